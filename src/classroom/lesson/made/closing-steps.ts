import { findAttribution, listTellers } from "../../../article/model/attributions.ts";
import { isHeadline, listHeadlineStatements } from "../../../article/model/headline.ts";
import { listTalkedAbout } from "../../../article/model/questions.ts";
import type { Model, Statement } from "../../../article/model/types.ts";
import { findName } from "../../../article/sentences/phrases.ts";
import { nameSentence } from "../spans.ts";
import { listHeads } from "./reading-steps.ts";
import { listUntold } from "./stance-steps.ts";
import { formatNames, type MadeQuestion, type MadeStep, write } from "./written.ts";

/** The headline held against the whole article. */
export function makeLeftOutStep(model: Model): MadeStep {
	const untold = listUntold(model, listHeadlineStatements(model)).map(
		(one) => `- ${write`${one}`}`,
	);
	const missing = askMissing(model);
	return {
		title: "What the headline leaves out",
		shows: "view=article minutes=4",
		prose: [
			"Here is the whole article with its marks. Go back to the [headline](#term-headline), and to what you expected from it.",
			"A headline cannot say everything. So somebody chose what goes in and what stays out.",
		],
		questions: [
			{
				text: "What would a reader of the headline alone not know?",
				asks: `ask=open sentence=${listHeads(model).join(",")}`,
				answer:
					untold.length > 0
						? ["For example:", untold.join("\n")]
						: [
								"There is no single answer. Look for who said it, in which words, and what else the article tells.",
							],
			},
			...(missing === null ? [] : [missing]),
		],
		notes: [
			"Bring back the sentences from the first step. Whose guess held, and whose did not?",
			"- Let pairs write another headline of twelve words at most, with something in it that was left out. What does *their* headline leave out? None tells it all.",
			"Time: four minutes; six with new headlines.",
		],
	};
}

/** Of whom the article tells and has no word. */
function askMissing(model: Model): MadeQuestion | null {
	const names = listTalkedAbout(model).map(({ id }) => findName(model.actors, id));
	if (names.length === 0) return null;
	return {
		text: "Whose own words are missing?",
		asks: "ask=open",
		answer: [
			write`By its marks, the article talks about ${formatNames(names)} and reports none of their words. There may be others whom it does not name.`,
		],
	};
}

/** Why a sentence is worth a check; null where nothing about it says so. */
function findDoubt(model: Model, statement: Statement): string | null {
	if (isHeadline(statement)) return null;
	const attribution = findAttribution(statement);
	if (attribution === "claimed") return "one side says it of another";
	if (attribution === "article") return "nobody is named who said so";
	const tellers = new Set(listTellers(statement));
	const isUnnamed = model.actors.some(({ id, kind }) => kind === "unnamed" && tellers.has(id));
	if (isUnnamed) return "the source has no name";
	return attribution === "relayed" ? "somebody else passed it on" : null;
}

/** What the article cannot tell about itself. */
export function makeLeaveStep(model: Model): MadeStep {
	const doubts = new Map<string, string>();
	for (const statement of model.statements) {
		const doubt = findDoubt(model, statement);
		const isNew = doubt !== null && ![...doubts.values()].includes(doubt);
		if (isNew && !doubts.has(statement.sentence)) doubts.set(statement.sentence, doubt);
	}
	const examples = [...doubts].slice(0, 2);
	const told = examples.map(([id, doubt]) => `${nameSentence(id).toLowerCase()}, since ${doubt}`);
	const rests = examples.length > 0 ? ` sentence=${examples.map(([id]) => id).join(",")}` : "";
	return {
		title: "Leave the page",
		shows: "view=none minutes=4 short=3",
		prose: [
			"You now know what this article says, and how it knows. It cannot tell you whether it is right, or what it left out. For that you have to leave the page.",
			"Three questions help with all that you read online. Who is behind it? What is the evidence? What do other sources say?",
		],
		questions: [
			{
				text: "Which sentence would you check first in another source, and why?",
				asks: `ask=open${rests}`,
				answer: [
					`Each sentence with a good reason.${told.length > 0 ? ` For example ${told.join("; or ")}.` : ""}`,
				],
			},
		],
		notes: [
			"The three questions are those of Civic Online Reasoning, a course of study by the [Digital Inquiry Group](https://cor.inquirygroup.org/). What the page itself answers stands in the lesson plan.",
			"- With a network, let pairs take three minutes to find one more report on the same matter. What is in it that is not in this one?",
			"Time: four minutes. Close with one sentence each: before I share a headline, I will look at …",
		],
	};
}
