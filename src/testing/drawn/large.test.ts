import fc from "fast-check";
import { parseHTML } from "linkedom";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import { findPosition, listHolders, listToldPositions } from "../../article/model/questions.ts";
import { keepQuoted } from "../../article/model/quoted.ts";
import { countPlaces, isLarge, mostPlaces } from "../../article/model/size.ts";
import type { Model } from "../../article/model/types.ts";
import { describeProposal } from "../../article/sentences/proposal-sentence.ts";
import Matrix from "../../figures/matrix/Matrix.svelte";
import { listRowGroups } from "../../figures/matrix/matrix-rows.ts";
import { layoutOverview, pagePitch } from "../../figures/matrix/overview.ts";
import { drawPicture, paintPicture } from "../../figures/pictures/picture.ts";
import Spectrum from "../../figures/spectrum/Spectrum.svelte";
import { buildModel } from "../samples/seeded-model.ts";

/*
 * A large table says the same in all its forms: rows, overview, picture, sentences, counts and
 * `data.json`, each read back here from what is drawn.
 */

const sizes = fc.record({
	actors: fc.integer({ min: 30, max: 60 }),
	proposals: fc.integer({ min: 30, max: 50 }),
	statements: fc.integer({ min: 60, max: 300 }),
	seed: fc.integer(),
});

function forAnyLarge(check: (model: Model) => void): void {
	fc.assert(
		fc.property(
			sizes.map(buildModel).filter((model) => countPlaces(model) > mostPlaces),
			check,
		),
		{ numRuns: 4 },
	);
}

function open(component: typeof Matrix | typeof Spectrum, model: Model, quoted = false) {
	const { body } = render(component, { props: { model, quoted } });
	return parseHTML(`<main>${body}</main>`).document;
}

/** What is held, in a form that every drawing can be read back to. */
function listHeldPlaces(model: Model): string[] {
	return listToldPositions(model)
		.filter(({ silence }) => silence !== "not-mentioned")
		.map(({ actor, proposal, stance, silence }) => `${actor} ${proposal} ${stance ?? silence}`)
		.sort();
}

const starts = /M(-?[\d.]+),(-?[\d.]+)/g;

/** The places of an overview's marks, found by where their paths begin. */
function readMarks(d: string, pitch: { x: number; y: number }): [row: number, column: number][] {
	return [...d.matchAll(starts)].map(([, x, y]) => [
		Math.floor(Number(y) / pitch.y),
		Math.floor(Number(x) / pitch.x),
	]);
}

