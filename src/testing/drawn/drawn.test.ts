import { readdirSync, readFileSync } from "node:fs";
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import type { Article } from "../../article/model/prose.ts";
import type { Model } from "../../article/model/types.ts";
import { parseArticle } from "../../article/parse/article.ts";
import Steps from "../../classroom/walkthrough/Steps.svelte";
import Pack from "../../classroom/worksheet/Pack.svelte";
import PlanSheet from "../../classroom/worksheet/PlanSheet.svelte";
import Agreement from "../../figures/agreement/Agreement.svelte";
import Attribution from "../../figures/attribution/Attribution.svelte";
import Matrix from "../../figures/matrix/Matrix.svelte";
import Spectrum from "../../figures/spectrum/Spectrum.svelte";
import Evidence from "../../reader/evidence/Evidence.svelte";
import HeadlineCheck from "../../reader/evidence/HeadlineCheck.svelte";
import Findings from "../../reader/findings/Findings.svelte";
import Prose from "../../reader/prose/Prose.svelte";
import { makeLesson } from "../samples/lesson.ts";
import { assembleSmall } from "../samples/model.ts";
import { normalizeMarkup } from "./normalize.ts";

/*
 * What the components draw of some articles, as text, so that a change in a drawing is a
 * readable difference. Legends and sentences are part of the figures. Left out, and looked
 * at in e2e/: what style sheets do, what happens on a press, and white space around tags.
 * After a wanted change: `npx vitest run src/testing/drawn -u`, then read the difference.
 */

const kept = "src/testing/drawn/snapshots";

function read(slug: string, file: string): Article {
	const { article, problems } = parseArticle({ slug, file, source: readFileSync(file, "utf8") });
	const errors = problems.filter(({ severity }) => severity === "error");
	if (article === null || errors.length > 0) throw new Error(JSON.stringify(errors));
	return article;
}

const articles: Record<string, Article> = {
	"riyadh-talks": read("riyadh-talks", "content/riyadh-talks/article.md"),
	"what-is-a-planet": read("what-is-a-planet", "content/what-is-a-planet/article.md"),
	// Made up: every kind of block, mark, manner and silence.
	everything: read("everything", `${kept}/everything.md`),
};

type Figure = Component<{ model: Model; quoted?: boolean }>;
const figures: Record<string, Figure> = { Matrix, Spectrum, Attribution, Agreement, Findings };

/** Every drawing by the name of its file. */
const drawings = new Map<string, () => string>();
for (const [slug, article] of Object.entries(articles)) {
	const { model } = article;
	for (const [name, figure] of Object.entries(figures)) {
		drawings.set(`${slug}.${name}`, () => render(figure, { props: { model } }).body);
	}
	drawings.set(`${slug}.HeadlineCheck`, () => render(HeadlineCheck, { props: { model } }).body);
	drawings.set(`${slug}.Prose`, () => render(Prose, { props: { article } }).body);
	drawings.set(`${slug}.Evidence`, () =>
		model.statements
			.map((statement) => render(Evidence, { props: { model, statement } }).body)
			.join(""),
	);
}
for (const [name, figure] of Object.entries(figures)) {
	const model = articles["riyadh-talks"]?.model ?? assembleSmall([]);
	const silent = assembleSmall([]);
	drawings.set(`quoted.${name}`, () => render(figure, { props: { model, quoted: true } }).body);
	drawings.set(`silent.${name}`, () => render(figure, { props: { model: silent } }).body);
}

// The sheets to print, with a walkthrough and with questions made from the model alone.
const lesson = makeLesson();
const { walkthrough, prose } = lesson;
const packs: Record<string, Article> = {
	...{ lesson, silent: { model: assembleSmall([]), prose } },
	everything: articles.everything ?? lesson,
};
for (const [name, article] of Object.entries(packs))
	drawings.set(`${name}.Pack`, () => render(Pack, { props: { article } }).body);
const plan = { article: lesson, walkthrough, home: "../" };
drawings.set("lesson.PlanSheet", () => render(PlanSheet, { props: plan }).body);
// All steps below each other, as the page has them before its script and without one.
const links = {
	...{ home: "../index.html", plan: "../plan/index.html", worksheet: "../worksheet/index.html" },
	overview: "../overview/index.html",
	...{ offline: "../offline.html", offlineSize: "600 KB", scorm: "../scorm.zip" },
};
drawings.set("lesson.Steps", () => render(Steps, { props: { lesson, links } }).body);

describe("what is drawn is what was looked at:", () => {
	test.each([...drawings])("%s", async (name, draw) => {
		await expect(normalizeMarkup(draw())).toMatchFileSnapshot(`snapshots/${name}.txt`);
	});

	test("nothing else is kept", () => {
		const files = readdirSync(kept).filter((file) => file.endsWith(".txt"));
		expect(files.toSorted()).toEqual([...drawings.keys()].map((name) => `${name}.txt`).toSorted());
	});
});
