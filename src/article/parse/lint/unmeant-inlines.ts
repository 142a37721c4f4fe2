import type { Token } from "marked";
import type { Stretch } from "../../text/finding.ts";
import { type Message, messages } from "../messages/all.ts";

/** A warning with its stretch in the text given to Markdown. */
export interface UnmeantInline extends Stretch {
	message: Message;
}

interface PlacedToken extends Stretch {
	token: Token;
	/** The characters beside it; none at the ends. */
	before: string | undefined;
	after: string | undefined;
}

function placeTokens(tokens: readonly Token[]): PlacedToken[] {
	let start = 0;
	return tokens.map((token, index) => {
		const stop = start + token.raw.length;
		const [before, after] = [tokens[index - 1]?.raw.at(-1), tokens[index + 1]?.raw[0]];
		const placed = { token, start, stop, before, after };
		start = stop;
		return placed;
	});
}

/**
 * What Markdown makes of the signs in a paragraph that seems unmeant: footnotes that become links,
 * asterisks within words that vanish, and others that stay although they look like emphasis.
 * `raw`s of the tokens are the text.
 */
export function listUnmeantInlines(tokens: readonly Token[]): UnmeantInline[] {
	if (!tokens.some(({ raw }) => raw.includes("*") || raw.startsWith("[^"))) return [];
	const placed = placeTokens(tokens);
	return [
		...placed.flatMap((one) => findFootnote(one)),
		...placed.flatMap((one) => findWithinWords(one)),
		...findStrays(placed),
	];
}

function findFootnote({ token, start, stop }: PlacedToken): UnmeantInline[] {
	if (token.type !== "link" || !token.raw.startsWith("[^")) return [];
	const label = token.raw.slice(1, token.raw.indexOf("]"));
	return [{ message: messages.footnoteCall(label), start, stop }];
}

/** “f*ck and sh*t” and “5*3*2”: no “un*believ*able”, where somebody stresses a part of a word. */
function findWithinWords({ token, start, stop, before, after }: PlacedToken): UnmeantInline[] {
	if ((token.type !== "em" && token.type !== "strong") || !token.raw.startsWith("*")) return [];
	const text = token.raw.replace(/^\*{1,3}|\*{1,3}$/g, "");
	const edges = [before, text[0], text.at(-1), after];
	const joins = (sign: RegExp) => edges.every((edge) => edge !== undefined && sign.test(edge));
	const isCensored = joins(/[\p{Ll}\p{Lu}]/u) && /\s/u.test(text);
	if (!isCensored && !joins(/\p{N}/u)) return [];
	return [{ message: messages.unmeantEmphasis(), start, stop }];
}

/** Asterisks that are shown. */
interface Asterisks extends Stretch {
	opens: boolean;
	closes: boolean;
}

function listAsterisks(placed: readonly PlacedToken[]): Asterisks[] {
	return placed.flatMap(({ token, start, before, after }) => {
		if (token.type !== "text" || !token.raw.includes("*")) return [];
		return [...token.raw.matchAll(/\*+/g)].map((match) => {
			const at = match.index;
			const last = token.raw[at - 1] ?? before ?? "";
			const next = token.raw[at + match[0].length] ?? after ?? "";
			return {
				...{ start: start + at, stop: start + at + match[0].length },
				...{ opens: /\S/.test(next), closes: /\S/.test(last) },
			};
		});
	});
}

/** A pair around a few words, one of them beside a mark: **「反対だ」**と, which CommonMark shows. */
function findStrays(placed: readonly PlacedToken[]): UnmeantInline[] {
	const all = listAsterisks(placed).filter(({ start, stop }) => stop - start < 4);
	if (all.length < 2) return [];
	const text = placed.map(({ token }) => token.raw).join("");
	const found: UnmeantInline[] = [];
	for (let index = 1; index < all.length; index++) {
		const [open, close] = [all[index - 1], all[index]] as [Asterisks, Asterisks];
		const signs = text.slice(open.start, open.stop);
		const inner = text.slice(open.stop, close.start);
		if (!open.opens || !close.closes || signs.length !== close.stop - close.start) continue;
		if (inner.length > 200 || /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(inner)) continue;
		const [, before = "", core = "", after = ""] = splitMarks(inner);
		const right = core === "" ? "" : `${before}${signs}${core}${signs}${after}`;
		const [start, stop] = [open.start, close.stop];
		found.push({ message: messages.strayAsterisks(text.slice(start, stop), right), start, stop });
		index++;
	}
	return found;
}

/** The marks at both ends, and what they stand around. */
function splitMarks(text: string): string[] {
	const isMark = (character: string | undefined) => /^[\p{P}\p{S}]$/u.test(character ?? "");
	let [start, stop] = [0, text.length];
	while (start < stop && isMark(text[start])) start++;
	while (stop > start && isMark(text[stop - 1])) stop--;
	return [text, text.slice(0, start), text.slice(start, stop), text.slice(stop)];
}
