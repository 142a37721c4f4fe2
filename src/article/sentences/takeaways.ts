import { findAttribution } from "../model/attributions.ts";
import { formatInside, formatShortName, formatSome } from "../model/names.ts";
import { isPart } from "../model/part.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import { findStanceDirection } from "../model/stances.ts";
import type { Model, Position, Proposal, Stance } from "../model/types.ts";
import { listLeads } from "./clauses.ts";
import { countQuoted } from "./counts-sentence.ts";
import { capitalize, choosePlural, formatCount, formatList, formatNumber } from "./numbers.ts";
import { formatPredicate, takePlural } from "./phrases.ts";

/**
 * Titles of the diagrams, without a full stop. Each says what its diagram shows of this
 * model and stays true of any: of no statement at all, and of a model that keeps only
 * what is in quotation marks.
 */

/** The proposal that most is said for and against; null when there is none. */
export function findContested(model: Model): Proposal | null {
	return listTallies(model).sort(compareContested)[0]?.proposal ?? null;
}

/** The most contested proposal: "Sending help: Ann proposes it, Ben and Cleo reject it; only Ann is quoted". */
export function describeMatrix(model: Model): string {
	const [top] = listTallies(model).sort(compareContested);
	if (top === undefined) return "This article has no proposal to take a side on";
	if (top.held.length > 0) return writeTally(model, top);
	const nobody = capitalize(writeNobody(model));
	const count = model.proposals.length;
	if (count === 1) return `${nobody} takes a side on the proposal`;
	return `${nobody} takes a side on ${count === 2 ? "either" : "any"} of the ${formatNumber(count)} proposals`;
}

/** Of one proposal when an id is given, else how many have actors on both sides. */
export function describeSpectrum(model: Model, proposalId?: string): string {
	const tallies = listTallies(model);
	if (proposalId !== undefined) {
		const tally = tallies.find(({ proposal }) => proposal.id === proposalId);
		return tally === undefined ? "" : writeTally(model, tally);
	}
	const count = tallies.length;
	const contested = tallies.filter((tally) => tally.contested);
	const [first] = contested;
	const place = writePlace(model);
	if (count === 0) return "This article has no proposal to take a side on";
	if (first === undefined) {
		const none = count === 1 ? "the proposal does not have" : "no proposal has";
		return `${place}, ${none} actors both for and against it`;
	}
	if (count === 1) return `${first.proposal.title}: some are for it and some against it`;
	if (contested.length === 1) {
		return `${place}, only one of the ${formatNumber(count)} proposals has actors both for and against it: ${first.proposal.title}`;
	}
	const share =
		contested.length === count
			? `${count === 2 ? "both" : `all ${formatNumber(count)}`} proposals`
			: `${formatNumber(contested.length)} of the ${formatNumber(count)} proposals`;
	return `${place}, ${share} have actors both for and against them`;
}

/** How much is verbatim, and how much reaches the reader only through someone else. */
export function describeAttribution(model: Model): string {
	const { statements } = model;
	if (statements.length === 0) {
		if (isPart(model)) return "No statement is shown here";
		return isQuotedOnly(model)
			? "No statement in this article is in quotation marks"
			: "No statement in this article is marked up";
	}
	if (isQuotedOnly(model)) {
		const are = choosePlural(statements.length, "is", "are");
		return `${capitalize(formatCount(statements.length, "statement"))} ${are} in quotation marks`;
	}
	const relayed = countRelayed(model);
	const manners = statements.map(({ manner }) => manner);
	const told = writeQuoted(manners, { noun: "statement" });
	const opening = isPart(model) ? `Shown here: ${told}` : capitalize(told);
	const through = `${formatCount(relayed, "position")} ${choosePlural(relayed, "reaches", "reach")} the reader only through someone else`;
	return `${opening}${relayed === 0 ? "" : `; ${through}`}`;
}

/** Who takes no side, of all that the model shows. */
function writeNobody(model: Model): string {
	if (isQuotedOnly(model)) return "nothing in quotation marks";
	return isPart(model) ? "nobody shown here" : "nobody who is marked up";
}

/** What a count holds for. */
function writePlace(model: Model): string {
	if (isQuotedOnly(model)) return "In quotation marks";
	return isPart(model) ? "Of what is shown here" : "In this article";
}

interface Tally {
	proposal: Proposal;
	/** Positions with a stance, in display order. */
	held: Position[];
	/** Whether some are for it and some against it. */
	contested: boolean;
}

function listTallies(model: Model): Tally[] {
	const tallies = new Map(
		model.proposals.map((proposal): [string, Tally] => [
			proposal.id,
			{ proposal, held: [], contested: false },
		]),
	);
	for (const position of model.positions) {
		if (position.stance !== null) tallies.get(position.proposal)?.held.push(position);
	}
	const all = [...tallies.values()];
	for (const tally of all) tally.contested = hasBothSides(tally.held);
	return all;
}

/** Both sides first, then the most positions, then the order of display. */
function compareContested(a: Tally, b: Tally): number {
	return Number(b.contested) - Number(a.contested) || b.held.length - a.held.length;
}

function hasBothSides(held: readonly Position[]): boolean {
	return new Set(held.flatMap(({ stance }) => findStanceDirection(stance) ?? [])).size === 2;
}

