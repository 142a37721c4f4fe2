import { expect, test } from "vitest";
import { stanceChoices } from "../../classroom/marking/stance-choices.ts";
import { findOwnVerb } from "./own-verb.ts";

const choose = (label: string, cue?: string) => {
	const choice = stanceChoices.find((one) => one.label === label);
	return choice && findOwnVerb(choice, cue);
};

test.each([
	["Against it", "condemned", "condemns"],
	["Against it", "has criticized", "criticises"],
	["Against it", "warned", "warns-against"],
	["Against it", "opposing", "opposes"],
	["For it", "Urged", "urges"],
	["For it", "backing", "backs"],
	["Open to it", "would consider", "would-consider"],
	["Open to it", "would accept", "accepts-if"],
	["Takes no side", "denied", "denies"],
	["Takes no side", "declined to comment", "declines-to-comment"],
	["Takes no side", "claims", "claims"],
])("%s, where the article says “%s”, is %s", (label, cue, verb) => {
	expect(choose(label, cue)).toBe(verb);
});

test.each([
	["Against it", undefined, "rejects"],
	["Against it", "said", "rejects"],
	["Against it", "wies … zurück", "rejects"],
	// A verb of another stance is not the author's choice.
	["For it", "condemned", "supports"],
	["Takes no side", "backed", "says"],
	// No form of the verb, though it begins alike.
	["Against it", "condemnation of the opposition", "rejects"],
])("%s with %s is the plain verb, %s", (label, cue, verb) => {
	expect(choose(label, cue)).toBe(verb);
});
