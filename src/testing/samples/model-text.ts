import type {
	ActorKind,
	Condition,
	Manner,
	Quote,
	Sentence,
	Span,
	Voice,
	Votes,
} from "../../article/model/types.ts";

/**
 * Test support: what a made-up article holds, by index instead of id.
 * `assembleModel` writes the article and gives its model.
 */
export interface Recipe {
	actors: { name: string; kind: ActorKind; role?: string; side?: string; of?: number }[];
	/** Titles. */
	proposals: string[];
	/** How many sentences the body has, at least 1. */
	sentences: number;
	statements: RecipeStatement[];
}

/** Test support: one statement of a {@link Recipe}; actors and proposals by index. */
export interface RecipeStatement {
	actor: number;
	/** Who says it with the actor. */
	with?: number[];
	/** Whether it holds for a part of the actor alone. */
	part?: boolean;
	votes?: Votes;
	/** A word of the closed list. */
	verb: string;
	proposal: number | null;
	about?: number;
	via: number[];
	for?: number;
	to: number[];
	manner: Manner;
	voice: Voice;
	/** 0 is the headline, 1 the line under it, from 2 on the body. */
	sentence: number;
	when?: string;
	earlier?: boolean;
	/** Who claims it of the actor. */
	claimedBy?: number;
	/** Whether it carries a condition, goes on in a second stretch, has an editor's note. */
	condition: boolean;
	continued: boolean;
	note: boolean;
}

/** What a statement points at in the text. */
export interface SampleWords {
	sentence: string;
	quote: Quote;
	continued: Quote[];
	if?: Condition;
	cue: string;
}

export interface WrittenText {
	text: string;
	title: string;
	dek: string;
	sentences: Sentence[];
	/** One for each statement, in article order. */
	words: SampleWords[];
}

interface Draft {
	sentence: string;
	quote: Span;
	continued: Span[];
	if?: Span;
}

/** Writes an article in which every statement of the recipe has its words. */
export function writeSampleText(recipe: Recipe): WrittenText {
	const bySentence = new Map<number, RecipeStatement[]>();
	for (const statement of recipe.statements) {
		const others = bySentence.get(statement.sentence) ?? [];
		bySentence.set(statement.sentence, [...others, statement]);
	}
	const sentences: Sentence[] = [];
	const drafts: Draft[] = [];
	let text = "";
	for (let index = 0; index < recipe.sentences + 2; index += 1) {
		// Title and dek stand alone; then three sentences make a paragraph.
		const paragraph = index < 2 ? 0 : Math.floor((index - 2) / 3) + 1;
		const opens = index < 2 || (index - 2) % 3 === 0;
		if (index > 0) text += opens ? "\n\n" : " ";
		const id = ["title", "dek"][index] ?? `s${index - 1}`;
		const start = text.length;
		text += `Sentence ${index + 1} says:`;
		for (const statement of bySentence.get(index) ?? []) {
			const name = recipe.actors[statement.actor]?.name ?? "";
			text = writeStatement(text, statement, name, drafts.length, (draft) =>
				drafts.push({ sentence: id, ...draft }),
			);
		}
		text += " it ends.";
		sentences.push({ id, start, stop: text.length, paragraph });
	}
	const [title, dek] = sentences.map(({ start, stop }) => text.slice(start, stop));
	const words = drafts.map((draft) => cutWords(text, draft));
	return { text, title: title ?? "", dek: dek ?? "", sentences, words };
}

/** Gives the text with the statement after it; the quotation marks agree with the manner. */
function writeStatement(
	before: string,
	{ manner, condition, continued }: RecipeStatement,
	name: string,
	index: number,
	keep: (draft: Omit<Draft, "sentence">) => void,
): string {
	const marked = {
		direct: `words ${index}`,
		mixed: `the “words ${index}”`,
		indirect: `words ${index}`,
	};
	const [open, close] = manner === "direct" ? ["“", "”"] : ["", ""];
	const start = before.length + ` ${name} said ${open}`.length;
	const quote = { start, stop: start + marked[manner].length };
	let text = `${before} ${name} said ${open}${marked[manner]}${close}`;
	const more: Span[] = [];
	if (continued) {
		const from = text.length + " and ".length + open.length;
		text += ` and ${open}more${close}`;
		more.push({ start: from, stop: from + "more".length });
	}
	const from = text.length + " if ".length;
	const terms = `terms ${index} are met`;
	keep({
		quote,
		continued: more,
		...(condition && { if: { start: from, stop: from + terms.length } }),
	});
	return condition ? `${text} if ${terms},` : `${text},`;
}

function cutWords(text: string, draft: Draft): SampleWords {
	const terms = draft.if;
	return {
		sentence: draft.sentence,
		quote: cutQuote(text, draft.quote),
		continued: draft.continued.map((span) => cutQuote(text, span)),
		...(terms && { if: { text: text.slice(terms.start, terms.stop), ...terms } }),
		cue: "said",
	};
}

function cutQuote(text: string, { start, stop }: Span): Quote {
	return {
		exact: text.slice(start, stop),
		prefix: text.slice(Math.max(0, start - 32), start),
		suffix: text.slice(stop, stop + 32),
		start,
		stop,
	};
}
