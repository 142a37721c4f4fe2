import { listMakers } from "../article/model/attributions.ts";
import type { Actor, Model, Stance } from "../article/model/types.ts";
import { formatVotes } from "../article/sentences/phrases.ts";

/** First the variables of Discourse Network Analyzer by its names, then ours. */
export const csvColumns = [
	...["person", "organization", "concept", "agreement", "document", "start", "stop"],
	...["stance", "verb", "via", "manner", "voice", "quote"],
	...["claimed_by", "earlier", "kind", "part", "votes"],
] as const;

/**
 * The text of `<slug>/statements.csv` after RFC 4180 (UTF-8, CRLF, no byte order mark): a
 * header, then one row for each statement in article order; what several said together has one for
 * each of them, as Discourse Network Analyzer keeps it, all with the same place.
 *
 * - `person`: the actor if it is one; `organization`: the body it is declared to belong to.
 *   Every other kind of actor stands in `organization`.
 * - `agreement` is Discourse Network Analyzer's boolean, an integer there: 1 for the
 *   proposal, 0 against it. It has no third value, so open, mixed and no stance are left
 *   empty rather than forced to a side; `stance` tells them apart. Empty too where somebody else
 *   (`claimed_by`, a name) says that the actor holds the stance: it is not known to.
 * - `start`, `stop`: place in article.txt (and the `text` of data.json), in UTF-16 units from
 *   0, `stop` exclusive. Discourse Network Analyzer, written in Java, counts the same.
 * - `via`: names of the relays, nearest the speaker first, joined with "; ".
 * - `earlier`: 1 where the article says so without a date; `kind`: of the actor.
 * - `part`: the article's words for the part of the actor it holds for, if it holds for no more.
 * - `votes`: "12 for, 3 against", where the article tells of a vote.
 * - Text that a spreadsheet would run as a formula has an apostrophe put before it
 *   ({@link guardFormula}); data.json holds every text unchanged.
 */
export function formatStatementsCsv(model: Model): string {
	const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
	const findName = (id: string) => actors.get(id)?.name ?? id;
	const titles = new Map(model.proposals.map(({ id, title }) => [id, title]));
	const makers = model.statements.flatMap((statement) =>
		listMakers(statement).map((actor) => ({ statement, actor })),
	);
	const rows = makers.map(({ statement, actor }) => [
		...listActorCells(actor, actors),
		statement.proposal === null ? "" : (titles.get(statement.proposal) ?? ""),
		statement.claimedBy === undefined ? formatAgreement(statement.stance) : "",
		model.slug,
		String(statement.quote.start),
		String(statement.quote.stop),
		statement.stance ?? "",
		statement.verb,
		statement.via.map(findName).join("; "),
		statement.manner,
		statement.voice,
		statement.quote.exact,
		statement.claimedBy === undefined ? "" : findName(statement.claimedBy),
		statement.earlier ? "1" : "",
		actors.get(actor)?.kind ?? "",
		statement.part ?? "",
		statement.votes ? formatVotes(statement.votes) : "",
	]);
	return [[...csvColumns], ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/**
 * Puts an apostrophe before text that begins with a character by which spreadsheets know
 * a formula (`=` `+` `-` `@`, their full-width forms, tab, carriage return, line feed).
 * Whole numbers stay numbers.
 */
export function guardFormula(text: string): string {
	return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

/** One cell: guarded, and quoted when it holds a comma, a quotation mark or a line end. */
function formatCell(text: string): string {
	const safe = guardFormula(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function listActorCells(
	id: string,
	actors: ReadonlyMap<string, Actor>,
): [person: string, organization: string] {
	const actor = actors.get(id);
	if (actor === undefined) return [id, ""];
	if (actor.kind !== "person") return ["", actor.name];
	const body = actor.of === undefined ? undefined : actors.get(actor.of);
	return [actor.name, body?.name ?? ""];
}

function formatAgreement(stance: Stance | null): "1" | "0" | "" {
	if (stance === "proposes" || stance === "supports") return "1";
	return stance === "opposes" ? "0" : "";
}
