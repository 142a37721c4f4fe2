import { group } from "d3";
import { attributions } from "../../../src/article/model/attributions.ts";
import { silences } from "../../../src/article/model/silences.ts";
import { stances } from "../../../src/article/model/stances.ts";
import type { Position } from "../../../src/article/model/types.ts";
import type { Expectation } from "../facts.ts";
import * as from from "./source.ts";

/** Statements that the trail of a long article begins with. */
const beginning = 30;

/** What a page draws of each place and each statement, and a large one in other forms or not at all. */
const left = /^(?:matrix|small matrix|spectrum.*|attribution.*|margin)$/;

const unmentioned = ({ silence, claims }: Position) => silence === "not-mentioned" && !claims;

/** What is expected of any page, as a large one tells it. */
export function reduceExpected(expected: Expectation[]): Expectation[] {
	return expected
		.filter(
			({ form, says }) => !left.test(form) && !(form === "trail" && +`${says.at}` >= beginning),
		)
		.map((one) => {
			if (one.form === "matrix, claim") return { ...one, form: "row, claim" };
			// Its opening words name who speaks, and for whom is in the line below them.
			return one.form === "evidence" ? { ...one, says: { ...one.says, speaker: "" } } : one;
		});
}

/** What the mark of a group does not tell of one position in it. */
function tellRest(source: from.ExpectedSource, { statements, attribution }: Position): string {
	const own = statements.map((id) => source.statement(id));
	const same = own.filter((one) => from.findWay(one) === attribution).length;
	const all = same === own.length ? `${same} passages` : `${same} of ${own.length} passages`;
	const condition = own.some((one) => one.if) ? "on a condition" : "";
	return [own.length > 1 ? all : "", condition].filter(Boolean).join(", ");
}

function expectRows(source: from.ExpectedSource): Expectation[] {
	return source.drawn.flatMap((position): Expectation[] => {
		const { actor, proposal, stance, silence, attribution } = position;
		if (silence === "not-mentioned") return [];
		const kind = from.findShownSource(position);
		const way = attributions.find(({ id }) => id === attribution)?.label.toLowerCase() ?? "";
		const silent = silences.find(({ id }) => id === silence)?.label ?? "";
		const says = {
			...{ kind, key: from.findKey(kind, attribution), ids: `${actor} ${proposal}` },
			...{ statements: from.sortIds(from.listProving(position)), leads: "yes" },
			names: `${source.name(actor)} / ${source.titleOf(proposal)}`,
			word: stances.find(({ id }) => id === stance)?.label ?? capitalize(silent),
			how: stance ? way : "",
			rest: tellRest(source, position),
		};
		return [{ form: "row", about: `${actor} ${proposal}`, says }];
	});
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function expectSilentRows(source: from.ExpectedSource): Expectation[] {
	const rows = group(source.drawn, ({ actor }) => actor);
	return [...rows].flatMap(([about, own]) => {
		const count = own.filter(unmentioned).length;
		const says = { count: `Not mentioned: ${count} of ${source.proposals.length}` };
		return count > 0 ? [{ form: "row, silent", about, says }] : [];
	});
}

function expectOverview(source: from.ExpectedSource): Expectation[] {
	const held = source.drawn.filter(({ silence }) => silence !== "not-mentioned");
	const kinds = group(held, from.findShownSource);
	const quoted = held.filter(
		(one) => one.stance && /^(?:direct|mixed)$/.test(one.attribution ?? ""),
	);
	const place = ({ actor, proposal }: Position) => `${actor} ${proposal}`;
	return [
		...held.map((one) => {
			const says = { kind: from.findShownSource(one) };
			return { form: "overview", about: place(one), says };
		}),
		...quoted.map((one) => ({ form: "overview, quoted", about: place(one), says: { kind: "" } })),
		...[...kinds].map(([about, all]) => {
			const label = [...stances, ...silences].find(({ id }) => id === about)?.label ?? "";
			return {
				form: "overview, key",
				about,
				says: { told: `${capitalize(label)}: ${all.length}` },
			};
		}),
	];
}

function expectCounts(source: from.ExpectedSource): Expectation[] {
	const found = stances.filter(({ id }) => source.drawn.some(({ stance }) => stance === id));
	const told = (one: Position) => one.stance === null && one.silence !== "not-mentioned";
	const columns: [string, (one: Position) => boolean][] = [
		...found.map(({ id, short }): [string, (one: Position) => boolean] => [
			short,
			(one) => one.stance === id,
		]),
		...(source.drawn.some(told) ? [["no side taken", told] as [string, typeof told]] : []),
		["not mentioned", unmentioned],
	];
	return source.proposals.flatMap(({ id, title: name }) =>
		columns.map(([column, belongs]) => {
			const own = source.drawn.filter((one) => one.proposal === id && belongs(one));
			return { form: "counts", about: `${id} ${column}`, says: { count: `${own.length}`, name } };
		}),
	);
}

/** What only a large page says: rows of what is told, the overview of them, and counts. */
export function expectLarge(source: from.ExpectedSource): Expectation[] {
	return [
		...expectRows(source),
		...expectSilentRows(source),
		...expectOverview(source),
		...expectCounts(source),
	];
}
