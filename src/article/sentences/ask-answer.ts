import { type Ask, type AskFinding, type AskFindings, findAsked } from "../model/asks.ts";
import { findAttribution, listTellers } from "../model/attributions.ts";
import { listHolders } from "../model/questions.ts";
import type { Attribution, Model, Position, Stance, Statement } from "../model/types.ts";
import { describeFact, indexPositionClauses } from "./labels.ts";
import {
	capitalize,
	choosePlural,
	endSentence,
	formatAll,
	formatCount,
	formatList,
	formatNumber,
} from "./numbers.ts";
import { describeHeadline, describePassages } from "./passages-sentence.ts";
import { findName, takePlural } from "./phrases.ts";
import { describeProposal } from "./proposal-sentence.ts";

/** One line of an answer with the statements that prove it, in article order. */
export interface AskLine {
	text: string;
	/** Ids. */
	statements: string[];
}

/** What the page answers to a question: sentences that are generated, and where they come from. */
export interface AskAnswer {
	/** Its address: `#ask=<key>`. */
	key: string;
	question: string;
	/** The answer in a sentence or two. */
	lead: string;
	/** Whether the article does not say; the lines are then what it says that comes nearest. */
	silent: boolean;
	lines: AskLine[];
}

/** Up to this many are named in a lead; more are counted. */
const mostNamed = 6;

/** Answers a question from the model alone: no word in it is anybody's but the article's or ours. */
export function answerAsk(model: Model, ask: Ask): AskAnswer {
	const found = findAsked(model, ask);
	const answer = write(model, ask, found);
	const silent = answer.silent ?? found.told.length === 0;
	const lines = answer.lines.map(endLine);
	return { ...answer, lines, key: ask.key, question: formatAsk(model, ask), silent };
}

/** The words that prove a line follow it. */
function endLine({ text, statements }: AskLine): AskLine {
	return { text: statements.length > 0 ? `${text}:` : endSentence(text), statements };
}

const takes: Record<Stance | "silent", string> = {
	proposes: "proposes",
	supports: "supports",
	open: "is open to",
	mixed: "has mixed views on",
	opposes: "rejects or opposes",
	silent: "takes no side on",
};

/** The verb of a question about a stance, as a control offers it: "is open to". */
export function formatTaking(stance: Stance | "silent"): string {
	return takes[stance];
}

/** The question in words. Titles stand in quotation marks: none is written to fit a sentence. */
function formatAsk(model: Model, ask: Ask): string {
	const title = (id: string) => `“${findTitle(model, id)}”`;
	const name = (id: string) => findName(model.actors, id);
	switch (ask.kind) {
		case "who":
			return `Who ${takes[ask.stance]} ${title(ask.proposal)}?`;
		case "said":
			return `What did ${name(ask.actor)} say directly?`;
		case "known":
			return `How do we know the views of ${name(ask.actor)}?`;
		case "of":
			return `What do others say about ${name(ask.actor)}?`;
		case "about":
			return `What does the article say about ${title(ask.proposal)}?`;
		case "condition":
			return `On what condition does anybody take a side on ${title(ask.proposal)}?`;
		case "unheard":
			return "Who has not been heard?";
		case "headline":
			return "What is in the headline and not in the text?";
	}
}

type Written = Pick<AskAnswer, "lead" | "lines"> & { silent?: boolean };

function write(model: Model, ask: Ask, found: AskFindings): Written {
	switch (ask.kind) {
		case "who":
			return ask.stance === "silent"
				? writeSilent(model, ask.proposal, found)
				: writeHolders(model, ask.stance, ask.proposal, found);
		case "said":
		case "known":
		case "of":
			return writeActor(model, ask.kind, ask.actor, found);
		case "about":
			return {
				lead: describeProposal(model, ask.proposal).text,
				lines: listFacts(model, found, false),
			};
		case "condition":
			return writeTerms(model, found);
		case "unheard":
			return writeUnheard(model, found.told);
		case "headline":
			return writeHeadline(model, found.told);
	}
}

