import { describe, expect, test } from "vitest";
import { listTellers } from "../../article/model/attributions.ts";
import { forAnyAttribution, listByKey } from "../../testing/arbitrary/placed.ts";
import { countCrossings } from "../../testing/checks/overlap.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { layoutAttribution } from "./attribution.ts";
import { type AttributionNode, placeAttributionColumns } from "./attribution-nodes.ts";

describe("speakers and targets", () => {
	test("are every speaker once, with all of its statements, and nobody else", () => {
		forAnyAttribution(({ speakers }, model) => {
			const drawn = Object.fromEntries(speakers.map(({ id, statements }) => [id, statements]));
			expect(speakers).toHaveLength(Object.keys(drawn).length);
			expect(drawn).toEqual(listByKey(model, listTellers));
		});
	});

	test("are every proposal and every actor spoken about once, with what concerns it", () => {
		forAnyAttribution(({ targets }, model) => {
			const drawn = targets.map(({ kind, id, statements }) => [`${kind} ${id}`, statements]);
			expect(new Set(drawn.map(([key]) => key)).size).toBe(targets.length);
			const listKeys = ({ proposal, about }: { proposal: string | null; about?: string }) =>
				proposal !== null ? [`proposal ${proposal}`] : about ? [`about ${about}`] : [];
			expect(Object.fromEntries(drawn)).toEqual(listByKey(model, listKeys));
		});
	});

	test("cross their lines no more often than they would in declared order", () => {
		forAnyAttribution(({ rows, speakers, targets }, model) => {
			const heights = new Map(rows.map(({ statement, y }) => [statement, y]));
			const count = (nodes: Pick<AttributionNode, "statements" | "y">[]) =>
				countCrossings(
					nodes.flatMap(({ statements, y }) =>
						statements.map((id) => ({ from: y, to: heights.get(id) ?? 0 })),
					),
				);
			const declared = [
				...model.actors.map(({ id }) => `speaker ${id}`),
				...model.proposals.map(({ id }) => `proposal ${id}`),
				...model.actors.map(({ id }) => `about ${id}`),
			];
			for (const nodes of [speakers, targets]) {
				const inOrder = nodes.map((node) => ({
					...node,
					y: declared.indexOf(`${node.kind} ${node.id}`),
				}));
				expect(count(nodes)).toBeLessThanOrEqual(count(inOrder));
			}
		});
	});

	test("stand in the order of their statements, not of their declaration", () => {
		const { speakers } = layoutAttribution(
			assembleSmall([plan(2, "rejects", 0), plan(0, "rejects", 0), plan(1, "rejects", 0)]),
			{ width: 960 },
		);
		expect(speakers.map(({ id }) => id)).toEqual(["a3", "a1", "a2"]);
	});

	test("stand level with their only statement", () => {
		const { speakers, rows } = layoutAttribution(
			assembleSmall([plan(0, "rejects", 0), plan(0, "rejects", 0), plan(1, "rejects", 0)]),
			{ width: 960 },
		);
		expect(speakers[1]?.y).toBe(rows[2]?.y);
	});
});

test.each([640, 960])("columns stand from left to right at %i px", (width) => {
	const { nameEnd, speaker, mark, text, textEnd, target, label, end } =
		placeAttributionColumns(width);
	const places = [0, nameEnd, speaker, mark, text, textEnd, target, label, end];
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(end).toBe(width);
	expect(textEnd - text).toBeGreaterThan(200);
});
