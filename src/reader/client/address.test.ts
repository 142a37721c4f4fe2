import { expect, test } from "vitest";
import { formatChoice, isSelecting, nothing, parseHash } from "./address.ts";

const known = {
	statement: new Set(["lavrov-peacekeepers-1"]),
	actor: new Set(["lavrov"]),
	proposal: new Set(["peacekeepers"]),
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
		"#?secret=abc",
		`#statement=${"x".repeat(10_000)}`,
		"#actor=<img src=x onerror=alert(1)>",
	]) {
		expect(parseHash(hash, known), hash).toEqual(nothing);
	}
	expect(parseHash("#amp=1&actor=lavrov", known).actor).toBe("lavrov");
});

test("a choice written as a hash is read back as the same choice", () => {
	const choice = { statement: null, actor: "lavrov", proposal: "peacekeepers", quoted: true };
	expect(parseHash(`#${formatChoice(choice)}`, known)).toEqual(choice);
	expect(formatChoice(nothing)).toBe("");
});

test("showing only quotations selects nothing", () => {
	expect(isSelecting({ ...nothing, quoted: true })).toBe(false);
	expect(isSelecting({ ...nothing, actor: "lavrov" })).toBe(true);
});
