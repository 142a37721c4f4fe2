import { formatAttribution } from "../../article/model/attributions.ts";
import type { Block } from "../../article/model/prose.ts";
import { findStatement } from "../../article/model/questions.ts";
import { getSilence } from "../../article/model/silences.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import { formatWords } from "../../article/sentences/statement-words.ts";
import {
	findRightSpans,
	formatOption,
	listItems,
	listProofSentences,
	notSaid,
} from "../lesson/items.ts";
import { formatSpans } from "../lesson/spans.ts";
import type { ArticleWithLesson, ChoiceQuestion, Item, Question } from "../lesson/types.ts";
import { listConditionWords, namePlace, type SheetPlace } from "./worksheet.ts";
import { type Asked, listAllAsked } from "./worksheet-chosen.ts";

/** Words that decide an answer, and where they stand. */
export interface KeyProof {
	place: SheetPlace;
	words: string;
}

/** The answer to one line of a grid. */
export interface AnswerRow {
	key: string;
	label: string;
	/** "Rejects or opposes", "Passed on", "The article does not say". */
	answer: string;
	/** "via Peskov", "declined to comment"; empty when the answer says it all. */
	how: string;
	/** The article's words of what it depends on; empty when nothing is said to. */
	conditions: string[];
	/** Empty when the article has no sentence on it. */
	proofs: KeyProof[];
}

/** What the key says to one question. */
export type Answer = {
	/** The number of its {@link import("./worksheet.ts").Task}. */
	number: number;
	text: string;
	/** What is said when the answer is revealed; the model answer of an open question. */
	told: Block[];
	/** Sentences that it rests on, in article order. */
	places: SheetPlace[];
} & (
	| { kind: "choices"; about: "actors" | "words"; rows: AnswerRow[] }
	| { kind: "underline"; words: string | null }
	/** Where no question asks where they stand: the outcome below is its answer. */
	| { kind: "grid" }
	| { kind: "lines" }
);

/** The answers to all that the sheet asks, by number. */
export function listAnswers(article: ArticleWithLesson): Answer[] {
	return listAllAsked(article).map((asked, index) => layoutAsked(article.model, asked, index + 1));
}

function layoutAsked(model: Model, asked: Asked, number: number): Answer {
	if (asked.kind === "question") return layoutAnswer(model, asked.question, number);
	return { number, kind: "grid", text: asked.placed.text, told: [], places: [] };
}

function layoutAnswer(model: Model, question: Question, number: number): Answer {
	const places = listProofSentences(model, question).map(namePlace);
	const asked = { number, text: question.text, told: question.answer, places };
	if (question.kind === "open") return { ...asked, kind: "lines" };
	if (question.kind === "words") {
		const spans = findRightSpans(model, question);
		return {
			...asked,
			kind: "underline",
			words: spans.length > 0 ? formatSpans(model, spans) : null,
		};
	}
	return { ...asked, kind: "choices", ...layoutRows(model, question) };
}

function layoutRows(model: Model, question: ChoiceQuestion) {
	const about = question.kind === "manner" ? ("words" as const) : ("actors" as const);
	return {
		about,
		rows: listItems(model, question).map((item) => layoutRow(model, item, question.kind)),
	};
}

function layoutRow(model: Model, item: Item, kind: ChoiceQuestion["kind"]): AnswerRow {
	const statements = item.statements.flatMap((id) => findStatement(model, id) ?? []);
	const [first] = statements;
	return {
		key: item.key,
		label: item.label,
		answer: formatOption(item.right, kind),
		how: first ? describeHow(model, item, first) : "",
		conditions: kind === "stance" ? listConditionWords(statements) : [],
		proofs: statements.map((statement) => ({
			place: namePlace(statement.sentence),
			words: formatWords(statement),
		})),
	};
}

/** What the answer's own words leave out: through whom, or that somebody would not speak. */
function describeHow(model: Model, { right }: Item, statement: Statement): string {
	if (right === "relayed") return formatAttribution(statement, model.actors);
	return right === notSaid && statement.silence ? getSilence(statement.silence).label : "";
}
