import { describe, expect, test } from "vitest";
import { formatInside, formatShortName, isPlural } from "./names.ts";
import type { ActorKind } from "./types.ts";

test.each([
	["Sergei Lavrov", ["Lavrov"], "Lavrov"],
	["Trump’s peace envoy", ["peace envoy", "the envoy of the president"], "peace envoy"],
	["U.S. officials", ["U.S. diplomats"], "U.S. officials"],
	["Ann", [""], "Ann"],
])("the short name of %s with %j is %s", (name, aka, short) => {
	expect(formatShortName({ name, aka })).toBe(short);
});

test.each([
	["The envoy", "the envoy"],
	["A spokesperson", "a spokesperson"],
	["An aide", "an aide"],
	["A Coruña", "A Coruña"],
	["Theo", "Theo"],
])("within a sentence %s is %s", (name, inside) => {
	expect(formatInside({ name })).toBe(inside);
});

describe("English takes as several", () => {
	test.each<[boolean, string, ActorKind]>([
		[true, "U.S. officials", "group"],
		[true, "The petition’s signers", "group"],
		[true, "Women", "group"],
		[true, "Ann and Bob", "group"],
		[true, "Residents of the old town", "group"],
		[true, "Scientists at CERN", "group"],
		[true, "Fishermen", "group"],
		[true, "Many in the industry", "group"],
		[false, "Committee of ministers", "group"],
		[false, "Union of farmers and fishers", "group"],
		[false, "Yemen", "group"],
		[false, "Europe", "group"],
		[false, "Congress", "group"],
		[false, "United Nations", "organization"],
		[false, "Keir Adams", "person"],
		[false, "", "group"],
	])("%s: %s, a %s", (several, name, kind) => {
		expect(isPlural({ name, kind })).toBe(several);
	});
});
