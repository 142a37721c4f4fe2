import { silences } from "../../../src/article/model/silences.ts";
import type { Position } from "../../../src/article/model/types.ts";
import type { Expectation } from "../facts.ts";
import * as from from "./source.ts";

/** The word for a blank; of quotations alone nothing follows about the article's silence. */
function nameSilence(silence: string, quoted: boolean): string {
	const label = silences.find(({ id }) => id === silence)?.label ?? "";
	if (!quoted || silence === "declined") return label;
	return silence === "no-position" ? "quoted, takes no side" : "nothing quoted";
}

/** How one statement was said, as cells, lists and margins put it. */
export function nameWay(
	source: from.ExpectedSource,
	way: string,
	via: readonly string[],
	claimedBy?: string,
): string[] {
	if (claimedBy) return source.names(claimedBy).map((by) => `claimed by ${from.putInside(by)}`);
	if (way !== "relayed") {
		const labels = { direct: "quoted", mixed: "partly quoted", indirect: "reworded" };
		return [labels[way as keyof typeof labels] ?? "article’s words"];
	}
	return via.reduceRight<string[]>((told, id) => {
		const next = source.names(id).map(from.putInside);
		if (told.length === 0) return next.map((name) => `via ${name}`);
		return told.flatMap((before) => next.map((name) => `${before}, from ${name}`));
	}, []);
}

/** The same for a position: the way of a statement that holds it, and how many there are. */
function tellWay(source: from.ExpectedSource, { attribution, stance, statements }: Position) {
	const own = statements.map((id) => source.statement(id));
	if (own.length === 0) return [""];
	const holds = own.filter((one) => one.stance === stance && from.findWay(one) === attribution);
	const same = own.filter((one) => from.findWay(one) === attribution).length;
	const all = same === own.length ? `${same} passages` : `${same} of ${own.length} passages`;
	const count = own.length > 1 ? ` · ${all}` : "";
	const told = holds.length > 0 ? holds : own;
	return told.flatMap((one) =>
		nameWay(source, from.findWay(one), one.via).map((words) => words + count),
	);
}

/** The verbs that may tell a position: its own, or for both sides at once "mixed". */
function nameVerbs(source: from.ExpectedSource, position: Position): string[] {
	if (position.statements.length === 0 && position.earlier.length > 0) {
		const once = position.earlier.map((id) => source.statement(id));
		return [0, 1].map((at) =>
			[...new Set(once.map((one) => from.listToldWords(one)[at]))].join(", "),
		);
	}
	if (!position.stance) return [nameSilence(position.silence ?? "", source.quoted)];
	const own = position.statements.map((id) => source.statement(id));
	const holds = own.filter(({ stance }) => stance === position.stance);
	return holds.length ? holds.flatMap(({ verb }) => from.listCellWords(verb)) : ["mixed"];
}

function listConditions(source: from.ExpectedSource, { statements }: Position): string[] {
	const found = statements.flatMap((id) => source.statement(id).if?.text ?? []);
	return [...new Set(found)];
}

/** What each position says in every form that draws it. */
function expectPositions(source: from.ExpectedSource, contested: string): Expectation[] {
	return source.drawn.flatMap((position): Expectation[] => {
		const { actor, proposal, attribution, stance, silence } = position;
		const about = `${actor} ${proposal}`;
		const kind = from.findShownSource(position);
		const title = source.titleOf(proposal);
		const names = `${source.name(actor)} / ${title}`;
		const short = source.names(actor).map((name) => `${name} / ${title}`);
		const said = { statements: from.sortIds(from.listProving(position)), leads: "yes" };
		const mark = { kind, key: from.findKey(kind, attribution), ids: about, ...said };
		const conditions = listConditions(source, position);
		const word = nameVerbs(source, position);
		const how = tellWay(source, position);
		const cell = {
			...{ ...mark, names, word, marks: "1" },
			how: stance ? how : "",
			condition: stance && conditions.length ? "yes" : "no",
		};
		const drawn = {
			...{ ...mark, names: short, condition: conditions.join(" ") },
			way: word.flatMap((verb) => how.map((way) => `${verb}, ${way.replace(" · ", ", ")}`)),
			lane: String(from.stanceOrder.indexOf(stance ?? "") + 1),
		};
		const unsided = { ...said, names: short, word };
		const strips = proposal === contested ? ["spectrum", "contested"] : ["spectrum"];
		const told = silence !== "not-mentioned";
		return [
			{ form: "matrix", says: cell },
			...(told ? [{ form: "small matrix", says: { ...mark, names: short, marks: "1" } }] : []),
			...(told ? strips : []).map((form) =>
				stance ? { form, says: drawn } : { form: `${form}, unsided`, says: unsided },
			),
		].map((fact) => ({ ...fact, about }));
	});
}

