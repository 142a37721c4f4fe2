import { silences } from "../../../src/article/model/silences.ts";
import { stances } from "../../../src/article/model/stances.ts";
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
): string[] {
	if (way !== "relayed") {
		const labels = { direct: "quoted", mixed: "partly quoted", indirect: "reworded" };
		return [labels[way as keyof typeof labels] ?? "article’s words"];
	}
	return via.reduceRight<string[]>((told, id) => {
		const next = source.names(id);
		if (told.length === 0) return next.map((name) => `via ${name}`);
		return told.flatMap((before) => next.map((name) => `${before}, from ${name}`));
	}, []);
}

/** The same for a position: the way of a statement that holds it, and how many there are. */
function tellWay(source: from.ExpectedSource, { attribution, stance, statements }: Position) {
	const own = statements.map((id) => source.statement(id));
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
	if (!position.stance) return [nameSilence(position.silence ?? "", source.quoted)];
	const own = position.statements.map((id) => source.statement(id));
	const holds = own.filter(({ stance }) => stance === position.stance);
	return holds.length ? holds.flatMap(({ verb }) => from.listCellWords(verb)) : ["mixed"];
}

function listConditions(source: from.ExpectedSource, { statements }: Position): string[] {
	const found = statements.flatMap((id) => source.statement(id).if?.text ?? []);
	return [...new Set(found)];
}

/** What each position says in every form that draws it, blanks of the lists told together. */
function expectPositions(source: from.ExpectedSource): Expectation[] {
	return source.drawn.flatMap((position): Expectation[] => {
		const { actor, proposal, attribution, statements, stance, silence } = position;
		const about = `${actor} ${proposal}`;
		const kind = from.findShownSource(position);
		const title = source.titleOf(proposal);
		const names = `${source.name(actor)} / ${title}`;
		const said = { ids: about, statements: from.sortIds(statements), leads: "yes" };
		const says = { kind, key: from.findKey(kind, attribution), ...said };
		const conditions = listConditions(source, position);
		const write = (opening: string) => conditions.map((words) => `${opening} ${words}`).join(" ");
		const word = nameVerbs(source, position);
		const how = tellWay(source, position);
		const cell = {
			...{ ...says, names, word, marks: "1" },
			how: stance ? how : "",
			condition: stance && conditions.length ? "yes" : "no",
		};
		const drawn = {
			...{ ...says, condition: write("if") },
			names: source.names(actor).map((name) => `${name} / ${title}`),
			lane: String(from.stanceOrder.indexOf(stance ?? "") + 1),
		};
		const label = stances.find(({ id }) => id === stance)?.label;
		const lane = label ?? nameSilence(silence ?? "", source.quoted);
		const lists = [
			{ form: "matrix list", says: { ...says, names, word, how, condition: write("if:") } },
			{ form: "spectrum list", says: { ...says, names, lane, condition: write("if") } },
		];
		return [
			{ form: "matrix", says: cell },
			...(stance ? drawnSizes : []).map((size) => ({ form: `spectrum ${size}`, says: drawn })),
			...(silence === "not-mentioned" ? [] : lists),
		].map((fact) => ({ ...fact, about }));
	});
}

/** The widths that figures are drawn for. */
export const drawnSizes = ["wide", "medium"];

/** The silent of each proposal and kind, wherever they are told together. */
function expectSilent(source: from.ExpectedSource): Expectation[] {
	return source.proposals.flatMap(({ id }) =>
		["declined", "no-position", "not-mentioned"].flatMap((silence): Expectation[] => {
			const own = source.drawn.filter((one) => one.proposal === id && one.silence === silence);
			if (own.length === 0) return [];
			const about = `${id} ${silence}`;
			const actors = from.sortIds(own.map(({ actor }) => actor));
			const statements = from.sortIds(own.flatMap((one) => one.statements));
			const mark = { kind: silence, key: silence, actors, statements, leads: "yes" };
			const drawn = drawnSizes.map((size) => ({
				form: `spectrum ${size}, silent`,
				about,
				says: { ...mark, count: String(own.length) },
			}));
			if (silence !== "not-mentioned") return drawn;
			const names = own
				.map(({ actor }) => `(${source.names(actor).map(escapeText).join("|")})`)
				.join(", ");
			const says = { actors, names: new RegExp(`^${names}$`) };
			const lists = ["matrix list, silent", "spectrum list, silent"];
			return [...drawn, ...lists.map((form) => ({ form, about, says }))];
		}),
	);
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

/** Everything that the matrix and the spectrum have to say, in all their forms. */
export function deriveFigures(source: from.ExpectedSource): Expectation[] {
	return [...expectPositions(source), ...expectSilent(source), ...expectOthers(source)];
}
