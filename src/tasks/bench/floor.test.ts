import { describe, expect, it } from "vitest";
import { buildModel } from "../../testing/samples/seeded-model.ts";
import { listParagraphs, renderFloor } from "./floor.ts";

const model = buildModel({ actors: 4, proposals: 2, statements: 12, seed: 1 });

describe("the floor", () => {
	it("holds every word of the article, a paragraph an element", () => {
		const paragraphs = listParagraphs(model);
		expect([model.title, model.dek, ...paragraphs].filter(Boolean).join(" ")).toBe(
			model.text.replaceAll(/\s+/g, " "),
		);
		const floor = renderFloor(model);
		expect(floor.match(/<p>/g)).toHaveLength(paragraphs.length + (model.dek ? 1 : 0));
	});

	it("has one diagram with a dot for each stance on the first proposal", () => {
		const [proposal] = model.proposals;
		const held = model.positions.filter((one) => one.proposal === proposal?.id && one.stance);
		const floor = renderFloor(model);
		expect(held.length).toBeGreaterThan(0);
		expect(floor.match(/<circle/g)).toHaveLength(held.length);
		expect(floor.match(/<svg/g)).toHaveLength(1);
	});

	it("has no script, no style sheet and nothing to fetch", () => {
		expect(renderFloor(model)).not.toMatch(/<script|<style|src=|style=|href="(?!data:)/);
	});

	it("shows markup in an article as text", () => {
		const hostile = { ...model, title: '<script>alert("1")</script> & more' };
		expect(renderFloor(hostile)).not.toContain("<script");
		expect(renderFloor(hostile)).toContain("&lt;script&gt;alert(&quot;1&quot;)");
	});
});
