import { listMakers } from "../../../article/model/attributions.ts";
import type { Actor, Model, Position, Proposal, Statement } from "../../../article/model/types.ts";
import { indexPositionLabels } from "../../../article/sentences/labels.ts";
import { endSentence } from "../../../article/sentences/numbers.ts";
import { findName, takePlural } from "../../../article/sentences/phrases.ts";
import { describeSpectrum } from "../../../article/sentences/takeaways.ts";
import { chooseBlank, chooseGuess, chooseProven, type StanceGuess } from "./chosen.ts";
import { cleanWords, formatNames, type MadeQuestion, type MadeStep, write } from "./written.ts";

/** "this: Building a bridge?": a title keeps its capital and needs no article of its own. */
function askOn({ title }: Proposal): string {
	return `this: ${cleanWords(title).replace(/[.?!…]$/u, "")}?`;
}

/** "The article does not say where Ann stands." */
function describeSilent(model: Model, actors: readonly Actor[]): string {
	const names = actors.map(({ id }) => findName(model.actors, id));
	const stand = takePlural(actors) ? "stand" : "stands";
	return write`The article does not say where ${formatNames(names)} ${stand} on it.`;
}

/** What is to be guessed, and then held against the article; nothing below two stances. */
export function makeStanceSteps(model: Model): MadeStep[] {
	const guess = chooseGuess(model);
	return guess === null ? [] : [makePredictStep(model, guess), makeCompareStep(model, guess)];
}

function makePredictStep(model: Model, { proposal, actors, silent }: StanceGuess): MadeStep {
	const ids = actors.map(({ id }) => id).join(",");
	const { summary } = proposal;
	return {
		title: "Predict where they stand",
		shows: "view=text minutes=4 short=3",
		prose: [
			[
				write`One thing in the article that people can be for or against is this: ${endSentence(cleanWords(proposal.title))}`,
				...(summary === undefined ? [] : [write`${endSentence(cleanWords(summary))}`]),
			].join(" "),
			"For each name, choose the [stance](#term-stance) that the article gives them. Choose on your own first. If no sentence proves it, choose “The article does not say”. That is a real answer.",
		],
		questions: [
			{
				text: write`Where do they stand on ${askOn(proposal)}`,
				asks: `ask=stance proposal=${proposal.id} actor=${ids}`,
				answer: [
					write`${endSentence(cleanWords(describeSpectrum(model, proposal.id)))}`,
					...(silent.length > 0 ? [describeSilent(model, silent)] : []),
				],
			},
		],
		notes: [
			"Let each student choose alone; then collect the codes for the poll. Do not say yet what is right: the next step shows it.",
			"- Students bring what they know from elsewhere. Welcome it, and ask for the sentence *in this article*.\n- To be open to something is not yet a yes.",
			"Time: three minutes to choose, one to collect.",
		],
	};
}

function makeCompareStep(model: Model, guess: StanceGuess): MadeStep {
	return {
		title: "Compare with the article",
		shows: `view=spectrum proposal=${guess.proposal.id} minutes=4 short=2`,
		prose: [
			"Here is what the article gives. Each mark in the figure stands for words that you can open and read. Its look tells how we know: quoted, reworded, passed on, or in the article’s own words.",
			"Where did your class agree with the figure? Where not? A difference is a reason to read the sentence again.",
		],
		questions: [askProof(model, guess)],
		notes: [
			"Take the name first on which the class differed most. Ask one student of each side for the words that led there. Then open the sentence.",
			"- Trained readers who mark the same text often differ too. A difference is a reason to talk, not a mistake.",
			"Time: two minutes for the differences, two for the question.",
		],
	};
}

/** Which words decide a stance; where none is decided by a few, which did for the class. */
function askProof(model: Model, guess: StanceGuess): MadeQuestion {
	const proven = chooseProven(model, guess);
	if (proven === null) {
		return {
			text: "On whom did you differ from the figure, and which words decide it?",
			asks: "ask=open",
			answer: [
				"There is no single answer. Open a mark in the figure: it shows the words it rests on.",
			],
		};
	}
	const { actor, position } = proven;
	const label = indexPositionLabels(model)(position);
	const stand = takePlural([actor]) ? "stand" : "stands";
	return {
		text: write`Which words show where ${findName(model.actors, actor.id)} ${stand} on ${askOn(guess.proposal)}`,
		asks: `ask=words statement=${position.statements.join(",")}`,
		answer: [write`${endSentence(cleanWords(label))}`],
	};
}

/** What the article does not say; null where nothing is plainly left out. */
export function makeSilenceStep(model: Model): MadeStep | null {
	const blank = chooseBlank(model);
	if (blank === null) return null;
	const { actor, proposal, hasRow, sentences } = blank;
	const look = hasRow
		? "Look at the cells that show no stance."
		: "Not everybody in an article tells us what they think.";
	const think = takePlural([actor]) ? "think" : "thinks";
	return {
		title: hasRow ? "Look at what stays blank" : "Look for what is not said",
		shows: `view=${hasRow ? "matrix" : "text"} minutes=4 short=2`,
		prose: [
			`${look} [Silence](#term-silence) is not a stance. It does not mean “no”, and it does not mean “in the middle”. It means that *this article* does not tell us.`,
			hasRow ? "Which blank surprises you most?" : "Whose view would you like to know?",
		],
		questions: [
			{
				text: write`Which words say what ${findName(model.actors, actor.id)} ${think} of ${askOn(proposal)}`,
				asks: `ask=words sentence=${sentences.join(",")}`,
				answer: [describeNone(model, [actor])],
			},
		],
		notes: [
			"Ask each time: did nobody have a view, or did the article not report one? From the article alone nobody can tell.",
			"- “The article does not say” is the right answer here. Give it time: the wish to find something is strong.\n- What somebody does is not what somebody says.",
			"Time: one minute to look, three for the question.",
		],
	};
}

const describeNone = (model: Model, actors: readonly Actor[]) =>
	`None. ${describeSilent(model, actors)} That does not tell us that there is no view.`;

/**
 * Where somebody stands that the headline does not tell, as sentences: one of an actor, whom it
 * does not name first, and at most three.
 * @param told the statements of the headline
 */
export function listUntold(model: Model, told: readonly Statement[]): string[] {
	const named = new Set(told.flatMap(listMakers));
	const isTold = (actor: string, proposal: string) =>
		told.some((one) => one.proposal === proposal && listMakers(one).includes(actor));
	const first = new Map<string, Position>();
	for (const position of model.positions) {
		const { actor, proposal, stance } = position;
		if (stance !== null && !first.has(actor) && !isTold(actor, proposal))
			first.set(actor, position);
	}
	const label = indexPositionLabels(model);
	return [...first.values()]
		.sort((a, b) => Number(named.has(a.actor)) - Number(named.has(b.actor)))
		.slice(0, 3)
		.map((position) => endSentence(label(position)));
}
