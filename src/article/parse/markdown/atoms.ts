import type { Token, Tokens } from "marked";
import { decodeReferences } from "../../text/references.ts";
import { alignLabel } from "../align.ts";
import { caps } from "../caps.ts";
import { messages } from "../messages/all.ts";
import type { WrittenMark } from "../notation/notation.ts";
import {
	type Atom,
	addPieces,
	listActive,
	listWrappers,
	locateUnits,
	type Oddity,
	type Offset,
	type Walk,
	type Wrapper,
} from "./pieces.ts";

/** Markdown's inline tokens, whose `raw`s are the text, flattened and cut at marks and lines. */
export function listAtoms(
	tokens: readonly Token[],
	marks: readonly WrittenMark[],
	report: Walk["report"],
): Atom[] {
	const filled = marks.filter((mark) => mark.stop > mark.start && mark.statements.length > 0);
	const walk: Walk = { atoms: [], marks: filled, next: 0, active: [], report };
	walkTokens(walk, tokens, (unit) => unit, []);
	return walk.atoms;
}

function walkTokens(
	walk: Walk,
	tokens: readonly Token[],
	offset: Offset,
	wrappers: readonly Wrapper[],
): void {
	let at = 0;
	for (const token of tokens) {
		walkToken(walk, token as Tokens.Generic, at, offset, wrappers);
		at += token.raw.length;
	}
}

function walkToken(
	walk: Walk,
	token: Tokens.Generic,
	at: number,
	offset: Offset,
	wrappers: readonly Wrapper[],
): void {
	const { raw } = token;
	const children = token.tokens ?? [];
	const here: Offset = (unit) => offset(at + unit);
	if (token.type === "em" || token.type === "strong" || token.type === "del") {
		const side = (raw.length - String(token.text).length) / 2;
		const type = wrapperTypes[token.type];
		enter(walk, { type }, children, here, raw.length, (unit) => here(side + unit), wrappers);
	} else if (token.type === "link") {
		enter(
			walk,
			linkWrapper(token, here(0)),
			children,
			here,
			raw.length,
			labelOffset(token, here),
			wrappers,
		);
	} else if (token.type === "image") addImage(walk, token, here, wrappers);
	else if (token.type === "codespan") addCode(walk, raw, here, wrappers);
	else if (token.type === "br") addBreak(walk, here, raw.length, wrappers);
	else if (token.type === "escape")
		addText(walk, raw.slice(1), (unit) => here(unit + 1), wrappers, "escaped");
	else if (token.type === "html") addText(walk, raw, here, wrappers, "html");
	else if (token.type === "plain") addText(walk, raw, here, wrappers);
	else addReferences(walk, raw, here, wrappers);
}

const wrapperTypes = { em: "emphasis", strong: "strong", del: "deleted" } as const;

/** Marks around the whole of a container stand outside it, all others in it. */
function enter(
	walk: Walk,
	wrapper: Wrapper,
	children: readonly Token[],
	here: Offset,
	length: number,
	inner: Offset,
	wrappers: readonly Wrapper[],
): void {
	if (wrappers.length >= 2 * caps.nesting) {
		walk.report(messages.inlineTooDeep(), here(0));
		for (const child of children) addText(walk, child.raw, inner, wrappers);
		return;
	}
	const stop = here(length - 1) + 1;
	const around = listActive(walk, here(0), wrappers).filter(({ mark }) => mark.stop >= stop);
	walkTokens(walk, children, inner, [...wrappers, ...around, wrapper]);
}

function linkWrapper(token: Tokens.Generic, at: number): Wrapper {
	const title = typeof token.title === "string" ? token.title : "";
	return { type: "link", href: String(token.href), title, at };
}

function labelOffset(token: Tokens.Generic, here: Offset): Offset {
	const side = token.autolink === true && !token.raw.startsWith("<") ? 0 : 1;
	const label = alignLabel(String(token.text), token.raw.slice(side));
	return (unit) => here(side + (label[unit] ?? unit));
}

function addImage(
	walk: Walk,
	token: Tokens.Generic,
	here: Offset,
	wrappers: readonly Wrapper[],
): void {
	const alt = listAtoms(token.tokens ?? [], [], () => {})
		.map((atom) => (atom.type === "newline" ? " " : atom.text))
		.join("");
	const title = typeof token.title === "string" ? token.title : "";
	walk.atoms.push({
		...{ type: "image", text: alt, origin: null, from: here(0), oddity: null, start: -1 },
		wrappers: listWrappers(walk, here(0), wrappers),
		...{ src: String(token.href), title },
	});
}

function addBreak(walk: Walk, here: Offset, length: number, wrappers: readonly Wrapper[]): void {
	const bare = { text: "", oddity: null, start: -1 };
	const around = listWrappers(walk, here(0), wrappers);
	const [first, last] = [here(0), here(length - 1)];
	walk.atoms.push({ type: "break", origin: null, from: first, wrappers: around, ...bare });
	walk.atoms.push({ type: "newline", origin: null, from: last, wrappers, ...bare });
}

/** Between its backticks, less one space on both sides if there is one. */
function addCode(walk: Walk, raw: string, here: Offset, wrappers: readonly Wrapper[]): void {
	let side = 0;
	while (raw[side] === "`") side++;
	let text = raw.slice(side, -side);
	if (/^[ \n]/.test(text) && /[ \n]$/.test(text) && /[^ \n]/.test(text)) {
		text = text.slice(1, -1);
		side++;
	}
	const at = locateUnits(text.length, (unit) => here(side + unit));
	addPieces(walk, "code", text, at, wrappers);
}

function addText(
	walk: Walk,
	text: string,
	here: Offset,
	wrappers: readonly Wrapper[],
	oddity: Oddity | null = null,
): void {
	addPieces(walk, "text", text, locateUnits(text.length, here), wrappers, oddity);
}

/** Text with `&amp;` and its like made the characters they stand for. */
function addReferences(walk: Walk, raw: string, here: Offset, wrappers: readonly Wrapper[]): void {
	const { text, origin, hidden } = decodeReferences(raw);
	const place: Offset = origin === null ? here : (unit) => here(origin[unit] ?? unit);
	const at = locateUnits(text.length, place);
	addPieces(walk, "text", text, at, wrappers, hidden ? "hidden" : null);
}
