import { type FoundAttribution, findAttributions } from "../../article/draft/attributions.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { AnnotatedText, MarkedAttribution } from "./annotated.ts";

/** So many of so many. */
export interface Share {
	of: number;
	is: number;
}

/** How well the rules do, with quotation marks or without. */
export interface RuleScore {
	/** Marked attributions that were found. */
	found: Share;
	/** Of those that were found and have a source: with the right speaker. */
	speaker: Share;
	/** Found attributions whose words are in a marked one. */
	precision: Share;
	/** The same by rule. */
	rules: Map<string, Share>;
}

const createScore = (): RuleScore => ({
	found: { of: 0, is: 0 },
	speaker: { of: 0, is: 0 },
	precision: { of: 0, is: 0 },
	rules: new Map(),
});

/** Counts one more, which is or is not. */
export const count = (share: Share, is: boolean): void => {
	share.of++;
	if (is) share.is++;
};

const length = ({ start, stop }: Stretch) => stop - start;
const measureCommon = (one: Stretch, two: Stretch) =>
	Math.max(0, Math.min(one.stop, two.stop) - Math.max(one.start, two.start));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Words in both as a share of the words in either. */
export function measureOverlap(pieces: readonly Stretch[], place: Stretch): number {
	const common = sum(pieces.map((piece) => measureCommon(piece, place)));
	return common / (sum(pieces.map(length)) + length(place) - common);
}

/** From this overlap on a marked attribution is found. */
const enough = 0.3;

/** Long words of a name, without case. */
const listWords = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** The same place, the same words, or a word of the same name at another place. */
function isSameSpeaker(text: string, source: readonly Stretch[], speaker: Stretch): boolean {
	const said = text.slice(speaker.start, speaker.stop).toLowerCase();
	const words = new Set(listWords(said));
	return source.some((piece) => {
		const name = text.slice(piece.start, piece.stop);
		if (measureCommon(piece, speaker) > 0 || name.toLowerCase() === said) return true;
		return listWords(name).some((word) => words.has(word));
	});
}

/** A quotation within what is reported is found with it, where marks are asked for. */
function findBest(found: readonly FoundAttribution[], { content, isQuoted }: MarkedAttribution) {
	const rate = ({ content: whole, quoted }: FoundAttribution) =>
		Math.max(...[whole, ...(isQuoted ? quoted : [])].map((one) => measureOverlap(content, one)));
	const rated = found.map((one) => ({ one, overlap: rate(one) }));
	const best = rated.toSorted((one, two) => two.overlap - one.overlap)[0];
	return best && best.overlap >= enough ? best.one : null;
}

/** Lines that are not empty. */
export function listTextLines(text: string): Stretch[] {
	return [...text.matchAll(/[^\n]+/gu)]
		.filter(([line]) => line.trim() !== "")
		.map(({ index, 0: line }) => ({ start: index, stop: index + line.length }));
}

/** Scores the rules on annotated texts: with quotation marks, and without. */
export function scoreTexts(texts: readonly AnnotatedText[]): {
	marked: RuleScore;
	unmarked: RuleScore;
} {
	const scores = { marked: createScore(), unmarked: createScore() };
	for (const { text, lang, marked } of texts) {
		const found = findAttributions(text, listTextLines(text), lang);
		for (const one of marked) {
			const score = one.isQuoted ? scores.marked : scores.unmarked;
			const best = findBest(found, one);
			count(score.found, best !== null);
			if (best === null || one.source.length === 0) continue;
			const { speaker } = best;
			count(score.speaker, speaker !== null && isSameSpeaker(text, one.source, speaker));
		}
		for (const one of found) {
			const score = one.quoted.length > 0 ? scores.marked : scores.unmarked;
			const isRight = marked.some(({ content }) =>
				content.some((piece) => measureCommon(piece, one.content) > 0),
			);
			const rule = score.rules.get(one.rule) ?? { of: 0, is: 0 };
			score.rules.set(one.rule, rule);
			for (const share of [score.precision, rule]) count(share, isRight);
		}
	}
	return scores;
}