const counted: [Stance, one: string, many: string][] = [
	["proposes", "proposes it", "propose it"],
	["supports", "supports it", "support it"],
	["open", "is open to it", "are open to it"],
	["opposes", "is against it", "are against it"],
	["mixed", "has mixed views on it", "have mixed views on it"],
];

/** Up to this many are named; more are counted, since a title is not a list. */
const mostNamed = 6;

/** "Starmer proposes it, Trump would consider it, Lavrov and Russia reject it". */
function writeNamed(model: Model, held: readonly Position[]): string[] {
	const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
	const byId = new Map(model.statements.map((statement) => [statement.id, statement]));
	return counted.flatMap(([stance, one, many]) => {
		const group = held.filter((position) => position.stance === stance);
		if (group.length === 0) return [];
		const parts = new Map(group.map((position) => [position.actor, position]));
		const holders = group.flatMap(({ actor }) => actors.get(actor) ?? []);
		const leads = group.map((position) =>
			listLeads(
				position,
				position.statements.flatMap((id) => byId.get(id) ?? []),
			),
		);
		const words = new Set(leads.map((lead) => (lead.length === 1 ? (lead[0]?.verb ?? "") : "")));
		const [word] = words;
		const plural = takePlural(holders);
		// One verb for all of a group, or else the plain words of their stance.
		const same = words.size === 1 && word ? formatPredicate({ verb: word }, plural) : null;
		const names = holders.map(
			(actor) =>
				formatInside({ name: formatShortName(actor) }) + formatSome(parts.get(actor.id) ?? {}),
		);
		return [`${formatList(names)} ${same ?? (plural ? many : one)}`];
	});
}

/** "; only Lavrov is quoted", in numbers when more than one of several is; of one ", but is not quoted". */
function writeQuotedOf(model: Model, held: readonly Position[]): string {
	const ways = held.map(({ attribution }) => attribution);
	const { most, way, rest } = countQuoted(ways);
	const says = isQuotedElse(model, held) ? " saying so" : "";
	const actor = model.actors.find(({ id }) =>
		held.some((one) => one.actor === id && (held.length === 1 || isQuoted(one))),
	);
	const is = actor && takePlural([actor]) ? "are" : "is";
	if (held.length === 1)
		return `, ${most === 1 ? "and" : "but"} ${is} ${most ? "" : "not "}${way}${says}`;
	if (most === 1 && rest === "" && actor && held.length <= mostNamed) {
		return `; only ${formatInside({ name: formatShortName(actor) })} ${is} ${way}${says}`;
	}
	return `; ${writeQuoted(ways, { says })}`;
}

function isQuoted({ attribution }: Position): boolean {
	return attribution === "direct" || attribution === "mixed";
}

/** Whether somebody is quoted on it, but not with the words that take this side. */
function isQuotedElse({ statements }: Model, held: readonly Position[]): boolean {
	return held.some(
		(position) =>
			!isQuoted(position) &&
			statements.some(
				(one) =>
					one.actor === position.actor &&
					one.proposal === position.proposal &&
					["direct", "mixed"].includes(findAttribution(one)),
			),
	);
}

function writeTally(model: Model, { proposal, held }: Tally): string {
	if (held.length === 0) {
		return `${proposal.title}: ${writeNobody(model)} takes a side`;
	}
	const named = held.length <= mostNamed;
	const counts = counted.flatMap(([stance, one, many]) => {
		const count = held.filter((position) => position.stance === stance).length;
		return count === 0 ? [] : [`${formatNumber(count)} ${choosePlural(count, one, many)}`];
	});
	const told = `${proposal.title}: ${formatList(named ? writeNamed(model, held) : counts)}`;
	if (isQuotedOnly(model)) return `${told}, in quoted words`;
	return `${told}${writeQuotedOf(model, held)}`;
}

/** "none of the five is quoted", "neither is quoted", "two of the six statements are quoted, one partly". */
function writeQuoted(
	ways: readonly (string | null)[],
	{ noun, says = "" }: { noun?: string; says?: string },
): string {
	const total = ways.length;
	const { most, way, rest } = countQuoted(ways);
	const of = `the ${noun === undefined ? formatNumber(total) : formatCount(total, noun)}`;
	const told = `${way}${says}${rest}`;
	if (total === 1) return `the only ${noun ?? "one"} is ${most === 1 ? "" : "not "}${told}`;
	if (most === total) {
		const both = noun === undefined ? "both" : `both ${noun}s`;
		return `${total === 2 ? both : `all ${of.slice("the ".length)}`} are ${told}`;
	}
	if (most === 0) {
		const neither = noun === undefined ? "neither" : `neither of ${of}`;
		return `${total === 2 ? neither : `none of ${of}`} is ${told}`;
	}
	if (most === 1) return `${rest === "" ? "only one" : "one"} of ${of} is ${told}`;
	return `${formatNumber(most)} of ${of} are ${told}`;
}

/** Positions whose statements all came through a relay. */
function countRelayed({ positions, statements }: Model): number {
	const relayed = new Set(
		statements
			.filter(({ via, voice }) => via.length > 0 && voice === "speaker")
			.map(({ id }) => id),
	);
	return positions.filter(
		(position) => position.stance !== null && position.statements.every((id) => relayed.has(id)),
	).length;
}
