import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../../article/parse/article.ts";
import { caps } from "../../../article/parse/caps.ts";
import { mostItems } from "../types.ts";
import { parseWalkthrough } from "./parse.ts";

vi.setConfig({ testTimeout: 60_000 });

const count = mostItems + 1;
const ids = Array.from({ length: count }, (_, index) => `a${index}`);
const source = `---
title: A title
actors:
${ids.map((id) => `  ${id}: {name: Name ${id}, kind: person}`).join("\n")}
proposals:
  bridge: {title: Building a bridge}
---

${ids.map((id) => `[Words of ${id}]{${id} backs bridge}.`).join("\n")}
`;
const crowd = parseArticle({ slug: "a", file: "article.md", source }).article;
const riyadh = parseArticle({
	slug: "riyadh-talks",
	file: "article.md",
	source: readFileSync("content/riyadh-talks/article.md", "utf8"),
}).article;

function listErrors(body: string, article = crowd): string[] {
	if (article === null) throw new Error("The article cannot be read.");
	const input = { file: "f", source: `---\ntitle: A\n---\n\n${body}\n` };
	const { problems, walkthrough } = parseWalkthrough(input, article);
	const errors = problems.filter(({ severity }) => severity === "error");
	expect(walkthrough === null).toBe(errors.length > 0);
	return errors.map(({ code }) => code);
}

/** So many steps, each with so many questions. */
function writeSteps(steps: number, questions = 0): string {
	const question = "[How?]{ask=manner statement=a0-bridge-1}\n";
	return `## Step\n\n${question.repeat(questions)}\n`.repeat(steps);
}

describe("What a walkthrough may hold at most", () => {
	it("is so many steps", () => {
		expect(listErrors(writeSteps(caps.steps))).toEqual([]);
		expect(listErrors(writeSteps(caps.steps + 1))).toEqual(["too-many"]);
	});

	it("is so many questions", () => {
		expect(listErrors(writeSteps(1, caps.questions))).toEqual([]);
		expect(listErrors(writeSteps(2, (caps.questions + 1) / 2))).toEqual(["too-many"]);
	});

	it("is so many choices in one question, named or not", () => {
		const ask = (braces: string) => listErrors(`## Step\n\n[Where?]{${braces}}`);
		expect(ask(`ask=stance proposal=bridge actor=${ids.slice(1)}`)).toEqual([]);
		expect(ask(`ask=stance proposal=bridge actor=${ids}`)).toEqual(["too-many-choices"]);
		expect(ask("ask=stance proposal=bridge")).toEqual(["too-many-choices"]);
		const statements = ids.map((id) => `${id}-bridge-1`);
		expect(ask(`ask=manner statement=${statements.slice(1)}`)).toEqual([]);
		expect(ask(`ask=manner statement=${statements}`)).toEqual(["too-many-choices"]);
	});

	it("is so many units of text", () => {
		expect(listErrors(`## Step\n\n${"a\n\n".repeat(caps.article)}`)).toEqual([
			"walkthrough-too-long",
		]);
	});
});

/** Just under what is read at most, so that all of it is. */
const most = caps.article - 1024;
const fill = (text: string) => text.repeat(Math.floor(most / text.length));
const paragraphs = (text: string) => fill(`${text.repeat(Math.floor(15_000 / text.length))}\n\n`);
const hostile: readonly [name: string, body: string][] = [
	["steps", fill("## Step\n").slice(0, 19_000 * 8)],
	["braces", paragraphs("{view=")],
	["braces on one line", fill("{view=")],
	["brackets", paragraphs("[")],
	["closing brackets", paragraphs("]{")],
	["quotes", fill("> a\n\n").slice(0, 95_000)],
	["unknown ids", `{view=matrix actor=${fill("nobody-at-all,")}}`],
	["unknown ids under many headings", fill(`## A\n{actor=${"nobody-at-all,".repeat(1000)}}\n`)],
	["links to unknown terms", fill("[a](#term-b)\n\n").slice(0, 14 * 9000)],
	["different links", Array.from({ length: 9000 }, (_, at) => `[a](#term-${at})\n\n`).join("")],
	["questions", fill("[Why?]{ask=open}\n\n").slice(0, 18 * 9000)],
	["questions in one paragraph", "[Why?]{ask=manner statement=lavrov-nato-1}\n".repeat(399)],
	["brackets in a question", fill(`${"[".repeat(7000)}?${"]{ask=open}".repeat(700)}\n\n`)],
	["spaces", fill(" ")],
	["one word", fill("a")],
];

describe("Hostile walkthroughs", () => {
	it.each(hostile)("of %s are read in bounded time, or what is too much is named", (_, body) => {
		const before = performance.now();
		const errors = listErrors(`## Step\n${body}`, riyadh);
		expect(errors.length).toBeLessThanOrEqual(caps.problems);
		// On a machine ten times as slow as the slowest this ran on.
		expect(performance.now() - before).toBeLessThan(20_000);
	});
});
