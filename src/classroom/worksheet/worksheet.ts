import { findStatement } from "../../article/model/questions.ts";
import type { Actor, Model, Proposal, Statement } from "../../article/model/types.ts";
import { choosePlural, formatList } from "../../article/sentences/numbers.ts";
import { listItems, listStepQuestions } from "../lesson/items.ts";
import { nameSentence } from "../lesson/spans.ts";
import type {
	ArticleWithLesson,
	ChoiceQuestion,
	Option,
	Question,
	Step,
	Walkthrough,
} from "../lesson/types.ts";
import { listMadeQuestions, listPlaced } from "./worksheet-made.ts";

/** What a step asks for on paper: one of its questions, or a mark-up of one's own. */
export type Asked =
	| { kind: "question"; question: Question }
	| { kind: "mark"; sentences: readonly string[] };

/** What is asked where a page has the tool to mark up. */
export const markText = "What does somebody say or hold here? Mark it up yourself.";

/** A sentence as the sheets name it: by its number, or as headline or line under it. */
export interface SheetPlace {
	/** "7", "Headline", "Line under the headline". */
	name: string;
	/** Whether the name is a number. */
	numbered: boolean;
}

/** One line of a grid to tick: an actor, or the words of a statement. */
export interface Row {
	key: string;
	label: string;
	/** Where the words stand; null for an actor. */
	place: SheetPlace | null;
}

/**
 * One question as students get it on paper. By its type it can hold no answer: those are of
 * {@link import("./worksheet-key.ts").Answer}, and only the key draws them.
 */
export type Task = {
	/** 1, 2, 3 … through all groups; the key goes by it. */
	number: number;
	/** What is asked. */
	text: string;
} & (
	| { kind: "choices"; about: "actors" | "words"; rows: Row[]; options: readonly Option[] }
	| { kind: "grid"; actors: Actor[]; proposals: Proposal[]; options: readonly Option[] }
	| { kind: "underline"; sentences: { place: SheetPlace; text: string }[] }
	| { kind: "mark"; sentences: { place: SheetPlace; text: string }[]; rows: number }
	| { kind: "lines"; count: number }
);

/** The questions of one step. */
export interface TaskGroup {
	/** Of the step; null for questions that are made from the model alone. */
	title: string | null;
	tasks: Task[];
}

/** Ruled lines under an open question; one more where it is all that its step asks. */
const ruled = { shared: 3, alone: 4 };

/**
 * Empty rows for a mark-up of one's own, at most; else two more than there are sentences.
 * By the statements they must not go: their number would tell how many there are to find.
 */
const mostRows = 8;

/** How the sheets name a sentence. */
export function namePlace(sentence: string): SheetPlace {
	const numbered = !["title", "dek"].includes(sentence);
	return { name: numbered ? sentence.slice(1) : nameSentence(sentence), numbered };
}

/** "the headline, the line under the headline, and sentences 1 and 2": as a phrase after other words. */
export function formatPlaces(places: readonly SheetPlace[]): string {
	const numbers = places.filter(({ numbered }) => numbered).map(({ name }) => name);
	const others = places.filter(({ numbered }) => !numbered);
	const numbered = `${choosePlural(numbers.length, "sentence", "sentences")} ${formatList(numbers)}`;
	return formatList([
		...others.map(({ name }) => `the ${name.toLowerCase()}`),
		...(numbers.length > 0 ? [numbered] : []),
	]);
}

/** The words of the conditions, each once: nobody is told to be for something without them. */
export function listConditionWords(statements: readonly Pick<Statement, "if">[]): string[] {
	return [...new Set(statements.flatMap((statement) => statement.if?.text ?? []))];
}

/** In the order of the step on the screen: the tool stands above the questions. */
function listAsked(step: Step): Asked[] {
	const { view, sentences } = step.show;
	const asked = listStepQuestions(step).map((question) => ({
		kind: "question" as const,
		question,
	}));
	return view === "mark" ? [{ kind: "mark", sentences }, ...asked] : asked;
}

/** Of all steps: worksheet and key number by it, so that they cannot part. */
export function listAllAsked({ steps }: Walkthrough): Asked[] {
	return steps.flatMap(listAsked);
}

/** The words of a sentence. */
function findSentenceText(model: Model, id: string): string {
	const sentence = model.sentences.find((each) => each.id === id);
	return sentence ? model.text.slice(sentence.start, sentence.stop) : "";
}

/** The questions of the walkthrough, step by step; without one those made from the model. */
export function listTaskGroups({ model, walkthrough }: ArticleWithLesson): TaskGroup[] {
	if (!walkthrough) return [{ title: null, tasks: listMadeTasks(model) }];
	let number = 0;
	return walkthrough.steps.flatMap((step) => {
		const tasks = listAsked(step).map((asked) => layoutAsked(model, asked, ++number));
		const [first] = tasks;
		if (tasks.length === 1 && first?.kind === "lines") first.count = ruled.alone;
		return tasks.length > 0 ? [{ title: step.title, tasks }] : [];
	});
}

function layoutAsked(model: Model, asked: Asked, number: number): Task {
	if (asked.kind === "question") return layoutTask(model, asked.question, number);
	const { sentences } = asked;
	const rows = sentences.length > 0 ? Math.min(mostRows, sentences.length + 2) : mostRows;
	return { number, kind: "mark", text: markText, sentences: listTexts(model, sentences), rows };
}

function listTexts(model: Model, sentences: readonly string[]) {
	return sentences.map((id) => ({ place: namePlace(id), text: findSentenceText(model, id) }));
}

function listMadeTasks(model: Model): Task[] {
	const placed = listPlaced(model);
	const grid = placed ? [{ number: 1, kind: "grid" as const, ...placed }] : [];
	return [
		...grid,
		...listMadeQuestions(model).map((question, index) =>
			layoutTask(model, question, index + 1 + grid.length),
		),
	];
}

function layoutTask(model: Model, question: Question, number: number): Task {
	const asked = { number, text: question.text };
	switch (question.kind) {
		case "words":
			return {
				...asked,
				kind: "underline",
				sentences: listTexts(model, question.sentences),
			};
		case "open":
			return { ...asked, kind: "lines", count: ruled.shared };
		default:
			return { ...asked, kind: "choices", ...layoutChoices(model, question) };
	}
}

function layoutChoices(model: Model, question: ChoiceQuestion) {
	const items = listItems(model, question);
	const words = question.kind === "manner";
	return {
		about: words ? ("words" as const) : ("actors" as const),
		rows: items.map(({ key, subject, label }) => ({
			key,
			label,
			place: words ? namePlace(findStatement(model, subject)?.sentence ?? "") : null,
		})),
		options: items[0]?.options ?? [],
	};
}
