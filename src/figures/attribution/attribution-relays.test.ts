import { expect, test } from "vitest";
import { forAnyAttribution, listByKey } from "../../testing/arbitrary/placed.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { layoutAttribution } from "./attribution.ts";
import { listRelayIds } from "./attribution-relays.ts";

test("each relay is drawn once on each way from a speaker, with the statements that pass it", () => {
	forAnyAttribution(({ relays }, model) => {
		const deepest = Math.max(0, ...model.statements.map(({ via }) => via.length));
		const depths = Array.from({ length: deepest }, (_, depth) => depth);
		const ways = depths.map((depth) =>
			listByKey(model, ({ actor, via }) =>
				via.length > depth ? [[actor, ...via.slice(0, depth + 1)].join(" ")] : [],
			),
		);
		const drawn = Object.fromEntries(relays.map(({ id, statements }) => [id, statements]));
		expect(relays).toHaveLength(Object.keys(drawn).length);
		expect(drawn).toEqual(Object.assign({}, ...ways));
		for (const { id, speaker, actor } of relays) {
			expect([speaker, actor]).toEqual([id.split(" ")[0], id.split(" ").at(-1)]);
		}
	});
});

test("each relay stands between its speaker and the marks of its statements", () => {
	forAnyAttribution(({ relays, speakers, rows }) => {
		for (const { hit, speaker } of relays) {
			const from = speakers.find(({ id }) => id === speaker);
			expect(hit.x).toBeGreaterThanOrEqual((from?.x ?? Number.NaN) + 8);
			expect(hit.x + hit.width).toBeLessThanOrEqual((rows[0]?.x ?? Number.NaN) - 13.8);
		}
	});
});

test("ways that begin alike share their knots, others do not", () => {
	const model = assembleSmall([
		plan(0, "says", null, { via: [1] }),
		plan(0, "says", null, { via: [1, 2] }),
		plan(3, "says", null, { via: [1] }),
	]);
	const { relays } = layoutAttribution(model, { width: 960 });
	expect(Object.fromEntries(relays.map(({ id, statements }) => [id, statements.length]))).toEqual({
		"a1 a2": 2,
		"a1 a2 a3": 1,
		"a4 a2": 1,
	});
	expect(model.statements.map(listRelayIds)).toEqual([["a1 a2"], ["a1 a2", "a1 a2 a3"], ["a4 a2"]]);
});

test("a relay alone is level with its speaker and its only statement", () => {
	const model = assembleSmall([plan(0, "says", null, { via: [1] })]);
	const { relays, rows } = layoutAttribution(model, { width: 640 });
	expect(relays).toMatchObject([{ name: "Bob", y: rows[0]?.y, lines: [{ text: "Bob" }] }]);
});

test("on each way the relays stand one after the other, from the speaker to the page", () => {
	const model = assembleSmall([plan(0, "says", null, { via: [1, 2, 3] })]);
	for (const width of [640, 960, 1280]) {
		const { relays } = layoutAttribution(model, { width });
		const deep = relays.toSorted((a, b) => a.id.length - b.id.length).map(({ x }) => x);
		expect(deep).toHaveLength(3);
		expect(deep).toEqual(deep.toSorted((a, b) => a - b));
		expect(new Set(deep).size).toBe(3);
	}
});
