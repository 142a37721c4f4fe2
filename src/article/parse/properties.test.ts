import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { countRuns } from "../../testing/arbitrary/runs.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { verbs } from "../model/verbs.ts";
import { type ParsedArticle, parseArticle } from "./article.ts";
import { formatProblem } from "./format.ts";
import { listSourceLines } from "./source.ts";

const real = ["riyadh-talks", "what-is-a-planet"].map((slug) =>
	readFileSync(`content/${slug}/article.md`, "utf8"),
);

/** What holds of every article, whatever was typed. */
function expectSound(source: string): ParsedArticle {
	const parsed = parseArticle({ slug: "s", file: "f", source, published: "One\nTwo\nThree" });
	const lines = listSourceLines(source);
	for (const problem of parsed.problems) {
		const line = lines[problem.line - 1];
		expect(line).toBeDefined();
		expect(problem.column).toBeGreaterThanOrEqual(1);
		expect(problem.column - 1).toBeLessThanOrEqual(line?.length ?? -1);
		expect(problem.length).toBeGreaterThanOrEqual(1);
		expect(problem.column - 2 + problem.length).toBeLessThanOrEqual(line?.length ?? -1);
		expect(formatProblem(problem, lines)).not.toMatch(/(?!\n)\p{Cc}/u);
	}
	if (parsed.article !== null) expectTrue(parsed.article);
	return parsed;
}

function expectTrue({ model, prose }: NonNullable<ParsedArticle["article"]>): void {
	expect(JSON.parse(JSON.stringify(model))).toEqual(model);
	expect(model.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/);
	const ids = new Set(model.statements.map(({ id }) => id));
	expect(ids.size).toBe(model.statements.length);
	for (const { quote, continued, if: condition, sentence } of model.statements) {
		for (const { exact, start, stop, prefix, suffix } of [quote, ...continued]) {
			expect(model.text.slice(start, stop)).toBe(exact);
			expect(exact).toBe(exact.trim());
			expect(model.text.slice(0, start).endsWith(prefix)).toBe(true);
			expect(model.text.slice(stop).startsWith(suffix)).toBe(true);
		}
		if (condition) expect(model.text.slice(condition.start, condition.stop)).toBe(condition.text);
		expect(model.sentences.some(({ id }) => id === sentence)).toBe(true);
	}
	let last = 0;
	for (const { start, stop } of model.sentences) {
		expect(start).toBeGreaterThanOrEqual(last);
		expect(stop).toBeGreaterThanOrEqual(start);
		last = stop;
	}
	expect(model.positions).toHaveLength(model.actors.length * model.proposals.length);
	for (const [, id] of JSON.stringify(prose).matchAll(/"statements":\["([^"]*)"/g)) {
		expect(ids.has(id ?? "")).toBe(true);
	}
}

/** Pieces out of which articles, and what spoils them, are made. */
const piece = fc.oneof(
	fc.constantFrom(..."[]{}()<>*_`~#|\\\"'“”‘’«»;=+!&-:\n\t \r\0\u202e\u200b\ufeff".split("")),
	fc.constantFrom(
		"---\n",
		"\n\n",
		"> ",
		"- ",
		"1. ",
		"    ",
		"```\n",
		"](",
		"]{",
		"}",
		"&lt;",
		"&#x202e;",
	),
	fc.constantFrom(
		"[a b]{anna says}",
		"{+anna-says-1}",
		"{note=why}",
		' if="a b"',
		" cue=a",
		" via=ben",
	),
	fc.constantFrom(...verbs.map(({ word }) => `[x]{anna ${word} bridge}`)),
	fc.constantFrom(
		"anna",
		"ben",
		"bridge",
		"__proto__",
		"constructor",
		"toString",
		"😀",
		"\ud800",
		"é",
	),
	fc.constantFrom(
		"javascript:",
		"https://a.b",
		"<script>",
		"<!--",
		"<a href=x>",
		"![",
		"| a | b |\n|-|-|\n",
	),
	fc.constantFrom(
		"actors:\n",
		"title: ",
		"  x: *y\n",
		"&a ",
		"!!js ",
		"{a: 1}",
		"? ",
		"notes:\n",
		">-\n  ",
	),
	fc.string({ unit: "binary", maxLength: 5 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));

// Thousands of runs: a slow machine must not fail them.
vi.setConfig({ testTimeout: 120_000 });

describe("Any text at all", () => {
	it("parses without a throw as a whole file", () => {
		fc.assert(
			fc.property(anyText, (text) => void expectSound(text)),
			{ numRuns: countRuns(2500) },
		);
	});

	it("parses without a throw as a body", () => {
		fc.assert(
			fc.property(anyText, (text) => void expectSound(toSource(text))),
			{ numRuns: countRuns(3000) },
		);
	});

	it("parses without a throw as front matter", () => {
		const run = (text: string) => void expectSound(toSource("\nBody.\n", text));
		fc.assert(fc.property(anyText, run), { numRuns: countRuns(2000) });
	});

	it("parses without a throw after a good front matter and in it", () => {
		const run = (text: string) =>
			void expectSound(toSource("\nBody.\n", `${sampleFrontMatter}dek: ${text}\n`));
		fc.assert(fc.property(anyText, run), { numRuns: countRuns(1000) });
	});
});

describe("A real article", () => {
	it("stays sound when pieces of it are cut out, doubled or replaced", () => {
		const edit = fc.record({
			source: fc.constantFrom(...real),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			cut: fc.integer({ min: 0, max: 40 }),
			put: fc.oneof(fc.constant(""), piece),
		});
		const run = ({
			source,
			at,
			cut,
			put,
		}: typeof edit extends fc.Arbitrary<infer T> ? T : never) => {
			const start = Math.floor(at * source.length);
			expectSound(source.slice(0, start) + put + source.slice(start + cut));
		};
		fc.assert(fc.property(edit, run), { numRuns: countRuns(1500) });
	});

	it("gives the same with every kind of line break", () => {
		for (const source of real) {
			const parsed = parseArticle({ slug: "s", file: "f", source });
			for (const lineBreak of ["\r\n", "\r"]) {
				const changed = source.replaceAll("\n", lineBreak);
				expect(parseArticle({ slug: "s", file: "f", source: changed })).toEqual(parsed);
			}
		}
	});
});

describe("Marking up", () => {
	it("never changes the text, whatever words are marked", () => {
		const word = fc.constantFrom(
			"one",
			"*two*",
			"**three",
			"four**",
			"`five`",
			"[six](u)",
			"&amp;",
			"“s”",
			"\\[",
		);
		const words = fc.array(word, { minLength: 1, maxLength: 12 });
		const spans = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 4 });
		fc.assert(
			fc.property(words, spans, (plain, marks) => {
				const marked: string[] = [...plain];
				for (const [one, other] of marks) {
					const from = Math.min(one, other, plain.length - 1);
					const to = Math.min(Math.max(one, other), plain.length - 1);
					marked[from] = `[${marked[from]}`;
					marked[to] = `${marked[to]}]{anna says}`;
				}
				const expected = parseArticle({
					slug: "s",
					file: "f",
					source: toSource(`\n${plain.join(" ")}`),
				});
				const { article } = expectSound(toSource(`\n${marked.join(" ")}`));
				expect(article?.model.text).toBe(expected.article?.model.text);
			}),
			{ numRuns: countRuns(1500) },
		);
	});
});