function findTitle(model: Model, id: string): string {
	return model.proposals.find((proposal) => proposal.id === id)?.title ?? id;
}

function isSeveral(model: Model, ids: readonly string[]): boolean {
	return takePlural(model.actors.filter(({ id }) => ids.includes(id)));
}

/** "Ann and Ben", or "nine actors". */
function writeActors(model: Model, ids: readonly string[]): string {
	if (ids.length > mostNamed) return formatCount(ids.length, "actor");
	return formatList(ids.map((id) => findName(model.actors, id)));
}

function listActors(findings: readonly AskFinding[]): string[] {
	return findings.flatMap(({ actor }) => actor ?? []);
}

function writeHolders(model: Model, stance: Stance, on: string, found: AskFindings): Written {
	const findings = found.told.length > 0 ? found.told : found.near;
	const holders = listActors(findings);
	const tell = indexPositionClauses(model);
	const positions = model.positions.filter(({ proposal }) => proposal === on);
	const lines = holders.flatMap((id) => {
		const position = positions.find(({ actor }) => actor === id);
		const { statements = [] } = findings.find(({ actor }) => actor === id) ?? {};
		return position ? { text: capitalize(tell(position)), statements } : [];
	});
	const lead =
		found.told.length > 0
			? capitalize(writeActors(model, holders))
			: `The article does not say that anybody ${takes[stance]} it${exceptProposers(model, stance, positions)}`;
	return { lead: endSentence(lead), lines };
}

/** Who proposes something is for it: that nobody supports it would deny that. */
function exceptProposers(model: Model, stance: Stance, positions: readonly Position[]): string {
	const ids = positions.filter((one) => one.stance === "proposes").map(({ actor }) => actor);
	if (stance !== "supports" || ids.length === 0) return "";
	return ` but ${writeActors(model, ids)}, its ${isSeveral(model, ids) ? "proposers" : "proposer"}`;
}

function writeSilent(model: Model, on: string, { told }: AskFindings): Written {
	const tell = indexPositionClauses(model);
	const spoke = told.filter(({ statements }) => statements.length > 0);
	const unsaid = listActors(told.filter(({ statements }) => statements.length === 0));
	const lines = spoke.flatMap(({ actor, statements }) => {
		const position = model.positions.find((one) => one.actor === actor && one.proposal === on);
		return position ? { text: capitalize(tell(position)), statements } : [];
	});
	if (told.length === 0) {
		const silent = listHolders(model).length === 0;
		const lead = silent
			? "The article does not say: no statement in it is about a proposal."
			: "Everybody marked up as speaking about a proposal takes a side on this one.";
		return { lead, lines, silent };
	}
	const names = formatList(unsaid.map((id) => findName(model.actors, id)));
	const lead =
		unsaid.length === 0
			? endSentence(capitalize(writeActors(model, listActors(spoke))))
			: `The article does not say where ${names} ${isSeveral(model, unsaid) ? "stand" : "stands"}.`;
	return { lead, lines, silent: unsaid.length > 0 };
}

function listFacts(model: Model, { told, near }: AskFindings, titled: boolean): AskLine[] {
	const byId = new Map(model.statements.map((statement) => [statement.id, statement]));
	// What several say together is found for each of them, and is one fact.
	const ids = new Set((told.length > 0 ? told : near).flatMap(({ statements }) => statements));
	return [...ids].flatMap((id) => {
		const statement = byId.get(id);
		return statement ? { text: describeFact(model, statement, titled), statements: [id] } : [];
	});
}

const ways: Record<Attribution, string> = {
	direct: "quoted",
	mixed: "partly quoted",
	indirect: "reworded",
	relayed: "passed on by someone else",
	article: "in the article’s own words",
	claimed: "claimed of somebody by somebody else",
};

