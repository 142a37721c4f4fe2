import type { Image, Inline, Line } from "../../article/model/prose.ts";
import type { Model, Span, Statement } from "../../article/model/types.ts";
import { findParts } from "../../article/text/passages.ts";

/**
 * Words of one sentence with everything that holds for all of them. Marked stretches
 * may overlap through nesting, but a link cannot stand in a link, so the tree of marks
 * is cut into a row of pieces, each naming every statement it belongs to.
 */
export interface Words {
	type: "words";
	text: string;
	/** Statements whose marked words these are, outermost first. */
	statements: string[];
	/** Statements whose condition these words are. */
	conditions: string[];
	/** Statements whose cue these words are. */
	cues: string[];
	/** True inside a link of the author's: there these words cannot be a link themselves. */
	linked: boolean;
}

export type Piece =
	| Words
	| { type: "wrap"; tag: "em" | "strong" | "del" | "code"; pieces: Piece[] }
	| { type: "link"; href: string; title?: string; pieces: Piece[] }
	| Image
	| { type: "break" }
	/** Where an editor's note is called, after the last piece of its stretch. */
	| { type: "call"; note: string };

/** A stretch of the text that belongs to a statement without being its words. */
export interface Aside extends Span {
	kind: "condition" | "cue";
	statement: string;
}

const tags = { emphasis: "em", strong: "strong", deleted: "del" } as const;

/** The cue nearest to the statement's first words: in their sentence, else in one next to it. */
function findCue(model: Model, statement: Statement): Span[] {
	const { cue, quote, sentence: id } = statement;
	const at = model.sentences.findIndex((candidate) => candidate.id === id);
	if (cue === undefined || at < 0) return [];
	const paragraph = model.sentences[at]?.paragraph;
	for (const sentence of [at, at - 1, at + 1].map((index) => model.sentences[index])) {
		if (sentence?.paragraph !== paragraph || !sentence) continue;
		const { start, stop } = sentence;
		const found = findParts(model.text.slice(start, stop), cue, quote.start - start);
		if (found) return found.map((part) => ({ start: start + part.start, stop: start + part.stop }));
	}
	return [];
}

/** Every condition and cue of the article with its place in the text. */
export function listAsides(model: Model): Aside[] {
	return model.statements.flatMap((statement) => {
		const cue = findCue(model, statement);
		return [
			...(statement.if
				? [{ ...statement.if, kind: "condition" as const, statement: statement.id }]
				: []),
			...cue.map((part) => ({ ...part, kind: "cue" as const, statement: statement.id })),
		];
	});
}

interface Context {
	asides: Aside[];
	statements: string[];
	linked: boolean;
}

/** Cuts plain words where a condition or cue begins or ends. */
function cutText(start: number, text: string, context: Context): Words[] {
	const stop = start + text.length;
	const near = context.asides.filter((aside) => aside.start < stop && aside.stop > start);
	const cuts = new Set([start, stop]);
	for (const aside of near) {
		cuts.add(Math.max(start, aside.start));
		cuts.add(Math.min(stop, aside.stop));
	}
	const places = [...cuts].sort((a, b) => a - b);
	const at = (kind: Aside["kind"], place: number) =>
		near
			.filter((aside) => aside.kind === kind && aside.start <= place && aside.stop > place)
			.map((aside) => aside.statement);
	return places.slice(0, -1).map((place, index) => ({
		type: "words",
		text: text.slice(place - start, (places[index + 1] ?? stop) - start),
		statements: context.statements,
		conditions: at("condition", place),
		cues: at("cue", place),
		linked: context.linked,
	}));
}

function layoutInline(inline: Inline, context: Context): Piece[] {
	switch (inline.type) {
		case "text":
			return cutText(inline.start, inline.text, context);
		case "code":
			return [{ type: "wrap", tag: "code", pieces: cutText(inline.start, inline.text, context) }];
		case "link": {
			const pieces = layoutInlines(inline.children, { ...context, linked: true });
			return [
				{
					type: "link",
					href: inline.href,
					...(inline.title ? { title: inline.title } : {}),
					pieces,
				},
			];
		}
		case "mark": {
			const statements = [...context.statements, ...inline.statements];
			const pieces = layoutInlines(inline.children, { ...context, statements });
			return inline.note ? [...pieces, { type: "call", note: inline.note }] : pieces;
		}
		case "image":
		case "break":
			return [inline];
		default:
			return [
				{ type: "wrap", tag: tags[inline.type], pieces: layoutInlines(inline.children, context) },
			];
	}
}

function layoutInlines(inlines: Inline[], context: Context): Piece[] {
	return inlines.flatMap((inline) => layoutInline(inline, context));
}

/** The pieces of one sentence, in order; their texts concatenate to the sentence. */
export function layoutLine(line: Line, asides: Aside[]): Piece[] {
	return layoutInlines(line.inlines, { asides, statements: [], linked: false });
}

/** The plain words of some pieces. */
export function listWords(pieces: Piece[]): Words[] {
	return pieces.flatMap((piece) =>
		piece.type === "words" ? [piece] : "pieces" in piece ? listWords(piece.pieces) : [],
	);
}
