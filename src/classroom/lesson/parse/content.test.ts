import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../article/parse/article.ts";
import { formatBlocks } from "../../../article/parse/markdown/notes.ts";
import { isChoice, listItems, listQuestions } from "../items.ts";
import type { Step } from "../types.ts";
import { parseWalkthrough } from "./parse.ts";

function read(slug: string) {
	const load = (name: string) => readFileSync(`content/${slug}/${name}`, "utf8");
	const { article } = parseArticle({ slug, file: "article.md", source: load("article.md") });
	if (article === null) throw new Error(`${slug} cannot be read.`);
	const input = { file: "walkthrough.md", source: load("walkthrough.md") };
	const { walkthrough } = parseWalkthrough(input, article);
	if (walkthrough === null) throw new Error(`The walkthrough of ${slug} cannot be read.`);
	return { model: article.model, walkthrough };
}

const riyadh = read("riyadh-talks");
const planet = read("what-is-a-planet");

function countWords(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}

function countProse({ parts }: Step): number {
	return countWords(
		parts.map((part) => (part.type === "prose" ? formatBlocks(part.blocks) : "")).join(" "),
	);
}

const sum = (steps: readonly Step[], key: "minutes" | "short") =>
	steps.reduce((total, step) => total + step[key], 0);

/** The right choice for each item of a question, by the item's subject. */
function listRight({ model, walkthrough }: typeof riyadh, id: string): Record<string, string> {
	const question = listQuestions(walkthrough).find((asked) => asked.id === id);
	if (question === undefined || !isChoice(question)) throw new Error(`${id} offers no choices.`);
	return Object.fromEntries(
		listItems(model, question).map(({ subject, right }) => [subject, right]),
	);
}

describe.each([
	["on Riyadh", riyadh],
	["on planets", planet],
])("The walkthrough %s", (_, { walkthrough }) => {
	it("can be read from the back of a room: few words a step, at most two questions", () => {
		for (const step of walkthrough.steps) {
			expect(countProse(step)).toBeGreaterThanOrEqual(20);
			expect(countProse(step)).toBeLessThanOrEqual(90);
			const questions = step.parts.filter(({ type }) => type === "question");
			expect(questions.length).toBeGreaterThanOrEqual(1);
			expect(questions.length).toBeLessThanOrEqual(2);
			expect(step.notes.length).toBeGreaterThan(0);
		}
	});

	it("explains each term in one short sentence", () => {
		for (const { meaning } of walkthrough.terms) {
			expect(countWords(meaning)).toBeGreaterThanOrEqual(8);
			expect(countWords(meaning)).toBeLessThanOrEqual(25);
			expect(meaning).toMatch(/^[A-Z].*\.$/);
		}
	});

	it("asks all four kinds of questions, and something the article does not say", () => {
		const questions = listQuestions(walkthrough);
		expect(new Set(questions.map(({ kind }) => kind)).size).toBe(4);
		expect(questions.some((asked) => asked.kind === "words" && asked.statements.length === 0)).toBe(
			true,
		);
	});
});

describe("The walkthrough on Riyadh", () => {
	it("takes 45 minutes, or 20, in about ten steps that show every view", () => {
		const { steps } = riyadh.walkthrough;
		expect([sum(steps, "minutes"), sum(steps, "short")]).toEqual([45, 20]);
		expect(Math.abs(steps.length - 10)).toBeLessThanOrEqual(2);
		expect(new Set(steps.map(({ show }) => show.view)).size).toBe(8);
	});

	it("says of each statement what its answers say: article, reworded, quoted, passed on", () => {
		expect(listRight(riyadh, "q1")).toEqual({
			"headline-rejects": "article",
			"lavrov-peacekeepers-1": "indirect",
		});
		expect(Object.values(listRight(riyadh, "q5"))).toEqual(["indirect", "direct", "indirect"]);
		expect(Object.values(listRight(riyadh, "q6"))).toEqual(["relayed", "indirect", "indirect"]);
	});

	it("counts five stances and three silences on peacekeepers, as its answer says", () => {
		const right = Object.entries(listRight(riyadh, "q8"));
		const silent = right.filter(([, option]) => option === "not-said").map(([actor]) => actor);
		expect(silent).toEqual(["putin", "rubio", "zelenskyy"]);
		expect(right).toHaveLength(8);
	});

	it("keeps criticism of talks without Ukraine apart from a stance on talks", () => {
		expect(listRight(riyadh, "q10")).toEqual({
			lavrov: "supports",
			rubio: "no-side",
			zelenskyy: "not-said",
		});
	});

	it("quotes no words that the article does not have", () => {
		const { intro, inquiry } = riyadh.walkthrough;
		const words = [
			...inquiry.map(({ answer }) => answer),
			formatBlocks(intro),
			...listQuestions(riyadh.walkthrough).map(({ answer }) => formatBlocks(answer)),
		].join("\n");
		const quoted = [...words.matchAll(/“([^”]*)”/g)].map(([, text = ""]) => text);
		expect(quoted.length).toBeGreaterThan(5);
		for (const text of quoted) expect(riyadh.model.text).toContain(text);
	});
});

describe("The walkthrough on planets", () => {
	it("takes 15 to 20 minutes", () => {
		const { steps } = planet.walkthrough;
		expect(sum(steps, "minutes")).toBeLessThanOrEqual(20);
		expect(sum(steps, "short")).toBe(15);
	});
});
