import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Article, Inline } from "../../../article/model/prose.ts";
import { parseArticle } from "../../../article/parse/article.ts";
import { formatProblem } from "../../../article/parse/format.ts";
import { listSourceLines } from "../../../article/parse/source.ts";
import { countRuns } from "../../../testing/arbitrary/runs.ts";
import type { Question, Walkthrough } from "../types.ts";
import { type ParsedWalkthrough, parseWalkthrough } from "./parse.ts";

// Thousands of runs: a slow machine must not fail them.
vi.setConfig({ testTimeout: 120_000 });

function readReal(slug: string): { article: Article; source: string } {
	const read = (name: string) => readFileSync(`content/${slug}/${name}`, "utf8");
	const { article } = parseArticle({ slug, file: "article.md", source: read("article.md") });
	if (article === null) throw new Error(`${slug} cannot be read.`);
	return { article, source: read("walkthrough.md") };
}

const real = [readReal("riyadh-talks"), readReal("what-is-a-planet")];
const { article } = readReal("riyadh-talks");

/** What holds of every walkthrough, whatever was typed. */
function expectSound(source: string, about = article): ParsedWalkthrough {
	const parsed = parseWalkthrough({ file: "f", source }, about);
	const lines = listSourceLines(source);
	for (const problem of parsed.problems) {
		const length = lines[problem.line - 1]?.length ?? -1;
		expect(problem.column).toBeGreaterThanOrEqual(1);
		expect(problem.column - 1).toBeLessThanOrEqual(length);
		expect(problem.length).toBeGreaterThanOrEqual(1);
		expect(problem.column - 2 + problem.length).toBeLessThanOrEqual(length);
		expect(formatProblem(problem, lines)).not.toMatch(/(?!\n)\p{Cc}/u);
	}
	const wrong = parsed.problems.some(({ severity }) => severity === "error");
	expect(parsed.walkthrough === null).toBe(wrong);
	if (parsed.walkthrough !== null) expectTrue(parsed.walkthrough, about);
	return parsed;
}

function expectTrue(walkthrough: Walkthrough, { model }: Article): void {
	expect(JSON.parse(JSON.stringify(walkthrough))).toEqual(walkthrough);
	expect(walkthrough.version).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
	expect(walkthrough.title.trim()).not.toBe("");
	const has = (list: readonly { id: string }[], ids: readonly string[]) =>
		ids.every((id) => list.some((one) => one.id === id));
	let questions = 0;
	for (const [
		index,
		{ number, show, minutes, short, title, parts },
	] of walkthrough.steps.entries()) {
		expect(number).toBe(index + 1);
		expect(title.trim()).not.toBe("");
		expect(minutes >= 1 && minutes <= 90 && short >= 0 && short <= 90).toBe(true);
		expect(has(model.actors, show.actors) && has(model.proposals, show.proposals)).toBe(true);
		expect(has(model.statements, show.statements)).toBe(true);
		expect(has(model.sentences, show.sentences)).toBe(true);
		for (const part of parts) {
			if (part.type === "prose") continue;
			expect(part.question).toMatchObject({ id: `q${++questions}`, step: number });
			expect(isAskable(part.question, has, model)).toBe(true);
		}
	}
	const terms = new Set(walkthrough.terms.map(({ id }) => `#term-${id}`));
	for (const href of listLinks(walkthrough)) {
		expect(terms.has(href) || /^(?:https?|mailto):/i.test(href)).toBe(true);
	}
}

function isAskable(
	question: Question,
	has: (list: readonly { id: string }[], ids: readonly string[]) => boolean,
	model: Article["model"],
): boolean {
	if (question.text === "") return false;
	switch (question.kind) {
		case "stance":
			return (
				question.actors.length > 0 &&
				has(model.actors, question.actors) &&
				has(model.proposals, [question.proposal])
			);
		case "manner":
			return question.statements.length > 0 && has(model.statements, question.statements);
		case "words":
			return question.sentences.length > 0 && has(model.sentences, question.sentences);
		case "open":
			return question.answer.length > 0 && has(model.sentences, question.sentences);
	}
}

function listLinks(value: unknown): string[] {
	if (typeof value !== "object" || value === null) return [];
	const own = (value as Inline).type === "link" ? [(value as { href: string }).href] : [];
	return [...own, ...Object.values(value).flatMap(listLinks)];
}

