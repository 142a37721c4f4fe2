import { expect, test } from "vitest";
import { listOutside, listOverlaps } from "../../testing/checks/overlap.ts";
import { readLines } from "../../testing/readback.ts";
import { assembleSmall } from "../../testing/samples/model.ts";
import { drawCredit, formatCredit, formatDateline } from "./credit.ts";

const model = assembleSmall([], 1, 1);

const address = "https://explainers.example.org/sample/";

test("however long the credit is, it stays clear of the name beside it", () => {
	for (let count = 1; count < 60; count++) {
		const credit = { name: "news ".repeat(count).trim() };
		const { svg, height } = drawCredit({ ...model, credit }, 600, { address });
		const lines = readLines(`<g>${svg}</g>`);
		expect(listOverlaps(lines)).toEqual([]);
		expect(listOutside(lines, 600, height)).toEqual([]);
	}
});

test("the credit says whose article it is, when that is known", () => {
	expect(formatCredit({ credit: { name: "CNNBC" } })).toBe(
		"In this article only, as published by CNNBC.",
	);
	expect(formatCredit({})).toBe("In this article only.");
});

test("place and date are the article's own, else the day of publication, else nothing", () => {
	expect(formatDateline({ ...model, dateline: "Riyadh, Monday", published: "2025-02-18" })).toBe(
		"Riyadh, Monday",
	);
	expect(formatDateline({ ...model, published: "2025-02-18" })).toBe("18 February 2025");
	expect(formatDateline(model)).toBe("");
});

test("the credit says where the explainer is, when that is known: unbroken, and no dot before it", () => {
	for (let width = 320; width < 900; width += 20) {
		const words = (known: string | null) =>
			readLines(`<g>${drawCredit(model, width, { address: known }).svg}</g>`).map(
				({ text }) => text,
			);
		expect(words(address).join()).toContain("explainers.example.org/sample/");
		expect(words(address).filter((text) => text.endsWith("·"))).toEqual([]);
		expect(words(null).join(" ")).not.toContain("example.org");
	}
});

test("a source is cut only where its lines cannot hold it beside the date", () => {
	const name = "the makers of this, after a resolution of 2006 and a petition";
	const told = { ...model, dateline: "Prague", credit: { name } };
	const { svg } = drawCredit(told, 500, { address: null, most: 1 });
	const words = readLines(`<g>${svg}</g>`).map(({ text }) => text);
	expect(words.join(" ")).toContain(`Prague · In this article only, as published by ${name}.`);
});
