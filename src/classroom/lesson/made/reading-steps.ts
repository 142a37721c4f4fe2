import { findAttribution, listTellers } from "../../../article/model/attributions.ts";
import { listHeadlineStatements } from "../../../article/model/headline.ts";
import { listTalkedAbout } from "../../../article/model/questions.ts";
import type { Actor, Attribution, Model, Statement } from "../../../article/model/types.ts";
import { describeQuoted } from "../../../article/sentences/counts-sentence.ts";
import { formatCount } from "../../../article/sentences/numbers.ts";
import { findName } from "../../../article/sentences/phrases.ts";
import { chooseReported, listAround, listClear } from "./chosen.ts";
import { formatNames, type MadeQuestion, type MadeStep, write } from "./written.ts";

/** Ids of the headline and of the line under it, where there is one. */
export function listHeads({ sentences }: Model): string[] {
	return sentences.flatMap(({ id }) => (id === "title" || id === "dek" ? [id] : []));
}

/** What the headline lets one expect. */
export function makeHeadlineStep(model: Model): MadeStep {
	const hasDek = listHeads(model).includes("dek");
	const both = hasDek ? "the headline and the line under it" : "the headline";
	const clear = new Set(listClear(model));
	const [first, ...others] = listHeadlineStatements(model).filter((one) => clear.has(one));
	const isLike = (one: Statement) => first && findAttribution(one) === findAttribution(first);
	const second = others.find((one) => !isLike(one)) ?? others[0];
	const ids = [first, second].flatMap((one) => one?.id ?? []);
	return {
		title: "Read only the headline",
		shows: "view=headline minutes=4 short=3",
		prose: [
			"Many readers see a [headline](#term-headline) and read no further. Let us stop there too.",
			`Read ${both}, and nothing else yet. Who is named? What do they do? Do you see quotation marks?`,
		],
		questions: [
			...(ids.length === 0 ? [] : [askHeadline(ids)]),
			{
				text: "What do you expect the article to say?",
				asks: `ask=open sentence=${listHeads(model).join(",")}`,
				answer: [
					"There is no wrong answer yet. Keep what you wrote: you come back to it when you have read the article.",
				],
			},
		],
		notes: [
			"Let each student write one sentence before anyone speaks. Put two or three of them on the board, for the step on what the headline leaves out.",
			"Time: one minute to read and write, three to talk.",
		],
	};
}

function askHeadline(ids: readonly string[]): MadeQuestion {
	return {
		text: ids.length === 1 ? "How is this reported?" : "How is each of these reported?",
		asks: `ask=manner statement=${ids.join(",")}`,
		answer: [
			"Two things decide it. Is somebody named as the one who said it? And do the words stand in quotation marks?",
		],
	};
}

/** The longest that a class reads, in minutes. */
const longestReading = 12;

/** Who is heard, and who is only talked about. */
export function makeSpeakersStep(model: Model): MadeStep {
	// Some 180 words a minute, and one minute for the lists.
	const minutes = Math.min(longestReading, Math.max(4, 1 + Math.ceil(model.text.length / 1000)));
	const first = model.actors.flatMap(
		({ id }) => model.statements.find((one) => listTellers(one).includes(id)) ?? [],
	);
	const sentences = new Set(first.slice(0, 6).map(({ sentence }) => sentence));
	return {
		title: "Find out who speaks",
		shows: `view=text minutes=${minutes} short=${Math.min(6, minutes - 1)}`,
		prose: [
			"Now read the whole article. For each person or group, ask one thing. Does the article tell us what they *said*? Or does it only talk *about* them?",
			"Make two lists: those who are heard, and those who are only talked about.",
		],
		questions: [
			{
				text: "Who is heard in this article, and who is only talked about?",
				asks: `ask=open sentence=${[...sentences].join(",")}`,
				answer: [listVoices(model), "These are the names that are marked. You may find more."],
			},
		],
		notes: [
			"Read aloud in turns, one sentence each, or let the class read in silence. Pairs keep the two lists.",
			"- Somebody who does something in the article is not yet heard. Ask for the words that tell what they said.\n- A name that is on both lists is worth a talk: the two may rest on two sentences.",
			`Time: ${formatCount(minutes - 1, "minute")} to read, one for the lists.`,
		],
	};
}

/** "Heard: Ann and Bob. Heard only through somebody else: Cy." */
function listVoices(model: Model): string {
	const own = model.statements.filter(({ voice }) => voice === "speaker");
	const speak = new Set(own.filter(({ via }) => via.length === 0).flatMap(listTellers));
	const told = new Set(own.flatMap(listTellers));
	const tell = (label: string, isOne: (actor: Actor) => boolean) => {
		const names = model.actors.filter(isOne).map(({ id }) => findName(model.actors, id));
		return names.length === 0 ? [] : [write`${label}: ${formatNames(names)}.`];
	};
	const parts = [
		...tell("Heard", ({ id }) => speak.has(id)),
		...tell("Heard only through somebody else", ({ id }) => told.has(id) && !speak.has(id)),
		...tell("Heard only as one who passes words on", ({ id, heard }) => heard && !told.has(id)),
		...tell("Only talked about", ({ heard }) => !heard),
	];
	const isNobodyHeard = listTalkedAbout(model).length === model.actors.length;
	return [...(isNobodyHeard ? ["Nobody is heard, by the marks."] : []), ...parts].join(" ");
}

const explained: Partial<Readonly<Record<Attribution, string>>> = {
	relayed:
		"Some words are [passed on](#term-passed-on): somebody else tells us what the speaker thinks.",
	article: "And sometimes an article says where somebody stands, and names nobody who said so.",
	claimed: "And sometimes one side says what the other side wants.",
};

/** How up to three statements are reported; null where none stands by itself. */
export function makeReportedStep(model: Model): MadeStep | null {
	const chosen = chooseReported(model);
	if (chosen.length === 0) return null;
	const ids = chosen.map(({ id }) => id).join(",");
	const also = chosen.flatMap((one) => explained[findAttribution(one)] ?? []);
	const count = formatCount(model.statements.length, "statement");
	const isOne = chosen.length === 1;
	return {
		title: "Quoted or reworded?",
		shows: `view=text sentence=${listAround(model, chosen).join(",")} minutes=4 short=2`,
		prose: [
			"There are two ways to report what somebody said. A [quotation](#term-quotation) repeats the very words, as a rule between quotation marks. A [paraphrase](#term-paraphrase) says the same in other words, and somebody had to choose them.",
			...(also.length > 0 ? [also.join(" ")] : []),
		],
		questions: [
			{
				text: `How does the article report ${isOne ? "this" : "each of these"}?`,
				asks: `ask=manner statement=${ids}`,
				answer: [
					"Look for quotation marks, and for the name of the one who said it. A paraphrase is not a mistake. But a reader cannot check it against the words that were spoken.",
					write`In the whole article, ${count} ${model.statements.length === 1 ? "is" : "are"} marked, ${describeQuoted(model.statements)}.`,
				],
			},
		],
		notes: [
			"Ask two students to say again, in their own words, what you have just said. They will not say the same: that is the point.",
			"- Strong words look like a speaker’s own. Ask the class to put a finger on the quotation marks.\n- A quotation may be a translation, and it may be cut.",
			`Time: ${isOne ? "two" : "three"} minutes to choose, the rest to talk.`,
		],
	};
}
