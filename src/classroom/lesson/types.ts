import type { Article, Block, Prose } from "../../article/model/prose.ts";
import type { Attribution, Span, Stance } from "../../article/model/types.ts";

/**
 * The classroom walkthrough of an article, as plain data. It holds no right answers: these
 * are derived from the article's mark-up ({@link import("./items.ts")}), so that a
 * walkthrough can never contradict it.
 */
export interface Walkthrough {
	/** Headline of the walkthrough. */
	title: string;
	/** Made by rule from the article's marks, and not yet read by a teacher: told where it is offered. */
	madeByRule?: true;
	/** For whom it is: "Ages 14 and up". */
	audience?: string;
	/** What a class can do afterwards; may be empty. */
	objectives: string[];
	/** Words that are explained on demand and in print, in order of declaration. */
	terms: Term[];
	/** The questions of civic online reasoning, answered for this article; may be empty. */
	inquiry: Inquiry[];
	/** What stands before the first step. */
	intro: Block[];
	/** At least one. */
	steps: Step[];
	/**
	 * Changes whenever the article's text, its statements or the questions change:
	 * six characters of {@link import("./version.ts").versionAlphabet}.
	 */
	version: string;
}

export interface Term {
	id: string;
	/** As it is written: "relay". */
	name: string;
	meaning: string;
}

export interface Inquiry {
	/** "Who is behind the information?" */
	question: string;
	/** What the class can find out about this article. */
	answer: string;
}

export interface Step {
	/** 1, 2, 3 … what `?step=` names. */
	number: number;
	title: string;
	/** Minutes in the long plan, at least 1. */
	minutes: number;
	/** Minutes in the short plan; 0 when the step is left out of it. */
	short: number;
	show: Show;
	/** Prose and questions in order. */
	parts: StepPart[];
	/** For the teacher alone; may be empty. */
	notes: Block[];
}

export type StepPart =
	| { type: "prose"; blocks: Block[] }
	| { type: "question"; question: Question };

/**
 * What a step shows under its prose: nothing, the headline and the line under it, the
 * article without marks, the article with marks, a figure, or the tool to mark it up oneself.
 */
export type StepView =
	| "none"
	| "headline"
	| "text"
	| "article"
	| "matrix"
	| "spectrum"
	| "attribution"
	| "mark";

export interface Show {
	view: StepView;
	/** Only these actors, proposals, statements, sentences; all when empty. */
	actors: string[];
	proposals: string[];
	statements: string[];
	sentences: string[];
}

interface Asked {
	/** `q1`, `q2` … in order. */
	id: string;
	/** Number of the step that asks it. */
	step: number;
	/** The question's words. */
	text: string;
	/** What is said when the answer is revealed; may be empty. The model answer of an open question. */
	answer: Block[];
}

/** Where does each of these actors stand on the proposal? One choice for each. */
export interface StanceQuestion extends Asked {
	kind: "stance";
	proposal: string;
	/** At least one, at most {@link mostItems}. */
	actors: string[];
}

/** How does the article report each of these statements? One choice for each. */
export interface MannerQuestion extends Asked {
	kind: "manner";
	/** At least one, at most {@link mostItems}. */
	statements: string[];
}

/** Which words show it? */
export interface WordsQuestion extends Asked {
	kind: "words";
	/** Sentences that are offered to mark in; at least one. */
	sentences: string[];
	/** Statements whose words are the right ones; when empty, the article does not say. */
	statements: string[];
}

export interface OpenQuestion extends Asked {
	kind: "open";
	/** Sentences that the model answer rests on. */
	sentences: string[];
}

export type Question = StanceQuestion | MannerQuestion | WordsQuestion | OpenQuestion;
export type ChoiceQuestion = StanceQuestion | MannerQuestion;

/** Choices in one question: all of them must fit a poll code (`poll-code.ts`). */
export const mostItems = 40;

/** What a student may choose for an actor. `no-side`: spoke about it and took no side. */
export type StanceOption = Stance | "no-side" | "not-said";
/** What a student may choose for a statement. */
export type MannerOption = Attribution | "not-said";
export type OptionId = StanceOption | MannerOption;

export interface Option {
	id: OptionId;
	label: string;
}

/** One choice to make: an actor's stance or a statement's attribution. */
export interface Item {
	/** `q1/lavrov`: unique in a walkthrough; what answers are kept under. */
	key: string;
	/** Id of the actor or statement. */
	subject: string;
	/** What is chosen for: the actor's name, or the statement's words. */
	label: string;
	/** The last is always "The article does not say". */
	options: readonly Option[];
	right: OptionId;
	/**
	 * Statements that decide it; empty when there are none. Who declined to comment has one,
	 * and the right answer is still that the article does not say.
	 */
	statements: string[];
}

/** A student's own mark of one statement. */
export interface Coding {
	/** Stretches of `Model.text`, in order, at least one. */
	spans: Span[];
	actor: string;
	/** From the closed list of verbs; the plain one of its stance where none was chosen. */
	verb: string;
	/** The student chose a stance and no verb: what is shown is that. */
	isStanceAlone?: true;
	proposal: string | null;
	attribution: Attribution;
}

/** What a student has answered; plain data, kept in memory unless saved or carried in a link. */
export interface Answers {
	/** By {@link Item.key}. */
	choices: Record<string, OptionId>;
	/** By question; an empty list says that the article does not say it. */
	words: Record<string, Span[]>;
	/** By question. */
	texts: Record<string, string>;
	codings: Coding[];
}

/** An article and the walkthrough for it, if it has one. */
export interface ArticleWithLesson extends Article {
	walkthrough?: Walkthrough;
}

/** An article with the walkthrough for it. */
export interface Lesson {
	model: import("../../article/model/types.ts").Model;
	prose: Prose;
	walkthrough: Walkthrough;
}
