import { expect, test } from "vitest";
import { formatChoice, isNaming, isSelecting, nothing, parseHash } from "./address.ts";

const known = {
	statement: new Set(["lavrov-peacekeepers-1"]),
	actor: new Set(["lavrov"]),
	proposal: new Set(["peacekeepers"]),
	ask: new Set(["who.opposes.peacekeepers", "words.a b&c"]),
};

test("a hash names a statement, an actor, a proposal and whether only quotations are shown", () => {
	expect(parseHash("#statement=lavrov-peacekeepers-1&words=quoted", known)).toEqual({
		...nothing,
		statement: "lavrov-peacekeepers-1",
		quoted: true,
	});
	expect(parseHash("#actor=lavrov&proposal=peacekeepers", known)).toEqual({
		...nothing,
		actor: "lavrov",
		proposal: "peacekeepers",
	});
});

test("anything unknown in a hash is ignored", () => {
	for (const hash of [
		"",
		"#",
		"#s7",
		"#statement=nobody",
		"#actor=__proto__",
		"#statement=%E0%A4%A",
		"#words=loud",
		"#ask=who.opposes.nobody",
		"#?secret=abc",
		`#statement=${"x".repeat(10_000)}`,
		"#actor=<img src=x onerror=alert(1)>",
	]) {
		expect(parseHash(hash, known), hash).toEqual(nothing);
	}
	expect(parseHash("#amp=1&actor=lavrov", known).actor).toBe("lavrov");
});

test("a link selects however it was sent: escaped, in a sentence, with a tracker's tail", () => {
	for (const hash of [
		"#statement%3Dlavrov-peacekeepers-1",
		"#statement=lavrov-peacekeepers-1)",
		"#statement=lavrov-peacekeepers-1.",
		"#statement=lavrov-peacekeepers-1”).",
		"#statement=lavrov-peacekeepers-1?fbclid=IwAR0",
		"#statement=lavrov-peacekeepers-1&utm_source=x",
		"#statement=lavrov-peacekeepers-1.?fbclid=IwAR0",
	])
		expect(parseHash(hash, known).statement, hash).toBe("lavrov-peacekeepers-1");
	expect(parseHash("#actor%3Dlavrov%26proposal%3Dpeacekeepers", known)).toEqual({
		...{ ...nothing, actor: "lavrov" },
		proposal: "peacekeepers",
	});
	expect(parseHash("#words=quoted.", known).quoted).toBe(true);
	expect(parseHash("#words=quote", known).quoted).toBe(false);
});

test("what a hash names is told apart from a place in the page", () => {
	expect(["#statement=gone", "#actor%3Dgone", "#ask=x"].every(isNaming)).toBe(true);
	expect(["", "#s7", "#words=quoted", "#statement="].some(isNaming)).toBe(false);
});

test("a choice written as a hash is read back as the same choice", () => {
	const choice = {
		...{ statement: null, actor: "lavrov", proposal: "peacekeepers" },
		...{ ask: "words.a b&c", quoted: true },
	};
	expect(parseHash(`#${formatChoice(choice)}`, known)).toEqual(choice);
	expect(formatChoice(nothing)).toBe("");
});

test("showing only quotations selects nothing", () => {
	expect(isSelecting({ ...nothing, quoted: true })).toBe(false);
	expect(isSelecting({ ...nothing, actor: "lavrov" })).toBe(true);
});
