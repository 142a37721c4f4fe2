import fc from "fast-check";
import { expect, test } from "vitest";
import { findPosition, listHolders } from "../../article/model/questions.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listByStance } from "./stance-groups.ts";

test("everybody who has a row stands once in the list of every proposal, as positioned", () => {
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			const holders = listHolders(model).map(({ id }) => id);
			const lists = listByStance(model);
			expect(lists.map(({ proposal }) => proposal)).toEqual(model.proposals);
			for (const { proposal, entries, silent, claimed } of lists) {
				const find = (id: string) => findPosition(model, id, proposal.id);
				const only = claimed
					.filter(({ position }) => position.silence === "not-mentioned")
					.map(({ actor }) => actor);
				const told = [...entries.map(({ actor }) => actor), ...silent, ...only];
				const all = told.map(({ id }) => id);
				expect(claimed.map(({ actor }) => actor.id).toSorted()).toEqual(
					holders.filter((id) => find(id)?.claims).toSorted(),
				);
				expect(all.toSorted()).toEqual(holders.toSorted());
				for (const { actor, position } of entries) {
					expect(position).toBe(findPosition(model, actor.id, proposal.id));
					expect(position.silence).not.toBe("not-mentioned");
				}
				for (const { id } of silent) {
					expect(findPosition(model, id, proposal.id)?.silence).toBe("not-mentioned");
				}
			}
		}),
	);
});

test("a list runs from proposing to rejecting, then those who declined or took no side", () => {
	const verbs = ["says", "declines-to-comment", "rejects", "divided-on", "open-to", "backs"];
	const model = assembleSmall(
		[...verbs, "proposes"].map((verb, actor) => plan(actor, verb, 0)),
		7,
		1,
	);
	const [list] = listByStance(model);
	expect(list?.entries.map(({ position }) => position.stance ?? position.silence)).toEqual([
		"proposes",
		"supports",
		"open",
		"mixed",
		"opposes",
		"declined",
		"no-position",
	]);
});

test("actors of one stance keep the order of their declaration", () => {
	const model = assembleSmall([plan(2, "backs", 0), plan(0, "backs", 0), plan(1, "urges", 0)]);
	const [list] = listByStance(model);
	expect(list?.entries.map(({ actor }) => actor.name)).toEqual(["Ann", "Bob", "Cy"]);
});
