import { describe, expect, it } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { findContested } from "../../article/sentences/takeaways.ts";
import { readElements, readLines, readMarked } from "../../testing/readback.ts";
import { assembleModel, assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { hardModels } from "../../testing/samples/pictures.ts";
import { buildModel } from "../../testing/samples/seeded-model.ts";
import { type ContestedCut, drawContested } from "./contested-picture.ts";

const cuts: readonly ContestedCut[] = ["wide", "square"];

function draw(model: Model, cut: ContestedCut): string {
	return drawContested(model, cut, null)?.svg ?? "";
}

function readWords(svg: string): string[] {
	return readLines(svg).map(({ text }) => text);
}

/** Everybody in the picture, one by one or counted, as "actor proposal". */
function listShown(svg: string): string[] {
	const named = readMarked(svg, "data-actor").map((mark) => mark["data-actor"]);
	const counted = readMarked(svg, "data-actors").flatMap((group) =>
		group["data-actors"]?.split(" "),
	);
	return [...named, ...counted].map(String).sort();
}

/** Each mark's column, counted from the left, by its actor. */
function listColumns(svg: string): Map<string, number> {
	const elements = readElements(svg);
	const grounds = elements.filter(({ name }) => name === "rect").slice(1);
	const edges = grounds.map(({ x, attributes }) => x + Number(attributes.x));
	const widths = new Set(grounds.map(({ attributes }) => attributes.width));
	expect([grounds.length, widths.size]).toEqual([5, 1]);
	const found = elements.flatMap((element, index): [string, number][] => {
		const actor = element.attributes["data-actor"];
		// Right inside the group of an actor stands the mark, moved to its middle.
		const middle = elements[index + 1]?.x ?? 0;
		return actor === undefined ? [] : [[actor, edges.findLastIndex((edge) => edge <= middle)]];
	});
	return new Map(found);
}

/** All that have a proposal. */
const drawn = Object.entries(hardModels).filter(([, { proposals }]) => proposals.length > 0);

const ranks = ["opposes", "mixed", "open", "supports", "proposes"];

describe.each(cuts)("the contested proposal, %s,", (cut) => {
	it.each(drawn)("leaves out nobody of an article with %s", (_, model) => {
		const contested = findContested(model);
		const holders = new Set(
			model.statements.flatMap(({ actor, proposal }) => (proposal === null ? [] : actor)),
		);
		const held = model.positions.filter(
			({ actor, proposal }) => proposal === contested?.id && holders.has(actor),
		);
		expect(listShown(draw(model, cut))).toEqual(held.map(({ actor }) => actor).sort());
	});

	it.each(drawn)("has each mark of %s in the column of its stance", (_, model) => {
		const svg = draw(model, cut);
		const id = findContested(model)?.id;
		for (const [actor, column] of listColumns(svg)) {
			const own = model.positions.find((each) => each.proposal === id && each.actor === actor);
			expect(ranks[column]).toBe(own?.stance);
		}
	});

	it("tells how many have no room for their name, and lets many look like many", () => {
		const model = hardModels["30 actors on one side"] ?? assembleSmall([]);
		const svg = draw(model, cut);
		const words = readWords(svg).join(" ");
		const [, others] = /and (\d+) others/.exec(words) ?? [];
		expect(words.match(/Ada/g)).toHaveLength(2 + 30 - Number(others));
		expect(readMarked(svg, "data-actor")).toHaveLength(32);
	});

	it("counts those for whose marks there is no room either", () => {
		const svg = draw(buildModel({ actors: 500, proposals: 1, statements: 900, seed: 1 }), cut);
		const [counted] = readMarked(svg, "data-actors");
		const others = counted?.["data-actors"]?.split(" ").length ?? 0;
		expect(others).toBeGreaterThan(40);
		expect(readWords(svg).join(" ")).toContain(`${others} others`);
	});

	it("says of a column without marks that nobody stands there", () => {
		const words = readWords(draw(assembleSmall([], 2, 1), cut));
		expect(words.filter((text) => text === "nobody")).toHaveLength(5);
		expect(words.join(" ")).toContain("Nobody who is marked up takes a side.");
	});

	it("tells of a condition at the mark, and how it was said in the legend", () => {
		const words = readWords(
			draw(
				assembleSmall([
					planStatement(0, "would-consider", 0, { condition: true, via: [1] }),
					planStatement(2, "rejects", 0, { manner: "direct" }),
					planStatement(3, "backs", 1, { voice: "article" }),
				]),
				cut,
			),
		);
		expect(words.join(" ")).toContain("on a condition");
		expect(words).toEqual(expect.arrayContaining(["Quoted", "Passed on"]));
		expect(words).not.toContain("Article’s own words");
	});

	it("has the takeaway in two: the proposal, then who stands where", () => {
		const svg = draw(assembleSmall([planStatement(0, "rejects", 0)], 2, 1), cut);
		const [title, finding] = readLines(svg);
		expect([title?.text, finding?.text]).toEqual(["Plan A", "Ann rejects it, but is not quoted."]);
		const [, name, description] = readElements(svg);
		expect(name?.text).toBe("Plan A: Ann rejects it, but is not quoted");
		expect(description?.text).toMatch(/^Plan A: Ann rejects it/);
	});

	it("calls people who share a surname by their full names", () => {
		const whole = assembleModel({
			actors: ["Ann Lee", "Bob Lee", "Cy Ho"].map((name) => ({ name, kind: "person" })),
			proposals: ["Plan A"],
			sentences: 3,
			statements: [0, 1, 2].map((actor) => planStatement(actor, actor ? "rejects" : "backs", 0)),
		});
		const actors = whole.actors.map((actor) => ({ ...actor, aka: actor.name.split(" ").slice(1) }));
		const model = { ...whole, actors };
		const words = readWords(draw(model, cut));
		expect(words).toEqual(expect.arrayContaining(["Ann Lee", "Bob Lee", "Ho"]));
	});
});

it("an article without a proposal has no picture of one", () => {
	expect(drawContested(assembleSmall([], 1, 0), "wide", null)).toBeNull();
});

it("the contested proposal is there in the shapes that editors ask for", () => {
	const model = assembleSmall([planStatement(0, "rejects", 0)], 2, 1);
	const sizes = cuts.map((cut) => {
		const { width = 0, height = 0 } = drawContested(model, cut, null) ?? {};
		return [width * 2, height * 2];
	});
	expect(sizes).toEqual([
		[1600, 900],
		[1080, 1080],
	]);
});
