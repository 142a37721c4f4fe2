import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { findAttribution } from "../../../article/model/attributions.ts";
import type { Model } from "../../../article/model/types.ts";
import { parseArticle } from "../../../article/parse/article.ts";
import { formatBlocks } from "../../../article/parse/markdown/notes.ts";
import { arbitraryModel } from "../../../testing/arbitrary/model.ts";
import { countRuns } from "../../../testing/arbitrary/runs.ts";
import { assembleSmall, planStatement } from "../../../testing/samples/model.ts";
import { findRightSpans, listItems, listQuestions, notSaid } from "../items.ts";
import { parseWalkthrough } from "../parse/parse.ts";
import { formatSpans } from "../spans.ts";
import type { Question, Walkthrough } from "../types.ts";
import { formatWalkthrough } from "./format-walkthrough.ts";

// Hundreds of articles: a slow machine must not fail them.
vi.setConfig({ testTimeout: 120_000 });

/** The made walkthrough as the parser reads it, and the codes of what is wrong with it. */
function readMade(model: Model): { walkthrough: Walkthrough; problems: string[] } {
	const source = formatWalkthrough(model) ?? "";
	const prose = { title: { sentence: "title", inlines: [] }, dek: null, body: [], notes: {} };
	const read = parseWalkthrough({ file: "walkthrough.md", source }, { model, prose });
	const problems = read.problems.map(({ code, line, message }) => `${code} ${line} ${message}`);
	if (read.walkthrough === null) throw new Error(`${problems.join("\n")}\n${source}`);
	return { walkthrough: read.walkthrough, problems };
}

function readContent(slug: string): Model {
	const source = readFileSync(`content/${slug}/article.md`, "utf8");
	const { article } = parseArticle({ slug, file: "article.md", source });
	if (article === null) throw new Error(`${slug} cannot be read.`);
	return article.model;
}

const titles = ({ steps }: Walkthrough) => steps.map(({ title }) => title);

const ofKind = <Kind extends Question["kind"]>(walkthrough: Walkthrough, kind: Kind) =>
	listQuestions(walkthrough).filter(
		(one): one is Extract<Question, { kind: Kind }> => one.kind === kind,
	);

const models = arbitraryModel().filter(({ statements }) => statements.length > 0);
/** Codes of what a name may hold, of which the article is warned too. */
const ofCharacters = /^[a-z-]*(?:character|letter|space|look-alike) /;
const runs = { numRuns: countRuns(400) };

describe("A walkthrough made from any article", () => {
	it("is read by the parser of walkthroughs without a problem, and says that it is made", () => {
		fc.assert(
			fc.property(models, (model) => {
				const { walkthrough, problems } = readMade(model);
				expect(problems.filter((one) => !ofCharacters.test(one))).toEqual([]);
				expect(walkthrough.madeByRule).toBe(true);
			}),
			runs,
		);
	});

	it("asks for no answer that stands in the words of its question", () => {
		fc.assert(
			fc.property(models, (model) => {
				for (const question of ofKind(readMade(model).walkthrough, "words")) {
					const words = formatSpans(model, findRightSpans(model, question)).trim();
					expect(words === "" || !question.text.includes(words)).toBe(true);
				}
			}),
			runs,
		);
	});

	it("asks of nobody’s words what the article has marked, and of marks what has one reading", () => {
		fc.assert(
			fc.property(models, (model) => {
				const { walkthrough } = readMade(model);
				const [stance] = ofKind(walkthrough, "stance");
				if (stance) {
					const right = listItems(model, stance).map((item) => item.right);
					const held = right.filter((option) => option !== notSaid && option !== "no-side");
					expect(held.length).toBeGreaterThanOrEqual(2);
				}
				for (const manner of ofKind(walkthrough, "manner")) {
					const labels = listItems(model, manner).map(({ label }) => label);
					expect(new Set(labels).size).toBe(labels.length);
				}
				for (const { statements, sentences } of ofKind(walkthrough, "words"))
					expect(statements.length + sentences.length).toBeGreaterThan(0);
			}),
			runs,
		);
	});

	it("asks one or two questions in each step, and has notes for the teacher", () => {
		fc.assert(
			fc.property(models, (model) => {
				for (const step of readMade(model).walkthrough.steps) {
					const questions = step.parts.filter(({ type }) => type === "question");
					expect(questions.length).toBeGreaterThanOrEqual(1);
					expect(questions.length).toBeLessThanOrEqual(2);
					expect(step.notes.length).toBeGreaterThan(1);
				}
			}),
			runs,
		);
	});
});

