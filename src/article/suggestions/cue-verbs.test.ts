import { describe, expect, it } from "vitest";
import type { Suggestion } from "../draft/suggestion.ts";
import { verbs } from "../model/verbs.ts";
import { findVerbOf } from "./cue-verbs.ts";

const suggestion: Suggestion = {
	...{ id: "s1-1", sentence: 1, exact: "that the quay leaks", speaker: "Lind", actor: null },
	...{ weak: false, cue: null, relay: null, unnamed: false, rule: "quotation", confidence: 1 },
};
const give = (cue: string, lang: string) => findVerbOf({ ...suggestion, cue }, lang);

describe("The verb a suggestion is marked with", () => {
	it.each([
		["en", "denied", "denies"],
		["en-GB", "disputes", "denies"],
		["en", "doubts", "questions"],
		["en", "hoped", "hopes"],
		["en", "claimed", "claims"],
		["en", "denied that", "says"],
		["en", "told", "says"],
		["de-AT", "bestritt", "denies"],
		["de", "behauptete", "claims"],
		["fr", "denied", "says"],
		["constructor", "denied", "says"],
	])("in %s of “%s” is %s", (lang, cue, verb) => {
		expect(give(cue, lang)).toBe(verb);
	});

	it("takes no side whatever the words", () => {
		const words = [
			"denied",
			"doubts",
			"hopes",
			"claims",
			"supports",
			"rejected",
			"welcomed",
			"backs",
		];
		for (const cue of words) {
			const verb = verbs.find(({ word }) => word === give(cue, "en"));
			expect(verb?.stance).toBeNull();
		}
		expect(findVerbOf({ ...suggestion, silent: true }, "en")).toBe("declines-to-comment");
	});
});
