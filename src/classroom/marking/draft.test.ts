import { expect, test } from "vitest";
import { attributions } from "../../article/model/attributions.ts";
import { verbs } from "../../article/model/verbs.ts";
import type { Coding } from "../lesson/types.ts";
import {
	type CodingDraft,
	createCodingDraft,
	finishDraft,
	readDraft,
	verbGroups,
} from "./draft.ts";

const span = { start: 3, stop: 9 };
const coding: Coding = {
	...{ spans: [span], actor: "a1", verb: "rejects", proposal: "p1", attribution: "direct" },
};

test("what is saved opens with the same choices", () => {
	for (const proposal of ["p1", null]) {
		const saved = { ...coding, proposal };
		expect(finishDraft(readDraft(saved), saved.spans)).toEqual(saved);
	}
	for (const { id } of attributions) {
		const saved = { ...coding, attribution: id };
		expect(finishDraft(readDraft(saved), saved.spans)).toEqual(saved);
	}
});

test("a statement is whole only when everything is chosen and some words are marked", () => {
	const full = readDraft(coding);
	expect(finishDraft(createCodingDraft(), [span])).toBeNull();
	expect(finishDraft(full, [])).toBeNull();
	for (const key of Object.keys(full) as (keyof CodingDraft)[]) {
		expect(finishDraft({ ...full, [key]: "" }, [span])).toBeNull();
	}
	expect(finishDraft({ ...full, attribution: "shouted" }, [span])).toBeNull();
});

test("every verb of the closed list is offered once, under its reader’s label", () => {
	const offered = verbGroups.flatMap((group) => group.verbs);
	expect(offered).toHaveLength(verbs.length);
	expect(new Set(offered)).toEqual(new Set(verbs));
	expect(verbGroups.map(({ label }) => label)).toEqual([
		...["Proposes", "Supports", "Open to it", "Mixed", "Rejects or opposes"],
		"Says or does something else, takes no side",
	]);
});
