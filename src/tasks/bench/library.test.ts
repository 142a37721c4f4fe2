import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../article/parse/article.ts";
import { formatSlug, varyArticle, writeLarge } from "./library.ts";

const source = readFileSync("content/riyadh-talks/article.md", "utf8");

function readModel(text: string, slug = "made-up") {
	const { article, problems } = parseArticle({ slug, file: `${slug}/article.md`, source: text });
	const errors = problems.filter(({ severity }) => severity === "error");
	return { model: article?.model, errors };
}

describe("a copy of an article", () => {
	it.each([0, 1, 7, 12, 999])("number %i has no error and every statement", (number) => {
		const original = readModel(source).model;
		const copy = readModel(varyArticle(source, number));
		expect(copy.errors).toEqual([]);
		expect(copy.model?.statements).toHaveLength(original?.statements.length ?? -1);
		expect(copy.model?.title).toBe(`${number + 1}. ${original?.title}`);
	});

	it("differs from the next one in headline and body", () => {
		const texts = [0, 1].map((number) => readModel(varyArticle(source, number)).model?.text);
		expect(texts[0]?.slice(-200)).not.toBe(texts[1]?.slice(-200));
	});

	it("sorts by its number", () => {
		const slugs = [1, 9, 10, 998].map(formatSlug);
		expect(slugs.toSorted()).toEqual(slugs);
	});
});

describe("a large article", () => {
	it("has the size that was asked for and no problem", () => {
		const { model, errors } = readModel(
			writeLarge({ actors: 100, proposals: 50, statements: 1000 }),
		);
		expect(errors).toEqual([]);
		expect(model?.actors).toHaveLength(100);
		expect(model?.proposals).toHaveLength(50);
		expect(model?.statements).toHaveLength(1000);
		expect(new Set(model?.statements.map(({ actor }) => actor)).size).toBe(100);
		expect(new Set(model?.statements.map(({ proposal }) => proposal)).size).toBe(50);
	});

	it("fills many cells rather than a few", () => {
		const { model } = readModel(writeLarge({ actors: 100, proposals: 50, statements: 1000 }));
		const pairs = new Set(model?.statements.map(({ actor, proposal }) => `${actor} ${proposal}`));
		expect(pairs.size).toBeGreaterThan(900);
	});

	it("quotes every third statement", () => {
		const { model } = readModel(writeLarge({ actors: 5, proposals: 3, statements: 9 }));
		expect(model?.statements.filter(({ manner }) => manner === "direct")).toHaveLength(3);
	});
});