const head = "---\ntitle: A title\nterms:\n  relay: {name: relay, meaning: Somebody.}\n---\n";

/** Pieces out of which walkthroughs, and what spoils them, are made. */
const piece = fc.oneof(
	fc.constantFrom(..."[]{}()<>*_`~#|\\\"'“”;=,+!&-:\n\t \r\0\u202e\u200b\ufeff".split("")),
	fc.constantFrom("---\n", "\n\n", "\n## Step\n", "\n# One\n", "\n### For the teacher\n", "===\n"),
	fc.constantFrom("> ", "- ", "1. ", "    ", "```\n", "~~~\n", "](", "]{", "<!--", "| a |\n|-|\n"),
	fc.constantFrom(
		"{view=matrix}\n",
		"{view=",
		" actor=",
		"trump,lavrov",
		" proposal=nato",
		"s1,s2",
	),
	fc.constantFrom(
		"\n\n[Where?]{ask=stance proposal=peacekeepers}\n",
		"\n\n[How?]{ask=manner statement=lavrov-nato-1}\n",
		"\n\n[Which?]{ask=words sentence=s1}\n",
		"\n\n[Why?]{ask=open}\n\n> Because.\n",
	),
	fc.constantFrom("[a](#term-relay)", "[a](#term-x)", "[a](b)", "![a](b)", "https://a.b", "](#"),
	fc.constantFrom(
		"minutes=",
		"short=",
		"90",
		"-1",
		"1e9",
		"__proto__",
		"constructor",
		"😀",
		"\ud800",
	),
	fc.constantFrom(
		"inquiry:\n",
		"  - question: a\n",
		"terms:\n",
		"  a:\n",
		"*x",
		"&a ",
		"!!js ",
		">-\n",
	),
	fc.string({ unit: "binary", maxLength: 5 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));

describe("Any walkthrough at all", () => {
	it("is read without a throw as a whole file", () => {
		fc.assert(
			fc.property(anyText, (text) => void expectSound(text)),
			{ numRuns: countRuns(1500) },
		);
	});

	it("is read without a throw as steps", () => {
		let whole = 0;
		const run = (text: string) => {
			if (expectSound(`${head}\n## First\n\n${text}`).walkthrough !== null) whole++;
		};
		fc.assert(fc.property(anyText, run), { numRuns: countRuns(3000) });
		// Otherwise nothing would be known of those that can be used.
		expect(whole).toBeGreaterThan(countRuns(20));
	});

	it("is read without a throw as front matter", () => {
		const run = (text: string) => void expectSound(`---\ntitle: A\n${text}\n---\n## A\n`);
		fc.assert(fc.property(anyText, run), { numRuns: countRuns(1500) });
	});
});

describe("A real walkthrough", () => {
	it("has no problem", () => {
		for (const { article, source } of real) {
			expect(parseWalkthrough({ file: "f", source }, article).problems).toEqual([]);
		}
	});

	it("stays sound when pieces of it are cut out, doubled or replaced", () => {
		const edit = fc.record({
			which: fc.constantFrom(...real),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			cut: fc.integer({ min: 0, max: 40 }),
			put: fc.oneof(fc.constant(""), piece),
		});
		const run = ({
			which,
			at,
			cut,
			put,
		}: typeof edit extends fc.Arbitrary<infer T> ? T : never) => {
			const { article, source } = which;
			const start = Math.floor(at * source.length);
			expectSound(source.slice(0, start) + put + source.slice(start + cut), article);
		};
		fc.assert(fc.property(edit, run), { numRuns: countRuns(400) });
	});

	it("gives the same with every kind of line break", () => {
		for (const { article, source } of real) {
			const parsed = parseWalkthrough({ file: "f", source }, article);
			for (const lineBreak of ["\r\n", "\r"]) {
				const changed = source.replaceAll("\n", lineBreak);
				expect(parseWalkthrough({ file: "f", source: changed }, article)).toEqual(parsed);
			}
		}
	});

	it("is not read for another article than its own", () => {
		const [{ source }, { article: other }] = real as [(typeof real)[0], (typeof real)[0]];
		const { walkthrough, problems } = expectSound(source, other);
		expect(walkthrough).toBeNull();
		expect(problems.some(({ code }) => code === "unknown-statement")).toBe(true);
	});
});
