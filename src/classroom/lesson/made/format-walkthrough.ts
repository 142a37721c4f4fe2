import type { Model } from "../../../article/model/types.ts";
import { describeCounts } from "../../../article/sentences/counts-sentence.ts";
import { endSentence } from "../../../article/sentences/numbers.ts";
import type { Inquiry } from "../types.ts";
import { makeLeaveStep, makeLeftOutStep } from "./closing-steps.ts";
import { madeByRule } from "./made-note.ts";
import { makeHeadlineStep, makeReportedStep, makeSpeakersStep } from "./reading-steps.ts";
import { makeSilenceStep, makeStanceSteps } from "./stance-steps.ts";
import { cleanWords, formatMadeStep } from "./written.ts";

/** Words that a made walkthrough may explain, in the order in which they come up. */
const terms: readonly [name: string, meaning: string][] = [
	["headline", "The line in large type above an article, made to say the most in few words."],
	["quotation", "Somebody’s own words, repeated one by one, as a rule between quotation marks."],
	["paraphrase", "What somebody said, put into other words by the one who reports it."],
	["passed on", "Told by somebody else for the speaker, such as a spokesperson."],
	[
		"stance",
		"Where somebody stands on a plan or an idea: for it, against it, open to it or mixed.",
	],
	[
		"silence",
		"The article reports nothing that somebody said on a matter. They may still have a view.",
	],
];

/** What students can do afterwards, where the lesson has the word. */
const objectives: readonly [term: string, aim: string][] = [
	["headline", "Say what a headline leaves out."],
	["quotation", "Tell a quotation from a paraphrase."],
	["stance", "Name who takes which stance, and the words that prove it."],
	["silence", "Tell silence from a stance."],
];

const intro = `An article tells us what people say, want and reject. This lesson asks one article three simple questions. Who said that? In whose words? And how do we know?

We are not going to decide who is right. We are going to read closely.`;

/**
 * The text of a walkthrough for an article, made from its marks alone: what they do not hold is
 * not asked. It says of itself that no teacher has read it. Null where nothing is marked.
 */
export function formatWalkthrough(model: Model): string | null {
	if (model.statements.length === 0) return null;
	const steps = [
		makeHeadlineStep(model),
		makeSpeakersStep(model),
		makeReportedStep(model) ?? [],
		makeStanceSteps(model),
		makeSilenceStep(model) ?? [],
		makeLeftOutStep(model),
		makeLeaveStep(model),
	].flat();
	const body = steps.map(formatMadeStep).join("\n");
	return `---\n${formatFront(model, body)}\n---\n\n${intro}\n\n${body}`;
}

function formatFront(model: Model, body: string): string {
	const has = (term: string) => body.includes(`(#term-${term})`);
	const aims = objectives.filter(([term]) => has(term));
	return [
		'title: "Who says what, and how do we know?"',
		"# Read every step, change what you would say otherwise, then delete the next line.",
		`made-by: ${madeByRule}`,
		"objectives:",
		"  - Say of any sentence in an article who speaks in it.",
		...aims.map(([, aim]) => `  - ${aim}`),
		"terms:",
		...terms
			.map(([name, meaning]) => ({ id: name.replace(" ", "-"), name, meaning }))
			.filter(({ id }) => has(id))
			.flatMap(({ id, name, meaning }) => [
				`  ${id}:`,
				`    name: ${name}`,
				`    meaning: ${JSON.stringify(meaning)}`,
			]),
		"inquiry:",
		...listInquiry(model).flatMap(({ question, answer }) => [
			`  - question: ${question}`,
			`    answer: ${JSON.stringify(cleanWords(answer))}`,
		]),
	].join("\n");
}

/** What the page itself answers of the three questions. */
function listInquiry(model: Model): Inquiry[] {
	const { credit, dateline } = model;
	const place = dateline === undefined ? "" : `, with this place and date: ${cleanWords(dateline)}`;
	const source =
		credit === undefined
			? "The page does not say where the article comes from. Leave the page and look it up."
			: `${endSentence(`The page gives its source as ${cleanWords(credit.name)}${place}`)} Who is behind that is not in the article: leave the page and look it up.`;
	const { hook, rest } = describeCounts(model);
	const counted = [hook, rest].filter(Boolean).map(endSentence).join(" ");
	return [
		{ question: "Who is behind the information?", answer: source },
		{ question: "What is the evidence?", answer: counted },
		{
			question: "What do other sources say?",
			answer:
				"The article cannot tell. Find two other reports on the same matter. Compare who is quoted in them, who is missing, and whether they agree on who said what.",
		},
	];
}
