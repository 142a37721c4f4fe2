import { formatList } from "../../../src/article/sentences/numbers.ts";
import type { Expectation } from "../facts.ts";
import * as from from "./source.ts";

const labels: Record<string, string> = {
	direct: "Quoted",
	mixed: "Partly quoted",
	indirect: "Reworded",
	relayed: "Passed on",
	article: "Article’s own words",
	claimed: "Claimed by another",
};

function expectManners({ statements, actors }: from.ExpectedSource): Expectation[] {
	const ways = from.attributionOrder.filter((way) =>
		statements.some((one) => from.findWay(one) === way),
	);
	return actors.flatMap(({ id, name }): Expectation[] => {
		const own = statements.filter(({ actor }) => actor === id);
		if (own.length === 0) return [];
		const counts = ways.map((way) => {
			return `${labels[way]} ${own.filter((one) => from.findWay(one) === way).length}`;
		});
		const says = { name, counts: [...counts, `All ${own.length}`].join(", ") };
		return [{ form: "how said", about: id, says }];
	});
}

/** What a quick reader misses: who is not heard, who passes on, and every condition. */
export function expectFindings(source: from.ExpectedSource): Expectation[] {
	const spoken = source.statements.filter(({ voice }) => voice === "speaker");
	const heard = new Set(spoken.flatMap((one) => [from.findOwner(one), ...one.via]));
	const unheard = source.actors
		.filter(({ id }) => !heard.has(id))
		.map(({ id, name }) => ({ form: "not heard", about: id, says: { name } }));
	const relays = source.actors.flatMap(({ id, name }): Expectation[] => {
		const passed = spoken.filter(({ via }) => via.includes(id)).map(({ actor }) => actor);
		if (passed.length === 0) return [];
		const whom = formatList([...new Set(passed)].map((each) => from.putInside(source.name(each))));
		const says = { text: `${name} passes on what ${whom} said` };
		return [{ form: "passes on", about: id, says }];
	});
	const conditions = source.statements.flatMap((one): Expectation[] => {
		const says = { text: one.if?.text ?? "", leads: "yes" };
		return one.if ? [{ form: "condition", about: one.id, says }] : [];
	});
	const unnamed = source.actors
		.filter(({ id, kind }) => kind === "unnamed" && heard.has(id))
		.map(({ id, name }) => ({ form: "without a name", about: id, says: { name } }));
	return [...unheard, ...relays, ...conditions, ...unnamed, ...expectManners(source)];
}

/** The ids that the page may name: those of the data, each of them somewhere. */
export function expectIds(source: from.ExpectedSource): Expectation[] {
	const { statements: statement, actors: actor, proposals: proposal } = source;
	return Object.entries({ statement, actor, proposal }).flatMap(([kind, all]) =>
		all.map(({ id }) => ({ form: "id", about: `${kind} ${id}`, says: {} })),
	);
}

/** The library's preview of one explainer: a mark for each stance. */
export function expectLibrary(source: from.ExpectedSource): Expectation[] {
	return source.proposals.map(({ id, title }) => {
		const held = source.positions.filter((one) => one.proposal === id && one.stance);
		const marks = held.map((one) => {
			const kind = from.findShownSource(one);
			return `${source.name(one.actor)}: ${kind} ${from.findKey(kind, one.attribution)}`;
		});
		const says = { marks: marks.sort().join(", ") };
		return { form: "library", about: `${source.slug} ${title}`, says };
	});
}
