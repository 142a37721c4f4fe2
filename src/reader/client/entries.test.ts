import { describe, expect, test } from "vitest";
import { type Choice, nothing } from "./address.ts";
import { type EvidenceEntry, listChosen, readEntries, readIds, readKnown } from "./entries.ts";

/** Leaves out: whether the page's entries carry these attributes, which e2e/ looks at. */
function page(...datasets: Record<string, string>[]): ParentNode {
	const elements = datasets.map((dataset) => ({ dataset }));
	const has = (selector: string) => (element: (typeof elements)[number]) =>
		selector.replace(/^\[data-|\]$/g, "") in element.dataset;
	return {
		querySelectorAll: (selector: string) => elements.filter(has(selector)),
	} as unknown as ParentNode;
}

describe("readEntries", () => {
	const root = page(
		{
			...{ evidence: "b", by: "ann", others: "bob north", on: "plan", sentence: "s2" },
			manner: "direct",
		},
		{ evidence: "a", by: "cy", sentence: "s1", manner: "mixed" },
		{ actor: "ann" },
		{ actor: "cy", proposal: "plan" },
	);

	test("reads every entry in the order of the page", () => {
		const entries = readEntries(root);
		expect([...entries.keys()]).toEqual(["b", "a"]);
		expect(entries.get("b")).toMatchObject({
			...{ id: "b", actors: ["ann"], others: ["bob", "north"], proposal: "plan", sentence: "s2" },
			verbatim: true,
		});
	});

	test("takes what is not there for nothing: no proposal, nobody else, not word for word", () => {
		expect(readEntries(root).get("a")).toMatchObject({ others: [], proposal: "", verbatim: false });
	});

	test("knows the ids that a hash may name", () => {
		const known = readKnown(root, readEntries(root));
		expect(known.statement.has("a")).toBe(true);
		expect(known.statement.has("ann")).toBe(false);
		expect(readIds(root, "actor")).toEqual(new Set(["ann", "cy"]));
		expect(known.proposal).toEqual(new Set(["plan"]));
	});
});

describe("listChosen", () => {
	const entry = (id: string, rest: Partial<EvidenceEntry>): EvidenceEntry => ({
		...{ id, actors: ["ann"], others: [], proposal: "plan", sentence: "s1", verbatim: false },
		element: null as unknown as HTMLElement,
		...rest,
	});
	const entries = [
		entry("quoted", { verbatim: true }),
		entry("elsewhere", { proposal: "other" }),
		entry("none", { proposal: "" }),
		entry("relayed", { actors: ["bob"], others: ["ann"] }),
		entry("bob", { actors: ["bob"], verbatim: true }),
	];

	test.each<[string, Partial<Choice>, string[]]>([
		["everything when nothing is chosen", {}, ["quoted", "elsewhere", "none", "relayed", "bob"]],
		["one statement", { statement: "none" }, ["none"]],
		["nothing for an unknown statement", { statement: "gone" }, []],
		[
			"an actor’s own and what it relays",
			{ actor: "ann" },
			["quoted", "elsewhere", "none", "relayed"],
		],
		["a proposal’s", { proposal: "other" }, ["elsewhere"]],
		[
			"an actor’s own on a proposal, not what it relays for others",
			{ actor: "ann", proposal: "plan" },
			["quoted"],
		],
		["only what is word for word", { quoted: true }, ["quoted", "bob"]],
		["of an actor only what is word for word", { actor: "ann", quoted: true }, ["quoted"]],
		["a reworded statement never among quotations", { statement: "none", quoted: true }, []],
		[
			"the statement even beside an actor who did not make it",
			{ statement: "bob", actor: "ann" },
			["bob"],
		],
	])("singles out %s", (_, choice, ids) => {
		expect(listChosen(entries, { ...nothing, ...choice }).map(({ id }) => id)).toEqual(ids);
	});
});
