import { describe, expect, it } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { listOutside, listOverlaps } from "../../testing/checks/overlap.ts";
import { readLines, readMarked } from "../../testing/readback.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { hardModels } from "../../testing/samples/pictures.ts";
import { formatCard } from "./card.ts";

const words = "What the parties to the talks said, and what nobody asked them about it, ";

function readWords(model: Model): string[] {
	return readLines(formatCard(model).svg).map(({ text }) => text.replace(/[\u2067\u2069]/g, ""));
}

describe.each([
	...Object.entries(hardModels),
	["a headline without end", { ...assembleSmall([], 1, 1), title: words.repeat(9) }] as const,
])("the card of an article with %s", (_, model) => {
	const { svg, width, height } = formatCard(model);
	const lines = readLines(svg);

	it("has the size that link previews ask for", () => {
		expect([width, height]).toEqual([1200, 630]);
	});
	it("lets no two texts overlap and none leave the picture", () => {
		expect(listOverlaps(lines)).toEqual([]);
		expect(listOutside(lines, width, height)).toEqual([]);
	});
	it("has only words that are still read at 500 px", () => {
		expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(24);
	});
	it("says that it tells of this article only", () => {
		expect(lines.map(({ text }) => text).join(" ")).toContain("In this article only");
	});
});

describe("formatCard", () => {
	it("names everybody with a stance on the most contested proposal, with the verb", () => {
		const model = assembleSmall([
			planStatement(0, "proposes", 1),
			planStatement(1, "condemns", 1),
			planStatement(2, "backs", 0),
		]);
		const shown = readWords(model);
		expect(shown).toEqual(expect.arrayContaining(["Plan B", "Ann", "proposes", "Bob", "condemns"]));
		expect(shown).not.toContain("Cy");
	});
	it("counts those of each stance where they are too many to name, leaving out nobody", () => {
		const model = hardModels["40 actors"];
		if (model === undefined) throw new Error("There is no such sample.");
		const stands = readMarked(formatCard(model).svg, "data-stance");
		const drawn = stands.flatMap((stand) => stand["data-actors"]?.split(" ") ?? []);
		expect(drawn.length).toBeGreaterThan(6);
		const told = model.proposals.map(({ id }) =>
			model.positions.filter(({ proposal, stance }) => proposal === id && stance !== null),
		);
		const same = told.filter((held) => held.every(({ actor }) => drawn.includes(actor)));
		expect(same.map(({ length }) => length)).toContain(drawn.length);
		expect(readWords(model)).toContain("Rejects or opposes");
	});
	it("says in words that nobody takes a side", () => {
		expect(readWords(assembleSmall([], 2, 2)).join(" ")).toContain(
			"Nobody who is marked up takes a side on either of the two proposals",
		);
	});
	it("cuts a headline that is too long after a whole word", () => {
		const shown = readWords({ ...assembleSmall([], 1, 1), title: words.repeat(9) });
		const cut = shown.filter((text) => text.endsWith("…"));
		expect(cut).toHaveLength(1);
		expect(words).toContain(cut[0]?.replace("…", "").split(" ").at(-1));
	});
});