/** The silent of each proposal, wherever they are told together. */
function expectSilent(source: from.ExpectedSource, contested: string): Expectation[] {
	return source.proposals.flatMap(({ id }): Expectation[] => {
		const own = source.drawn.filter(
			(one) => one.proposal === id && one.silence === "not-mentioned" && !one.claims,
		);
		if (own.length === 0) return [];
		const says = {
			actors: from.sortIds(own.map(({ actor }) => actor)),
			names: new RegExp(
				`^${own.map(({ actor }) => `(${source.names(actor).map(escapeText).join("|")})`).join(", ")}$`,
			),
			count: String(own.length),
		};
		const strips = id === contested ? ["spectrum", "contested"] : ["spectrum"];
		return strips.map((form) => ({
			form: `${form}, silent`,
			about: `${id} not-mentioned`,
			says,
		}));
	});
}

/** What others claim of somebody, beside the position in every form that draws it. */
function expectClaims(source: from.ExpectedSource, contested: string): Expectation[] {
	const ids = source.drawn.flatMap(({ claims = [] }) => claims);
	return ids.flatMap((id): Expectation[] => {
		const { actor, proposal, claimedBy = "", stance, verb, earlier } = source.statement(id);
		const mark = { kind: stance ?? "none", key: `${stance}-claimed`, leads: "yes" };
		const own = { ...mark, ids: `${actor} ${proposal}` };
		const words = from.listToldWords(earlier ? { verb, earlier } : { verb });
		const pair = (write: (by: string, word: string) => string[]) =>
			source.names(claimedBy).flatMap((by) => words.flatMap((word) => write(by, word)));
		const told = pair((by, word) => [`${by} says: ${word}`, `${by} say: ${word}`]);
		const strips = proposal === contested ? ["spectrum", "contested"] : ["spectrum"];
		return [
			{ form: "matrix, claim", about: id, says: { ...own, told } },
			...strips.map((form) => {
				const read = pair((by, word) =>
					source
						.names(actor)
						.flatMap((name) => [`${name} ${word}, says ${by}`, `${name} ${word}, say ${by}`]),
				);
				return { form: `${form}, claim`, about: id, says: { ...own, told: read } };
			}),
		];
	});
}

/** The proposal that the first picture is of: with both sides if any has, then with the most stances. */
function findContested({ proposals, positions }: from.ExpectedSource): string {
	const rank = (id: string) => {
		const held = positions.flatMap((one) => (one.proposal === id && one.stance) || []);
		const torn = held.includes("opposes") && held.some((one) => /proposes|supports|open/.test(one));
		return (torn ? 1000 : 0) + held.length;
	};
	return proposals.map(({ id }) => id).sort((a, b) => rank(b) - rank(a))[0] ?? "";
}

export function escapeText(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Actors without a row: they are silent on every proposal, and named all the same. */
function expectOthers(source: from.ExpectedSource): Expectation[] {
	const rows = new Set(source.drawn.map(({ actor }) => actor));
	return source.actors
		.filter(({ id }) => !rows.has(id))
		.map(({ id, name }) => {
			const says = { name, leads: `#actor=${id}` };
			return { form: "matrix, others", about: id, says };
		});
}

/** Everything that the matrix and the strips have to say, in all their forms. */
export function deriveFigures(
	source: from.ExpectedSource,
	whole: from.ExpectedSource,
): Expectation[] {
	const contested = findContested(whole);
	return [
		...expectPositions(source, contested),
		...expectSilent(source, contested),
		...expectClaims(source, contested),
		...expectOthers(source),
	];
}
