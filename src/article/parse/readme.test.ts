import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { walkthroughKeys } from "../../classroom/lesson/parse/front.ts";
import { idKeys } from "../../classroom/lesson/parse/ids.ts";
import { parseWalkthrough } from "../../classroom/lesson/parse/parse.ts";
import { questionKinds } from "../../classroom/lesson/parse/question.ts";
import { stepKeys, views } from "../../classroom/lesson/parse/show.ts";
import { parseBody } from "../../testing/samples/parsed.ts";
import { verbs } from "../model/verbs.ts";
import { formatProblem } from "./format.ts";
import { keyNames } from "./notation/keys.ts";

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

	it("answers one of the warnings that it shows", () => {
		const answer = fences.find(({ info, text }) => info === "yaml" && /^answered:/.test(text));
		const [warned] = wrong.filter(({ info }) => info.endsWith("uncredited-quotation"));
		const front = `${frontMatter}${answer?.text}`;
		const body = right.map(({ text }) => text).join("\n");
		const { problems, answered } = parseBody(`\n${body}\n${warned?.text}`, front);
		expect(problems).toEqual([]);
		expect(answered.map(({ code }) => code)).toEqual(["uncredited-quotation"]);
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

describe("What the page for authors says of walkthroughs", () => {
	const body = right.map(({ text }) => text).join("\n");
	const { article } = parseBody(`\n${body}`, frontMatter);
	const listProblems = (source: string) =>
		article === null
			? null
			: parseWalkthrough({ file: "walkthrough.md", source }, article).problems;
	const lessons = fences.filter(({ info }) => info === "markdown walkthrough");
	const wrongSteps = fences.filter(({ info }) => info.startsWith("markdown wrong step: "));

	it("is shown by an example without a problem, about the article of the other examples", () => {
		expect(lessons).toHaveLength(1);
		expect(listProblems(lessons[0]?.text ?? "")).toEqual([]);
	});

	it.each(wrongSteps)("gives the problem it says: $info", ({ info, text }) => {
		const step = text.startsWith("##") ? text : `## A step\n\n${text}`;
		const found = listProblems(`---\ntitle: A title\n---\n${step}`);
		const errors = found?.filter(({ severity }) => severity === "error");
		expect(errors?.map(({ code }) => code)).toEqual([info.replace("markdown wrong step: ", "")]);
	});

	it("names every key, view and kind of question", () => {
		expect(wrongSteps.length).toBeGreaterThan(2);
		const from = readme.indexOf("## The steps for a class");
		const section = readme.slice(from, readme.indexOf("## Checking"));
		for (const word of [...walkthroughKeys, ...stepKeys, ...idKeys, ...views, ...questionKinds]) {
			expect(section).toContain(`\`${word}\``);
		}
	});
});
