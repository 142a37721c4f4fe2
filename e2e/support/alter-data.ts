import type { Model, Position, Statement } from "../../src/article/model/types.ts";

/** One altered copy of the data, and what was altered in it. */
export type Alteration = [what: string, model: Model];

/** Another member of a list than the one given. */
function pickOther<Member>(list: readonly Member[], member: Member): Member {
	return list.find((one) => one !== member) as Member;
}

function alterQuote({ quote }: Statement): Record<string, Partial<Statement>> {
	const letter = quote.exact.startsWith("x") ? "y" : "x";
	return {
		"a letter": { quote: { ...quote, exact: letter + quote.exact.slice(1) } },
		start: { quote: { ...quote, start: quote.start + 1 } },
		stop: { quote: { ...quote, stop: quote.stop - 1 } },
		"the words before it": { quote: { ...quote, prefix: `${quote.prefix}x` } },
		"words more": { continued: [quote] },
	};
}

/** Every field of a statement that means something, made to say something else. */
function alterStatement(model: Model, one: Statement): Record<string, Partial<Statement>> {
	const { actor, proposal, via, to } = one;
	const actors = model.actors.map(({ id }) => id);
	const proposals = [...model.proposals.map(({ id }) => id), null];
	const other = pickOther(actors, actor);
	const others = actors.filter((id) => id !== actor);
	return {
		...alterQuote(one),
		id: { id: `${one.id}x` },
		actor: { actor: other },
		verb: { verb: pickOther(["says", "asks"], one.verb) },
		stance: { stance: pickOther(["supports", "opposes", null] as const, one.stance) },
		silence: { stance: null, silence: "declined" },
		proposal: { proposal: pickOther(proposals, proposal) },
		relay: { via: via.length > 0 ? [] : [other] },
		addressee: { to: to.length > 0 ? [] : [other] },
		"whom it is about": { about: pickOther(actors, one.about ?? ""), proposal: null },
		"whom it is for": { for: pickOther(actors, one.for ?? "") },
		condition: { if: { text: "x", start: 0, stop: 1 } },
		cue: { cue: `${one.cue ?? ""}x` },
		manner: { manner: pickOther(["direct", "mixed"] as const, one.manner) },
		voice: { voice: pickOther(["article", "speaker"] as const, one.voice) },
		sentence: { sentence: pickOther(["title", "s1"], one.sentence) },
		date: { when: "1999-12-31" },
		...(one.earlier ? {} : { "whether it is earlier": { earlier: true } }),
		"who claims it": { claimedBy: pickOther(others, one.claimedBy ?? "") },
	};
}

function alterPosition(one: Position, ids: string[]): Record<string, Partial<Position>> {
	const more = pickOther(ids, one.statements[0] ?? "");
	return {
		stance: { stance: pickOther(["supports", "opposes"] as const, one.stance) },
		silence: { silence: pickOther(["no-position", "not-mentioned"] as const, one.silence) },
		attribution: { attribution: pickOther(["direct", "article"] as const, one.attribution) },
		"a statement more": { statements: [...one.statements, more] },
		"an earlier statement": { earlier: [more] },
		"no stance": one.stance ? { stance: null } : { silence: null },
	};
}

/** The data with one record altered, left out or doubled, for every record and field. */
function alterEach<Record extends object>(
	records: Record[],
	name: (record: Record) => string,
	alter: (record: Record) => { [field: string]: Partial<Record> },
	put: (records: Record[]) => Model,
): Alteration[] {
	return records.flatMap((record, index) => {
		const replace = (...by: Record[]) => put(records.toSpliced(index, 1, ...by));
		return [
			...Object.entries(alter(record)).map(
				([field, change]): Alteration => [
					`${name(record)}: ${field}`,
					replace({ ...record, ...change }),
				],
			),
			[`${name(record)}: left out`, replace()],
			[`${name(record)}: twice`, replace(record, record)],
		] as Alteration[];
	});
}

/** Everything that can be wrong in the data, one thing at a time. */
export function listAlterations(model: Model): Alteration[] {
	const ids = model.statements.map(({ id }) => id);
	return [
		...alterEach(
			model.statements,
			({ id }) => `statement ${id}`,
			(one) => alterStatement(model, one),
			(statements) => ({ ...model, statements }),
		),
		...alterEach(
			model.positions,
			({ actor, proposal }) => `position of ${actor} on ${proposal}`,
			(one) => alterPosition(one, ids),
			(positions) => ({ ...model, positions }),
		),
		...alterEach(
			model.actors,
			({ id }) => `actor ${id}`,
			({ name, heard }) => ({ name: { name: `${name}x` }, heard: { heard: !heard } }),
			(actors) => ({ ...model, actors }),
		),
		...alterEach(
			model.proposals,
			({ id }) => `proposal ${id}`,
			({ title }) => ({ title: { title: `${title}x` } }),
			(proposals) => ({ ...model, proposals }),
		),
		...alterEach(
			model.sentences,
			({ id }) => `sentence ${id}`,
			({ start, stop }) => ({ start: { start: start + 1 }, stop: { stop: stop - 2 } }),
			(sentences) => ({ ...model, sentences }),
		),
		["title", { ...model, title: `${model.title}x` }],
		["text", { ...model, text: `x${model.text}` }],
	];
}
