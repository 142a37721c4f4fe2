import { describe, expect, it } from "vitest";
import { parseBody, sampleFrontMatter } from "../../../testing/samples/parsed.ts";
import type { Finished } from "../finished.ts";
import { lintSpread } from "./lint-positions.ts";

/** Codes and messages about a body, were the ferry declared the opposite of the bridge. */
function listTold(body: string, opposite?: string): string[] {
	const { article } = parseBody(`\n${body}\n`);
	if (!article) throw new Error("The sample cannot be read.");
	const { statements, actors, proposals } = article.model;
	const told: string[] = [];
	const declared = proposals.map((one) => [
		one.id,
		one.id === "bridge" && opposite !== undefined ? { ...one, opposite } : one,
	]);
	const finished = {
		statements,
		places: new Map(),
		front: {
			actors: new Map(actors.map((actor) => [actor.id, actor])),
			proposals: new Map(declared as [string, unknown][]),
		},
		problems: {
			add: ({ code, message }: Record<string, string>) => told.push(`${code} ${message}`),
		},
	};
	lintSpread(finished as unknown as Finished);
	return told;
}

describe("who is on the same side of two opposite proposals", () => {
	const both =
		"[Anna]{anna backs bridge} and [later]{anna supports ferry}, [Ben]{ben backs ferry}.";

	it("is asked about", () => {
		expect(listTold(both, "ferry")).toEqual([
			"contradictory-pair anna is on the same side of bridge and of its opposite, ferry",
		]);
	});

	it("is not asked about where nobody declares them opposite, or where the sides differ", () => {
		expect(listTold(both)).toEqual([]);
		expect(listTold(both.replace("anna supports", "anna rejects"), "ferry")).toEqual([]);
	});
});

describe("sides that are almost the same", () => {
	const told = (one: string, other: string) => {
		const front = sampleFrontMatter
			.replace("    of: board", `    of: board\n    side: ${one}`)
			.replace("Ben Brown\n    kind: person", `Ben Brown\n    kind: person\n    side: ${other}`);
		return parseBody("\n[Anna]{anna backs bridge}, [Ben]{ben backs ferry}.\n", front)
			.problems.map(({ code }) => code)
			.filter((code) => code === "similar-side");
	};

	it("are asked about from four letters on: three differ as whole words do", () => {
		expect(told("Nord", "Norb")).toEqual(["similar-side"]);
		expect(told("EPP", "EPR")).toEqual([]);
		expect(told("EPP", "epp")).toEqual(["similar-side"]);
	});
});