/** "eight statements: one quoted and seven reworded", "two statements, both reworded"; strongest first. */
function countWays(statements: readonly Statement[]): string {
	const all = formatCount(statements.length, "statement");
	const counts = (Object.keys(ways) as Attribution[]).flatMap((way) => {
		const count = statements.filter((one) => findAttribution(one) === way).length;
		return count > 0 ? [{ count, way: ways[way] }] : [];
	});
	const [only] = counts;
	if (only && counts.length === 1) return `${all}, ${formatAll(only.count)}${only.way}`;
	return `${all}: ${formatList(counts.map(({ count, way }) => `${formatNumber(count)} ${way}`))}`;
}

function writeActor(
	model: Model,
	kind: "said" | "known" | "of",
	id: string,
	found: AskFindings,
): Written {
	const name = findName(model.actors, id);
	const told = model.statements.filter((one) =>
		found.told.some(({ statements }) => statements.includes(one.id)),
	);
	const all = countWays(told);
	const own = model.statements.some((one) => listTellers(one).includes(id));
	const relays = !own && model.statements.some(({ via }) => via.includes(id));
	const pass = isSeveral(model, [id]) ? "pass" : "passes";
	const relaying = `The article does not say: ${name} only ${pass} on what others said.`;
	const silences = {
		said: relays
			? relaying
			: `The article does not say: nothing in it is credited to ${name} directly.`,
		known: relays
			? relaying
			: `The article does not say: no statement in it has ${name} as its source.`,
		of: `The article does not say: no statement in it is about, to or for ${name}.`,
	};
	const leads = {
		said: `${capitalize(all)}.`,
		known: `From ${all}.`,
		of: `${capitalize(writeRelations(told, id))} ${name}: ${all}.`,
	};
	return {
		lead: told.length > 0 ? leads[kind] : silences[kind],
		lines: listFacts(model, found, true),
	};
}

/** How statements of others have to do with somebody: "about", "to and for". */
function writeRelations(told: readonly Statement[], id: string): string {
	const relations: [string, (one: Statement) => boolean][] = [
		["about", ({ about }) => about === id],
		["to", ({ to }) => to.includes(id)],
		["for", (one) => one.for === id],
		["about", ({ actor }) => actor === id],
	];
	const words = relations.flatMap(([word, holds]) => (told.some(holds) ? [word] : []));
	return formatList([...new Set(words)]);
}

function writeTerms(model: Model, found: AskFindings): Written {
	const count = found.told.length;
	const lead =
		count > 0
			? `${capitalize(formatCount(count, "statement"))} ${choosePlural(count, "comes", "come")} with a condition.`
			: "The article does not say: no statement on it comes with a condition.";
	return { lead, lines: listFacts(model, found, false) };
}

function writeUnheard(model: Model, told: readonly AskFinding[]): Written {
	const ids = listActors(told);
	if (ids.length === 0)
		return {
			lead: "Everybody who is marked up is the source of a statement. The article may name others.",
			lines: [],
			silent: false,
		};
	const are = isSeveral(model, ids) ? "are" : "is";
	const lead = `${capitalize(writeActors(model, ids))} ${are} mentioned, but ${are} the source of no statement.`;
	const lines = told.map(({ actor = "", statements }) => {
		const name = capitalize(findName(model.actors, actor));
		const part =
			statements.length === 0
				? "in no statement at all"
				: `told of in ${formatCount(statements.length, "statement")}`;
		return { text: `${name}, ${part}`, statements };
	});
	return { lead, lines };
}

function writeHeadline(model: Model, told: readonly AskFinding[]): Written {
	const byId = new Map(model.statements.map((statement) => [statement.id, statement]));
	const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
	const lines = told.flatMap(({ statements, beside = [] }) => {
		const [claim, ...passages] = find(statements);
		if (claim === undefined) return [];
		const text = capitalize(describePassages(model, claim, passages, find(beside)));
		return { text, statements: [...statements, ...beside] };
	});
	const counts = told.map(({ statements }) => statements.length - 1);
	const compared = told.filter(({ beside = [] }) => beside.length > 0).length;
	return { lead: `${capitalize(describeHeadline(counts, compared))}.`, lines, silent: false };
}
