import { expect, it } from "vitest";
import { describeLoss, tellRemoved } from "./describe-removal.ts";

const loss = { steps: [3, 5], questions: 1, unresolved: [4] };

it("says before what else goes and what is left to be changed, and afterwards what went", () => {
	expect(describeLoss(loss)).toBe(
		"Steps 3 and 5 of the walkthrough name it: it goes there, too. One question asks about nothing else and goes with it, answer included. Step 4 has to be changed then, before the explainer can be made.",
	);
	expect(describeLoss({ steps: [2], questions: 2, unresolved: [] })).toBe(
		"Step 2 of the walkthrough names it: it goes there, too. Two questions ask about nothing else and go with it, answer included.",
	);
	expect(describeLoss({ steps: [], questions: 0, unresolved: [1, 2] })).toBe(
		"Steps 1 and 2 have to be changed then, before the explainer can be made.",
	);
	expect(tellRemoved(undefined)).toBe("Removed. Undo brings it back.");
	expect(tellRemoved(loss)).toBe(
		"Removed, also from steps 3 and 5 of the walkthrough, with one question. Undo brings it all back. Step 4 has to be changed.",
	);
});
