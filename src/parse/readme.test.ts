import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verbs } from "../model/verbs.ts";
import { formatProblem } from "./format.ts";
import { keyNames } from "./keys.ts";
import { parseBody } from "./samples.ts";

const readme = readFileSync("content/README.md", "utf8");
const fences = [...readme.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(
	([, info = "", text = ""]) => {
		return { info, text };
	},
);
const frontMatter = fences.find(({ info }) => info === "yaml")?.text ?? "";
const right = fences.filter(({ info }) => info === "markdown");
const wrong = fences.filter(({ info }) => info.startsWith("markdown wrong: "));

describe("The page for authors", () => {
	it("has examples of what is right and of what is wrong", () => {
		expect(right.length).toBeGreaterThan(2);
		expect(wrong.length).toBeGreaterThan(4);
	});

	it("has no problem in all its right examples together", () => {
		const body = right.map(({ text }) => text).join("\n");
		expect(parseBody(`\n${body}`, frontMatter).problems).toEqual([]);
	});

	it.each(wrong)("gives the problem it says: $info", ({ info, text }) => {
		const codes = parseBody(`\n${text}`, frontMatter).problems.map(({ code }) => code);
		const idle = ["proposal-without-side", "unused-actor", "unused-note"];
		expect(codes.filter((code) => !idle.includes(code))).toEqual([
			info.replace("markdown wrong: ", ""),
		]);
	});

	it("names every verb and every key", () => {
		for (const { word } of verbs) expect(readme).toContain(`\`${word}\``);
		for (const key of keyNames) expect(readme).toMatch(new RegExp(`^\\| \`${key}\` \\|`, "m"));
	});

	it("shows a problem as it is printed", () => {
		const shown =
			fences.find(({ text }) => text.startsWith("content/bridge"))?.text.trimEnd() ?? "";
		const line = /^ {2}41 \| (.*)$/m.exec(shown)?.[1] ?? "";
		const { problems } = parseBody(`${line}\n`, frontMatter);
		const [problem] = problems.filter(({ code }) => code === "unknown-actor");
		expect(problem).toBeDefined();
		if (problem === undefined) return;
		const placed = { ...problem, file: "content/bridge/article.md", line: 41 };
		expect(formatProblem(placed, [...Array(40).fill(""), line])).toBe(shown);
	});
});