describe("a large table", () => {
	test("has a row for everybody, with each position once and the rest as a count", () => {
		forAnyLarge((model) => {
			const document = open(Matrix, model);
			const rows = [...document.querySelectorAll(".sparse tr[id]")];
			const names = rows.map((row) => row.querySelector("th a")?.getAttribute("data-actor"));
			expect(names.toSorted()).toEqual(
				listHolders(model)
					.map(({ id }) => id)
					.sort(),
			);
			for (const [index, row] of rows.entries()) {
				const told = [...row.querySelectorAll("li a")].map((link) => ({
					actor: link.getAttribute("data-actor"),
					proposal: link.getAttribute("data-proposal") ?? "",
					statements: link.getAttribute("data-statement")?.split(" ").sort(),
				}));
				for (const { actor, proposal, statements } of told) {
					expect(actor).toBe(names[index]);
					const position = findPosition(model, actor ?? "", proposal);
					const own = position?.statements.length ? position.statements : position?.earlier;
					expect(statements).toEqual(own?.toSorted());
				}
				const silent = row.querySelector("[data-silent]")?.getAttribute("data-silent") ?? "0";
				expect(told.length + Number(silent)).toBe(model.proposals.length);
			}
		});
	});

	test("has marks of the kind that is held and the way it was said", () => {
		forAnyLarge((model) => {
			for (const item of open(Matrix, model).querySelectorAll(".sparse li")) {
				const key = item.querySelector("use")?.getAttribute("href");
				for (const link of item.querySelectorAll("a")) {
					const [actor, proposal] = ["actor", "proposal"].map((name) =>
						link.getAttribute(`data-${name}`),
					);
					const position = findPosition(model, actor ?? "", proposal ?? "");
					const { stance, silence, attribution } = position ?? {};
					expect(key).toBe(stance ? `#g-${stance}-${attribution}` : `#g-${silence}`);
				}
			}
		});
	});

	test("is the same in its overview, whatever the order of its rows", () => {
		forAnyLarge((model) => {
			for (const order of ["side", "declared", "similar"] as const) {
				const groups = listRowGroups(model, order, { told: true });
				const actors = groups.flatMap(({ rows }) => rows.map(({ actor }) => actor.id));
				const { paths, height, bands } = layoutOverview(groups, model, pagePitch);
				const marks = paths.flatMap(({ kind, d, count }) => {
					const places = readMarks(d, pagePitch);
					expect(places).toHaveLength(count);
					return places.map(
						([row, column]) => `${actors[row]} ${model.proposals[column]?.id} ${kind}`,
					);
				});
				expect(marks.sort()).toEqual(listHeldPlaces(model));
				expect(bands.reduce((sum, band) => sum + band.height, 0)).toBe(height);
				expect(bands.every(({ first }) => actors.includes(first))).toBe(true);
			}
		});
	});

	test("is the same in its picture, which has everybody’s name and every title", () => {
		forAnyLarge((model) => {
			const { svg } = paintPicture(drawPicture(model, "matrix"), "light");
			const words = svg.replace(/<\/?(?:text|g)\b[^>]*>/g, " ").replace(/\s+/g, " ");
			for (const { name } of listHolders(model)) expect(words).toContain(name);
			const kinds = [...svg.matchAll(/<path d="([^"]*)" data-kind="([^"]*)"/g)];
			const counts = kinds
				.filter(([, , kind]) => kind !== "quoted")
				.map(([, d = "", kind]) => [kind, [...d.matchAll(starts)].length] as const);
			const held = listHeldPlaces(model).map((place) => place.split(" ")[2]);
			for (const [kind, count] of counts)
				expect(count).toBe(held.filter((one) => one === kind).length);
			expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(held.length);
		});
	});

	test("is the same in its sentences and in the counts of each proposal", () => {
		forAnyLarge((model) => {
			const matrix = open(Matrix, model);
			const told = [...matrix.querySelectorAll("[data-sentence-of]")].map((item) => [
				item.getAttribute("data-sentence-of"),
				item.textContent,
			]);
			expect(told).toEqual(model.proposals.map(({ id }) => [id, describeProposal(model, id).text]));
			const rows = listHolders(model).length;
			const lines = [...open(Spectrum, model).querySelectorAll(".stance-counts tbody tr")];
			expect(lines).toHaveLength(model.proposals.length);
			for (const line of lines) {
				const id = line.querySelector("a")?.getAttribute("data-proposal");
				const cells = [...line.querySelectorAll("td")].map(({ textContent }) =>
					Number(textContent),
				);
				expect(cells.reduce((sum, count) => sum + count, 0)).toBe(rows);
				const held = model.positions.filter((one) => one.proposal === id && one.stance !== null);
				const bars = [...line.querySelectorAll(".length")].map((bar) => bar.parentElement);
				const sided = bars.reduce((sum, cell) => sum + Number(cell?.textContent), 0);
				expect(sided).toBe(held.length);
			}
		});
	});

	test("stays one where only quotations are left, and a small one stays a table", () => {
		forAnyLarge((model) => {
			const quoted = open(Matrix, model, true);
			expect(quoted.querySelector("table.matrix")).toBeNull();
			const links = [...quoted.querySelectorAll(".sparse li a")];
			expect(links).toHaveLength(listHeldPlaces(keepQuoted(model)).length);
		});
		const small = buildModel({ actors: 20, proposals: 30, statements: 300, seed: 1 });
		expect(isLarge(small)).toBe(false);
		expect(open(Matrix, small).querySelector(".sparse")).toBeNull();
	});
});

describe("the elements of a large table", () => {
	test("grow with what is said, not with actors and proposals", () => {
		const count = (actors: number, proposals: number) => {
			const model = buildModel({ actors, proposals, statements: 400, seed: 1 });
			return open(Matrix, model).querySelectorAll("*").length - listHolders(model).length * 8;
		};
		expect(count(160, 160)).toBeLessThan(count(40, 40) * 1.5);
	});
});