describe("A walkthrough made from an article", () => {
	it("is none where nothing is marked", () => {
		expect(formatWalkthrough(assembleSmall([]))).toBeNull();
	});

	it("has eight steps where the article has all that can be asked", () => {
		const { walkthrough, problems } = readMade(readContent("riyadh-talks"));
		expect(problems).toEqual([]);
		expect(titles(walkthrough)).toEqual([
			"Read only the headline",
			"Find out who speaks",
			"Quoted or reworded?",
			"Predict where they stand",
			"Compare with the article",
			"Look at what stays blank",
			"What the headline leaves out",
			"Leave the page",
		]);
	});

	it("asks of three ways to report, of five stances and of one whose stance is not there", () => {
		const model = readContent("riyadh-talks");
		const { walkthrough } = readMade(model);
		const [, reported] = ofKind(walkthrough, "manner");
		expect(reported && listItems(model, reported).map(({ right }) => right)).toEqual([
			...["indirect", "direct", "relayed"],
		]);
		const [stance] = ofKind(walkthrough, "stance");
		const right = stance ? listItems(model, stance).map((item) => item.right) : [];
		expect(right).toHaveLength(6);
		expect(right.filter((option) => option === notSaid)).toHaveLength(1);
	});

	it("predicts nothing where fewer than two take a stance", () => {
		const one = assembleSmall([planStatement(0, "rejects", 0), planStatement(1, "says", 0)]);
		expect(titles(readMade(one).walkthrough)).not.toContain("Predict where they stand");
		const none = assembleSmall([planStatement(0, "says", null)], 2, 0);
		const { walkthrough } = readMade(none);
		expect(ofKind(walkthrough, "stance")).toEqual([]);
		expect(titles(walkthrough)).not.toContain("Look at what stays blank");
	});

	it("asks how the headline is reported only where it is marked", () => {
		const bare = assembleSmall([planStatement(0, "rejects", 0)]);
		expect(readMade(bare).walkthrough.steps[0]?.parts.slice(1)).toMatchObject([
			{ question: { kind: "open" } },
		]);
		const marked = assembleSmall([planStatement(0, "rejects", 0, { sentence: 0 })]);
		expect(ofKind(readMade(marked).walkthrough, "manner")[0]).toMatchObject({
			statements: ["a1-p1-1"],
		});
	});

	it("says that nobody is quoted where nobody is", () => {
		const model = assembleSmall([planStatement(0, "rejects", 0), planStatement(1, "backs", 0)]);
		const [reported] = ofKind(readMade(model).walkthrough, "manner");
		expect(formatBlocks(reported?.answer ?? [])).toContain(
			"In the whole article, two statements are marked, neither of them quoted.",
		);
	});

	it("calls nobody silent whose own body, people or rivals say where they stand", () => {
		const model = assembleSmall(
			[
				planStatement(0, "rejects", 0),
				planStatement(1, "backs", 0, { for: 2 }),
				planStatement(3, "backs", 0, { claimedBy: 0 }),
			],
			4,
			1,
		);
		const { walkthrough } = readMade(model);
		expect(
			ofKind(walkthrough, "words").filter(({ statements }) => statements.length === 0),
		).toEqual([]);
		const [stance] = ofKind(walkthrough, "stance");
		expect(stance?.actors).toEqual(["a1", "a2"]);
	});

	it("leaves out words that two marks report in different ways", () => {
		const model = readContent("riyadh-talks");
		const shared = { ...model, statements: model.statements.map((one) => ({ ...one })) };
		const [first] = shared.statements;
		if (!first) throw new Error("Nothing is marked.");
		shared.statements.splice(1, 0, { ...first, id: "copy", voice: "speaker" });
		const [asked] = ofKind(readMade(shared).walkthrough, "manner");
		expect(asked?.statements).not.toContain(first.id);
		expect(findAttribution(first)).toBe("article");
	});

	it("gives the class few words to read in each step", () => {
		for (const slug of ["riyadh-talks", "what-is-a-planet"]) {
			for (const { parts } of readMade(readContent(slug)).walkthrough.steps) {
				const words = parts.map((part) => (part.type === "prose" ? formatBlocks(part.blocks) : ""));
				const count = words.join(" ").split(/\s+/).filter(Boolean).length;
				expect(count).toBeGreaterThanOrEqual(20);
				expect(count).toBeLessThanOrEqual(90);
			}
		}
	});
});
