import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { formatPagePath, isLibraryPage, listPageLinks, pageLibrary } from "./paging.ts";
import { recordExplainer } from "./record.ts";

const model = assembleSmall([planStatement(0, "supports", 0), planStatement(1, "rejects", 1)]);

function record(slug: string, published?: string) {
	return recordExplainer({ ...model, slug, ...(published ? { published } : {}) });
}

describe("the pages of the library", () => {
	test("list every explainer once, the newest article first and those without a date last", () => {
		const days = fc.option(fc.integer({ min: 10, max: 28 }), { nil: undefined });
		fc.assert(
			fc.property(fc.array(days, { maxLength: 200 }), (all) => {
				const records = all.map((day, at) =>
					record(`a-${at}`, day === undefined ? day : `2025-01-${day}`),
				);
				const pages = pageLibrary(records);
				const listed = pages.flatMap((page) => page.records);
				expect(listed.map(({ slug }) => slug).sort()).toEqual(
					records.map((one) => one.slug).sort(),
				);
				expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
				for (const page of pages) expect(page.records.length).toBeLessThanOrEqual(30);
				const dates = listed.map(({ dated }) => dated ?? "");
				expect(dates).toEqual(dates.toSorted().reverse());
				expect(pages[0]?.statements).toBe(2 * records.length);
			}),
		);
	});

	test("are one where there is nothing, and 34 of a thousand", () => {
		expect(pageLibrary([])).toHaveLength(1);
		const thousand = pageLibrary(Array.from({ length: 1000 }, (_, at) => record(`a-${at}`)));
		expect(thousand.map(({ records }) => records.length)).toEqual([...Array(33).fill(30), 10]);
	});

	test("show previews while all of a page's have room", () => {
		const shown = (count: number) =>
			pageLibrary(Array.from({ length: count }, (_, at) => record(`a-${at}`)))[0]?.previews;
		expect([1, 6, 7, 31].map(shown)).toEqual([true, true, false, false]);
		const crowd = Array.from({ length: 120 }, () => ({
			...{ name: "Ann", stance: "open" as const, attribution: null },
		}));
		const large = { ...record("a"), preview: [{ title: "Plan A", marks: crowd }] };
		expect(pageLibrary([large])[0]?.previews).toBe(false);
	});
});

describe("what a page leads to", () => {
	test.each([
		[1, 1, [1]],
		[1, 6, [1, 2, 3, null, 6]],
		[2, 5, [1, 2, 3, 4, 5]],
		[4, 7, [1, 2, 3, 4, 5, 6, 7]],
		[17, 34, [1, null, 15, 16, 17, 18, 19, null, 34]],
	])("page %i of %i: %j", (number, pages, links) => {
		expect(listPageLinks(number, pages)).toEqual(links);
	});

	test("never leaves out one page alone, and has its neighbours and both ends", () => {
		const sizes = fc
			.integer({ min: 1, max: 400 })
			.chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
		fc.assert(
			fc.property(sizes, ([number, pages]) => {
				const links = listPageLinks(number, pages);
				for (const page of [1, pages, number, Math.max(1, number - 1)])
					expect(links).toContain(page);
				for (const [at, link] of links.entries()) {
					const [before, after] = [links[at - 1] ?? 0, links[at + 1] ?? 0];
					if (link === null) expect(after - before).toBeGreaterThan(2);
					else if (before !== 0) expect(link - before).toBe(1);
				}
			}),
		);
	});
});

test("a page's path is known as one of the library's", () => {
	expect([2, 34].map(formatPagePath).every(isLibraryPage)).toBe(true);
	for (const path of ["index.html", "page/0/index.html", "page/2/../index.html", "page/2"])
		expect(isLibraryPage(path)).toBe(false);
});
