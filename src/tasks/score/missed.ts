import { findAttributions } from "../../article/draft/attributions.ts";
import { listMissedQuotations, listMissedReports } from "../../article/parse/lint/missed.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { readQuotations } from "../../article/text/quotation-readings.ts";
import { listSentences } from "../../article/text/sentence-ends.ts";
import type { AnnotatedText } from "./annotated.ts";
import { count, listTextLines, type Share } from "./scoring.ts";

/** What is told, and how much of it people have marked: both ways round. */
interface Told {
	/** Of what is told: marked by people. */
	precision: Share;
	/** Of what people have marked: told. */
	recall: Share;
}

/** How well warnings find what is not marked. */
export interface MissedScore {
	/** With no mark in the texts; marked is what shares letters with a marked content. */
	quotations: Told;
	/** The same; marked is what shares letters with a marked content, source or cue. */
	sentences: Told;
	/** The same of sentences that share no letter with a quotation. */
	plain: Told;
	/** With all in the texts marked that people have: how many are told nevertheless. */
	beside: { quotations: number; sentences: number };
}

const overlaps = (one: Stretch, two: Stretch) => one.start < two.stop && two.start < one.stop;
const meets = (all: readonly Stretch[]) => (one: Stretch) => all.some((two) => overlaps(one, two));
const hasWord = (words: string) => /[\p{L}\p{N}]/u.test(words);

const createTold = (): Told => ({ precision: { of: 0, is: 0 }, recall: { of: 0, is: 0 } });

function countTold(score: Told, all: readonly Stretch[], isTold: IsIn, isMarked: IsIn): void {
	for (const one of all) {
		if (isTold(one)) count(score.precision, isMarked(one));
		if (isMarked(one)) count(score.recall, isTold(one));
	}
}

type IsIn = (stretch: Stretch) => boolean;

function readText({ text, lang }: AnnotatedText) {
	const paragraphs = listTextLines(text);
	const found = findAttributions(text, paragraphs, lang);
	const quotations = readQuotations(text, paragraphs, lang).quotations.filter(({ start, stop }) =>
		hasWord(text.slice(start, stop)),
	);
	const sentences = paragraphs.flatMap((paragraph) => listSentences(text, paragraph, lang));
	/** With these marks: the quotations and the sentences that are told. */
	const tell = (isMarked: IsIn) => {
		const unmarked = quotations.filter((one) => !isMarked(one));
		const told = listMissedQuotations(text, unmarked, found);
		const reports = listMissedReports(sentences, found, isMarked);
		const isSaid = meets([...told, ...reports.map(({ sentence }) => sentence)]);
		return { quotations: told, sentences: sentences.filter(isSaid) };
	};
	return { quotations, sentences, tell };
}

/** Scores what would be told of annotated texts. */
export function scoreMissed(texts: readonly AnnotatedText[]): MissedScore {
	const score: MissedScore = {
		quotations: createTold(),
		sentences: createTold(),
		plain: createTold(),
		beside: { quotations: 0, sentences: 0 },
	};
	for (const one of texts) {
		const { quotations, sentences, tell } = readText(one);
		const isContent = meets(one.marked.flatMap(({ content }) => content));
		const isMarked = meets(
			one.marked.flatMap(({ content, source, cue }) => [...content, ...source, ...cue]),
		);
		const told = tell(() => false);
		const isTold = meets(told.sentences);
		countTold(score.quotations, quotations, meets(told.quotations), isContent);
		countTold(score.sentences, sentences, isTold, isMarked);
		const isQuoted = meets(quotations);
		const plain = sentences.filter((sentence) => !isQuoted(sentence));
		countTold(score.plain, plain, isTold, isMarked);
		const beside = tell(isMarked);
		score.beside.quotations += beside.quotations.length;
		score.beside.sentences += beside.sentences.filter((sentence) => !isMarked(sentence)).length;
	}
	return score;
}
