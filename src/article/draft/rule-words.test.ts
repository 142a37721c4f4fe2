import { expect, it } from "vitest";
import { findRuleWords } from "./rule-words.ts";

it("tells a rule in words, and leaves what others call theirs", () => {
	expect(findRuleWords("clause-after")).toBe("words after a verb of saying");
	expect(findRuleWords("my-own-model")).toBe("my own model");
	expect(findRuleWords("constructor")).toBe("constructor");
});
