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

/** What every drawing of a position says. */
function expectMark(position: Position) {
	const { actor, proposal, attribution, statements } = position;
	const kind = from.findShownSource(position);
	return {
		about: `${actor} ${proposal}`,
		says: {
			kind,
			key: from.findKey(kind, attribution),
			ids: `${actor} ${proposal}`,
			statements: from.sortIds(statements),
			leads: "yes",
		},
	};
}

function expectMatrix(source: from.ExpectedSource): Expectation[] {
	return source.drawn.map((position) => {
		const { about, says } = expectMark(position);
		const word = nameVerbs(source, position);
		const names = `${source.name(position.actor)} / ${source.titleOf(position.proposal)}`;
		const how = position.stance ? tellWay(source, position) : "";
		const condition = position.stance && listConditions(source, position).length ? "yes" : "no";
		return { form: "matrix", about, says: { ...says, names, word, how, condition, marks: "1" } };
	});
}

function expectLists(source: from.ExpectedSource): Expectation[] {
	return source.drawn.flatMap((position): Expectation[] => {
		if (position.silence === "not-mentioned") return [];
		const { about, says } = expectMark(position);
		const names = `${source.name(position.actor)} / ${source.titleOf(position.proposal)}`;
		const conditions = listConditions(source, position);
		const stance = stances.find(({ id }) => id === position.stance);
		const lane = stance?.label ?? nameSilence(position.silence ?? "", source.quoted);
		const write = (opening: string) => conditions.map((words) => `${opening} ${words}`).join(" ");
		const word = nameVerbs(source, position);
		const how = tellWay(source, position);
		const narrow = { ...says, names, word, how, condition: write("if:") };
		const ladder = { ...says, names, lane, condition: write("if") };
		return [
			{ form: "matrix list", about, says: narrow },
			{ form: "spectrum list", about, says: ladder },
		];
	});
}

function expectDrawnSpectrum(source: from.ExpectedSource, size: string): Expectation[] {
	return source.drawn.flatMap((position): Expectation[] => {
		if (!position.stance) return [];
		const { about, says } = expectMark(position);
		const title = source.titleOf(position.proposal);
		const names = source.names(position.actor).map((name) => `${name} / ${title}`);
		const conditions = listConditions(source, position).map((words) => `if ${words}`);
		const lane = String(from.stanceOrder.indexOf(position.stance) + 1);
		const all = { ...says, names, lane, condition: conditions.join(" ") };
		return [{ form: `spectrum ${size}`, about, says: all }];
	});
}

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
			const drawn = ["wide", "medium"].map((size) => ({
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
	return [
		...expectMatrix(source),
		...expectLists(source),
		...["wide", "medium"].flatMap((size) => expectDrawnSpectrum(source, size)),
		...expectSilent(source),
		...expectOthers(source),
	];
}
