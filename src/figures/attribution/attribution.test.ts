import { describe, expect, test } from "vitest";
import { findAttribution, listTellers } from "../../article/model/attributions.ts";
import type { Model } from "../../article/model/types.ts";
import { buildModel } from "../../testing/arbitrary/model.ts";
import { forAnyAttribution, listNodes } from "../../testing/arbitrary/placed.ts";
import { isInside, listOutside, listOverlaps, overlaps } from "../../testing/checks/overlap.ts";
import { countReads } from "../../testing/count-reads.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { findLineBox } from "../marks/label.ts";
import { layoutAttribution } from "./attribution.ts";

describe("layoutAttribution, of any article", () => {
	test("draws one row for every statement, in the article’s order, as it was said", () => {
		forAnyAttribution(({ rows }, model) => {
			expect(rows.map(({ statement }) => statement)).toEqual(model.statements.map(({ id }) => id));
			for (const [index, statement] of model.statements.entries()) {
				expect(rows[index]).toMatchObject({
					actor: listTellers(statement)[0],
					kind: statement.stance ?? statement.silence ?? "no-position",
					attribution: findAttribution(statement),
				});
				expect(rows[index]?.y).toBeGreaterThan(rows[index - 1]?.y ?? 0);
			}
		});
	});

	test("lets no two texts overlap and none stick out", () => {
		forAnyAttribution((drawing) => {
			const words = [...drawing.rows, ...listNodes(drawing)].flatMap(({ lines }) => lines);
			const lines = [...drawing.headings, ...words];
			expect(listOverlaps(lines)).toEqual([]);
			expect(listOutside(lines, drawing.width, drawing.height)).toEqual([]);
		});
	});

	test("gives everything 24 px of its own to press, inside the drawing", () => {
		forAnyAttribution((drawing) => {
			const hits = [...drawing.rows, ...listNodes(drawing)].map(({ hit }) => hit);
			for (const [index, hit] of hits.entries()) {
				expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
				expect(isInside(hit, drawing.width, drawing.height)).toBe(true);
				expect(hits.slice(index + 1).filter((other) => overlaps(hit, other))).toEqual([]);
			}
		});
	});

	test("writes the words of everything where it can be pressed", () => {
		forAnyAttribution((drawing) => {
			for (const { hit, lines } of [...drawing.rows, ...listNodes(drawing)]) {
				for (const line of lines) {
					const box = findLineBox(line);
					expect(box.x).toBeGreaterThanOrEqual(hit.x - 0.2);
					expect(box.x + box.width).toBeLessThanOrEqual(hit.x + hit.width + 0.2);
					expect(box.y).toBeGreaterThanOrEqual(hit.y - 0.2);
					expect(box.y + box.height).toBeLessThanOrEqual(hit.y + hit.height + 0.2);
				}
			}
		});
	});

	test("gives the same numbers for the same article", () => {
		forAnyAttribution((drawing, model) => {
			const again = layoutAttribution(structuredClone(model), { width: drawing.width });
			expect(again).toEqual(drawing);
			expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing);
		});
	});
});

describe("layoutAttribution", () => {
	const draw = (model: Model, width = 960) => layoutAttribution(model, { width });

	const quoted = { manner: "direct" } as const;

	test("puts only quoted words in quotation marks and in bold", () => {
		const { rows } = draw(
			assembleSmall([
				plan(0, "rejects", 0, quoted),
				plan(1, "rejects", 0),
				plan(2, "rejects", 0, { manner: "mixed" }),
			]),
		);
		expect(rows.map(({ lines }) => lines.map(({ text, weight }) => [text, weight]))).toEqual([
			[["“words 0”", 700]],
			[["words 1", 400]],
			[["the “words 2”", 400]],
		]);
	});

	test("closes a quotation that is cut", () => {
		const [statement, ...rest] = assembleSmall([plan(0, "rejects", 0, quoted)]).statements;
		if (!statement) throw new Error("The model has no statement.");
		const quote = { ...statement.quote, exact: "many words ".repeat(30).trim() };
		const model = { ...assembleSmall([]), statements: [{ ...statement, quote }, ...rest] };
		const [row] = draw(model).rows;
		expect(row?.lines).toHaveLength(3);
		expect(row?.lines.map(({ text }) => text).join(" ")).toMatch(/^“many .* (many|words)…”$/);
	});

	test("tells headline from text, and heads a column of relays only where there are any", () => {
		const list = (model: Model) => draw(model).headings.map(({ text }) => text);
		expect(list(assembleSmall([plan(0, "rejects", 0)]))).toEqual([
			"Who",
			"said what, in the article’s order",
			"about what",
			"In the text",
		]);
		const relayed = list(assembleSmall([plan(0, "rejects", 0, { via: [1], sentence: 0 })]));
		expect(relayed[1]).toBe("through whom");
		expect(relayed.at(-1)).toBe("In the headline and the line under it");
	});

	test("has nothing to draw for an article without statements", () => {
		const nothing = { rows: [], speakers: [], relays: [], targets: [] };
		expect(draw(assembleSmall([]))).toMatchObject(nothing);
	});

	test("looks at each statement a fixed number of times, however many there are", () => {
		const count = (statements: number) =>
			countReads(buildModel({ actors: 40, proposals: 20, statements, seed: 3 }), draw);
		expect(count(800) / count(400)).toBeLessThan(2.1);
	});
});
