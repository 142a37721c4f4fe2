import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBraces } from "../../article/parse/notation/braces.ts";
import { type BracePartKind, readBraceParts } from "./brace-parts.ts";

function list(line: string, open = line.indexOf("{")): [BracePartKind, string][] {
	const { parts } = readBraceParts(line, open);
	return parts
		.filter(({ kind }) => kind !== "sign")
		.map(({ kind, start, stop }) => [kind, line.slice(start, stop)]);
}

test("each word of braces is what its place makes it, also before they are closed", () => {
	const words = [
		["actor", "mayor,council"],
		["verb", "rejects"],
		["proposal", "bridge"],
		["key", "cue"],
		["value", '"said \\"no\\""'],
		["actor", "fishers"],
	];
	const open = '[no]{mayor,council rejects bridge cue="said \\"no\\""; fishers';
	expect(list(open)).toEqual(words);
	expect(list(`${open} }, they`)).toEqual(words);
	expect(list("[never]{+no} and")).toEqual([["continued", "+no"]]);
	expect(list("[a]{note=date}")).toEqual([
		["key", "note"],
		["value", "date"],
	]);
});

test("inside the quotation marks of YAML a quotation mark has a backslash", () => {
	expect(list('title: "[No]{mayor says cue=\\"a b\\" to=fishers} now"')).toEqual([
		["actor", "mayor"],
		["verb", "says"],
		["key", "cue"],
		["value", '\\"a b\\"'],
		["key", "to"],
		["value", "fishers"],
	]);
});

test("a quotation mark that is not closed swallows no more than its braces", () => {
	const line = '[a]{mayor rejects bridge cue="x y} and then [b]{fishers';
	const { stop, isClosed } = readBraceParts(line, line.indexOf("{"));
	expect([line.slice(0, stop), isClosed]).toEqual(['[a]{mayor rejects bridge cue="x y}', true]);
});

const word = fc.stringMatching(/^[a-z][a-z0-9,-]{0,8}$/);
const value = fc.oneof(
	word,
	fc.string({ maxLength: 12 }).map((text) => {
		const plain = text.replace(/[\n\r\u2028\u2029]/gu, " ");
		return `"${plain.replace(/["\\]/gu, "\\$&")}"`;
	}),
);
const written = fc
	.tuple(
		fc.array(word, { minLength: 1, maxLength: 4 }),
		fc.array(fc.tuple(word, value), { maxLength: 3 }),
	)
	.map(([words, pairs]) => [...words, ...pairs.map(([key, text]) => `${key}=${text}`)].join(" "));

test("of braces without a mistake the article's parser finds the same words, keys and end", () => {
	fc.assert(
		fc.property(fc.array(written, { minLength: 1, maxLength: 3 }), (statements) => {
			const line = `[x]{${statements.join("; ")}} y`;
			const parsed = parseBraces(line, 3);
			const own = readBraceParts(line, 3);
			expect(own.stop).toBe(parsed.stop);
			const find = (...kinds: BracePartKind[]) =>
				own.parts.filter(({ kind }) => kinds.includes(kind)).map(({ start }) => start);
			const words = parsed.statements.flatMap((one) => one.words.map(({ start }) => start));
			expect(find("actor", "verb", "proposal", "extra")).toEqual(words);
			const keys = parsed.statements.flatMap(({ pairs }) => pairs.map(({ key }) => key.start));
			expect(find("key")).toEqual(keys);
		}),
	);
});
