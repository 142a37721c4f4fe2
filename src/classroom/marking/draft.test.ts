import { describe, expect, test } from "vitest";
import { attributions } from "../../article/model/attributions.ts";
import type { Coding } from "../lesson/types.ts";
import { createCodingDraft, finishDraft, readDraft } from "./draft.ts";

const span = { start: 3, stop: 9 };
const coding: Coding = {
	...{ spans: [span], actor: "a1", verb: "rejects", proposal: "p1", attribution: "direct" },
};

test("what is saved opens with the same choices", () => {
	for (const proposal of ["p1", null]) {
		const saved = { ...coding, proposal };
		expect(finishDraft(readDraft(saved), saved.spans)).toEqual(saved);
	}
	const alone = { ...coding, isStanceAlone: true as const };
	expect(finishDraft(readDraft(alone), alone.spans)).toEqual(alone);
	for (const { id } of attributions) {
		const saved = { ...coding, attribution: id };
		expect(finishDraft(readDraft(saved), saved.spans)).toEqual(saved);
	}
});

test("a statement is whole only when everything is chosen and some words are marked", () => {
	const full = readDraft(coding);
	expect(finishDraft(createCodingDraft({ proposals: [] }, [], []), [span])).toBeNull();
	expect(finishDraft(full, [])).toBeNull();
	for (const key of ["actor", "verb", "proposal", "attribution"]) {
		expect(finishDraft({ ...full, [key]: "" }, [span])).toBeNull();
	}
	expect(finishDraft({ ...full, attribution: "shouted" }, [span])).toBeNull();
});

describe("newly marked words", () => {
	const proposals = [{ id: "p1", title: "One" }];

	test("have who is likeliest, and no reading: neither stance nor manner", () => {
		const draft = createCodingDraft({ proposals }, ["a2", "a1"], []);
		expect(draft).toEqual({
			...{ actor: "a2", verb: "", isStanceAlone: true, proposal: "p1", attribution: "" },
		});
	});

	test("have the proposal of the last statement that has one, else none where there are several", () => {
		const model = { proposals: [...proposals, { id: "p2", title: "Two" }] };
		const begin = (...codings: Coding[]) => createCodingDraft(model, [], codings).proposal;
		expect(begin()).toBe("");
		expect(begin({ ...coding, proposal: "p2" }, { ...coding, proposal: null })).toBe("p2");
	});
});
