import { findStatement } from "../../article/model/questions.ts";
import type { Actor, Model, Proposal, Statement } from "../../article/model/types.ts";
import { choosePlural, formatList } from "../../article/sentences/numbers.ts";
import { listItems } from "../lesson/items.ts";
import { nameSentence } from "../lesson/spans.ts";
import type { ArticleWithLesson, ChoiceQuestion, Option } from "../lesson/types.ts";
import { type Asked, listAllAsked } from "./worksheet-chosen.ts";

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
	/** 1, 2, 3 … through the sheet; the key goes by it. */
	number: number;
	/** What is asked. */
	text: string;
} & (
	| { kind: "choices"; about: "actors" | "words"; rows: Row[]; options: readonly Option[] }
	| { kind: "grid"; actors: Actor[]; proposals: Proposal[]; options: readonly Option[] }
	/** In the numbered article itself: no sentence is printed twice. */
	| { kind: "underline"; places: SheetPlace[] }
	| { kind: "lines" }
);

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

/** What a student does with pencil and paper: first in the article, then on the back. */
export function listTasks(article: ArticleWithLesson): Task[] {
	return listAllAsked(article).map((asked, index) => layoutTask(article.model, asked, index + 1));
}

function layoutTask(model: Model, asked: Asked, number: number): Task {
	if (asked.kind === "grid") return { number, kind: "grid", ...asked.placed };
	const { question } = asked;
	const task = { number, text: question.text };
	switch (question.kind) {
		case "words":
			return { ...task, kind: "underline", places: question.sentences.map(namePlace) };
		case "open":
			return { ...task, kind: "lines" };
		default:
			return { ...task, kind: "choices", ...layoutChoices(model, question) };
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
