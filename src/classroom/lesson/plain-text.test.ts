import { expect, test } from "vitest";
import type { Block, Inline, Line } from "../../article/model/prose.ts";
import { formatPlainText } from "./plain-text.ts";

const write = (text: string): Inline => ({ type: "text", start: -1, text });
const line = (...inlines: Inline[]): Line => ({ sentence: "", inlines });
const say = (...texts: string[]): Block => ({
	type: "paragraph",
	lines: texts.map((text) => line(write(text))),
});

test("paragraphs and headings are a line each, whatever the look of their words", () => {
	const marked: Inline[] = [
		{ type: "strong", children: [write("Not"), { type: "code", start: -1, text: " one" }] },
		{ type: "break" },
		{ type: "link", href: "#", children: [write("word")] },
		{ type: "image", src: "quay.png", alt: ", the quay" },
		{ type: "mark", statements: [], continues: [], children: [write(".")] },
	];
	const heading: Block = { type: "heading", depth: 3, lines: [line(...marked)] };
	expect(formatPlainText([heading, say("One.", "Two.")])).toBe(
		"Not one word, the quay.\nOne. Two.",
	);
});

test("lists keep their marks, quotes their words, rules nothing", () => {
	const items = [
		{ checked: null, blocks: [say("first"), say("more")] },
		{ checked: null, blocks: [say("last")] },
	];
	const list = (ordered: boolean): Block => ({ type: "list", ordered, start: 3, items });
	const quote: Block = { type: "quote", blocks: [say("quoted")] };
	expect(formatPlainText([list(true), { type: "rule" }, list(false), quote])).toBe(
		"3. first\nmore\n4. last\n– first\nmore\n– last\nquoted",
	);
});

test("tables are rows and code is lines", () => {
	const table: Block = {
		...{ type: "table", align: [null, null] },
		head: [[line(write("Who"))], [line(write("What"))]],
		rows: [[[line(write("Ann"))], [line(write("no"))]]],
	};
	const code: Block = { type: "code", sentence: "", start: -1, text: "a\nb" };
	expect(formatPlainText([table, code])).toBe("Who | What\nAnn | no\na\nb");
});

test("nothing is nothing", () => {
	expect(formatPlainText([])).toBe("");
});
