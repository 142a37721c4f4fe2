import { describe, expect, it } from "vitest";
import { readAtDesk } from "../../testing/samples/desk.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskReading } from "../reading.ts";
import { checkForm, countNameForms, fillNameForm, findDropIndex, toAction } from "./name-forms.ts";

const front = `title: A Title
dateline: Harbour Town
credit: {name: The Gazette, url: "https://example.org"}
coded-by: ["Adams, Anna", Ben]
actors:
  anna: {name: Anna Adams, kind: person, role: mayor, side: Harbour, of: board, aka: ["Adams, Anna", Anna]}
  board: {name: The Board, kind: organization}
proposals:
  bridge: {title: A bridge, question: Should it?, summary: A bridge., opposite: veto}
  veto: {title: A veto}
notes:
  why: Because of *that*.
`;

function read(): DeskReading {
	const article = toSource("\n[No]{anna rejects bridge note=why}.\n", front);
	return readAtDesk(article);
}

describe("a form", () => {
	const reading = read();

	it("counts as not saved as long as what it is about is there, or new", () => {
		const forms = {
			"actor/anna": {},
			"actor/": {},
			"details/": {},
			"actor/gone": {},
			"note/bridge": {},
		};
		expect(countNameForms(reading.model, forms)).toBe(3);
	});

	it("says nothing when nothing was changed in it", () => {
		for (const [kind, id] of [
			["actor", "anna"],
			["proposal", "bridge"],
			["note", "why"],
			["details", null],
		] as const)
			expect(toAction(reading, kind, id, fillNameForm(reading, kind, id))).toBeNull();
	});

	it("keeps what nobody touched, a comma in a name as well", () => {
		const values = { ...fillNameForm(reading, "actor", "anna"), role: " ", id: "adams" };
		expect(toAction(reading, "actor", "anna", values)).toEqual({
			...{ type: "edit-actor", id: "anna", to: "adams" },
			fields: {
				...{ name: "Anna Adams", kind: "person", side: "Harbour", of: "board" },
				aka: ["Adams, Anna", "Anna"],
			},
		});
		const listed = { ...fillNameForm(reading, "actor", "anna"), aka: "Anna, , Ann,Anna" };
		expect(toAction(reading, "actor", "anna", listed)).toMatchObject({
			fields: { aka: ["Anna", "Ann"] },
		});
	});

	it("takes away what is emptied of a proposal", () => {
		const values = { ...fillNameForm(reading, "proposal", "bridge"), opposite: "", summary: "" };
		expect(toAction(reading, "proposal", "bridge", values)).toEqual({
			...{ type: "edit-proposal", id: "bridge" },
			fields: { title: "A bridge", question: "Should it?" },
		});
	});

	it("has a note as it is written, not as it is shown", () => {
		expect(fillNameForm(reading, "note", "why").text).toBe("Because of *that*.");
	});

	it("tells of the article only what differs", () => {
		const before = fillNameForm(reading, "details", null);
		expect(before).toMatchObject({ lang: "en", url: "https://example.org" });
		const act = (changed: Record<string, string>) =>
			toAction(reading, "details", null, { ...before, ...changed });
		expect(act({ dateline: "" })).toEqual({ type: "details", dateline: "" });
		expect(act({ url: "", credit: "" })).toEqual({ type: "details", credit: null });
		expect(act({ url: "" })).toEqual({ type: "details", credit: { name: "The Gazette" } });
	});

	it("gives what is new an id that nothing has", () => {
		const blank = fillNameForm(reading, "actor", null);
		expect(toAction(reading, "actor", null, { ...blank, name: "Anna" })).toEqual({
			type: "declare",
			names: { actors: [{ id: "anna-2", name: "Anna", kind: "person" }] },
		});
	});

	it("says what is wrong with what is typed", () => {
		const taken = new Set(["bridge"]);
		const actor = { ...fillNameForm(reading, "actor", null), id: "Ben" };
		expect(Object.keys(checkForm("actor", actor, taken))).toEqual(["name", "id"]);
		expect(checkForm("actor", { ...actor, name: "Ben", id: "bridge" }, taken)).toEqual({
			id: "“bridge” is taken by another one.",
		});
		const details = { lang: "zz!", published: "2025-02-30", url: "www.example.org", credit: "" };
		expect(Object.keys(checkForm("details", details, taken))).toEqual([
			...["lang", "published", "url", "credit"],
		]);
	});
});

it("what is dragged comes to stand where the pointer is", () => {
	const rows = [0, 1, 2, 3].map((at) => ({ top: at * 10, bottom: at * 10 + 10 }));
	const drop = (from: number, ...ys: number[]) => ys.map((y) => findDropIndex(rows, from, y));
	expect(drop(0, -50, 4, 12, 16, 26, 99)).toEqual([0, 0, 0, 1, 2, 3]);
	expect(drop(3, 99, 34, 24, 14, 4, -9)).toEqual([3, 3, 2, 1, 0, 0]);
	expect(drop(1, 12, 18, 26, 4)).toEqual([1, 1, 2, 0]);
});
