import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../article/parse/article.ts";
import { arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { listTasks } from "./worksheet.ts";
import { countRuled, fitArticle, leadings } from "./worksheet-fit.ts";

/** An article of so many paragraphs, three lines each in one of two columns. */
function fitParagraphs(paragraphs: number) {
	const body = Array.from(
		{ length: paragraphs },
		(_, index) =>
			`Paragraph ${index} says something of which nobody asked who said it, ${"or why ".repeat(9)}.`,
	);
	const source = `---\ntitle: A long list\nlang: en\nactors:\n  a: { name: A, kind: person }\n---\n\n${body.join("\n\n")}\n`;
	const { article } = parseArticle({ slug: "list", file: "list/article.md", source });
	if (!article) throw new Error("not read");
	return fitArticle(article, listTasks(article));
}

describe("the article on its page", () => {
	test("has a margin and wide lines where it is short, two columns where it is not", () => {
		expect(fitParagraphs(2)).toEqual({ columns: 1, air: 6 });
		expect(fitParagraphs(16).columns).toBe(2);
		expect(fitParagraphs(200).columns).toBe(2);
	});

	test("is set closer the longer it is, until a page is full", () => {
		const airs = [1, 4, 6, 8, 10, 12, 14, 16].map((paragraphs) => {
			const { columns, air } = fitParagraphs(paragraphs);
			return (columns === 2 ? 0 : 10) + air;
		});
		expect(airs).toEqual(airs.toSorted((a, b) => b - a));
		expect(new Set(airs).size).toBeGreaterThan(2);
	});

	test("has a leading that there is, and lines to write on, whatever it is", () => {
		fc.assert(
			fc.property(arbitraryLesson(), (any) => {
				const tasks = listTasks(any);
				expect(leadings[fitArticle(any, tasks).air - 1]).toBeGreaterThan(1.3);
				const lines = countRuled(tasks);
				expect(lines).toBeGreaterThanOrEqual(2);
				expect(lines).toBeLessThanOrEqual(8);
			}),
			{ numRuns: 30 },
		);
	});
});

test("questions that take less of the back leave more lines to write on", () => {
	const open = [1, 2].map((number) => ({ number, kind: "lines" as const, text: "Why?" }));
	const options = [{ id: "not-said" as const, label: "The article does not say" }];
	const table = (rows: number) => ({
		...{ number: 3, kind: "choices" as const, about: "actors" as const, text: "Where?", options },
		rows: Array.from({ length: rows }, (_, key) => ({ key: `${key}`, label: "Ann", place: null })),
	});
	expect(countRuled(open)).toBe(8);
	const lines = [0, 10, 20, 30].map((rows) => countRuled([...open, table(rows)]));
	expect(lines).toEqual(lines.toSorted((a, b) => b - a));
	expect(lines.at(-1)).toBe(2);
});
