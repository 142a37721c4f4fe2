import { listMakers, listTellers } from "./attributions.ts";
import { findPassagesBehind, findPassagesBeside, listHeadlineStatements } from "./headline.ts";
import { listHolders } from "./questions.ts";
import { stances } from "./stances.ts";
import type { Actor, Model, Position, Stance, Statement } from "./types.ts";

/**
 * A question that a reader can put to an article. Each has a `key`, its address
 * (`#ask=who.opposes.nato`): the kind and the ids it asks for, joined by dots, which no id has.
 */
export type Ask =
	/** Who takes this stance on it; `silent`: who takes no side. */
	| { kind: "who"; key: string; stance: Stance | "silent"; proposal: string }
	/** What the actor says, with nobody in between. */
	| { kind: "said"; key: string; actor: string }
	/** By what ways the actor's views reach the page. */
	| { kind: "known"; key: string; actor: string }
	/** What others say of the actor, or to it. */
	| { kind: "of"; key: string; actor: string }
	/** Everything that is said about the proposal. */
	| { kind: "about"; key: string; proposal: string }
	/** What somebody's side on the proposal depends on. */
	| { kind: "condition"; key: string; proposal: string }
	/** Who is named and never heard. */
	| { kind: "unheard"; key: string }
	/** What headline and dek claim, held against the text. */
	| { kind: "headline"; key: string };

/** One thing that an answer tells, with the statements that prove it, in article order. */
export interface AskFinding {
	/** Whom it is about; absent where it is about a claim of the headline. */
	actor?: string;
	/** Ids. Empty where the article is silent. */
	statements: string[];
	/** Of a claim that nothing backs: ids of what a reader may compare it with. */
	beside?: string[];
}

/**
 * What the model knows of an ask. `told` is empty where the article does not say; `near` is
 * then what it does say that comes nearest, and may be empty too.
 */
export interface AskFindings {
	told: AskFinding[];
	near: AskFinding[];
}

/** In the order in which a control offers them: from for to against, then none. */
const sides: (Stance | "silent")[] = [...stances.map(({ id }) => id).reverse(), "silent"];

/** Every question that can be put to the article, those of a kind together. */
export function listAsks({ actors, proposals, statements }: Model): Ask[] {
	const on = proposals.map(({ id }) => id);
	const by = actors.map(({ id }) => id);
	const headline = statements.some(({ sentence }) => sentence === "title" || sentence === "dek");
	return [
		...on.flatMap((proposal) =>
			sides.map((stance): Ask => {
				return { kind: "who", key: `who.${stance}.${proposal}`, stance, proposal };
			}),
		),
		...by.map((actor): Ask => ({ kind: "said", key: `said.${actor}`, actor })),
		...by.map((actor): Ask => ({ kind: "known", key: `known.${actor}`, actor })),
		...by.map((actor): Ask => ({ kind: "of", key: `of.${actor}`, actor })),
		...on.map((proposal): Ask => ({ kind: "about", key: `about.${proposal}`, proposal })),
		...on.map((proposal): Ask => ({ kind: "condition", key: `condition.${proposal}`, proposal })),
		{ kind: "unheard", key: "unheard" },
		...(headline ? [{ kind: "headline", key: "headline" } satisfies Ask] : []),
	];
}

/** Looks an ask up in the model. Linear in its statements and positions. */
export function findAsked(model: Model, ask: Ask): AskFindings {
	switch (ask.kind) {
		case "who":
			return findHolders(model, ask.stance, ask.proposal);
		case "said":
			return findSaid(model, ask.actor);
		case "known":
			return findWays(model, ask.actor);
		case "of":
			return { told: oneEach(listTold(model, ask.actor)), near: [] };
		case "about":
			return { told: oneEach(listOn(model, ask.proposal)), near: [] };
		case "condition":
			return findTerms(model, ask.proposal);
		case "unheard":
			return { told: findUnheard(model), near: [] };
		case "headline":
			return { told: findClaims(model), near: [] };
	}
}

function oneEach(statements: readonly Statement[]): AskFinding[] {
	return statements.flatMap((statement) =>
		listMakers(statement).map((actor) => ({ actor, statements: [statement.id] })),
	);
}

function listOn({ statements }: Model, proposalId: string): Statement[] {
	return statements.filter(({ proposal }) => proposal === proposalId);
}

/** Statements of others about the actor, to it or for it, or of where it stands. */
function listTold({ statements }: Model, id: string): Statement[] {
	return statements.filter(
		(one) =>
			!listTellers(one).includes(id) &&
			[one.about, one.for, ...one.to, ...listMakers(one)].includes(id),
	);
}

function findHolders(model: Model, stance: Stance | "silent", on: string): AskFindings {
	const positions = model.positions.filter(({ proposal }) => proposal === on);
	const list = (some: readonly Position[]): AskFinding[] =>
		some.map(({ actor, statements, earlier }) => ({
			actor,
			statements: statements.length > 0 ? statements : earlier,
		}));
	if (stance === "silent") {
		const rows = new Set(listHolders(model).map(({ id }) => id));
		const none = positions.filter((one) => one.stance === null && rows.has(one.actor));
		return { told: list(none), near: [] };
	}
	const told = list(positions.filter((one) => one.stance === stance));
	const near = told.length > 0 ? [] : list(positions.filter((one) => one.stance !== null));
	return { told, near };
}

/** The actor's own, as the actor's alone: who else made them stands in their evidence. */
function ownEach(statements: readonly Statement[], actor: string): AskFinding[] {
	return statements.map(({ id }) => ({ actor, statements: [id] }));
}

function findSaid({ statements }: Model, id: string): AskFindings {
	const own = statements.filter((one) => listTellers(one).includes(id));
	const said = own.filter(({ voice, via }) => voice === "speaker" && via.length === 0);
	// Who only passes on what others say has spoken too.
	const other = own.length > 0 ? own : statements.filter(({ via }) => via.includes(id));
	const near = own.length > 0 ? ownEach(other, id) : oneEach(other);
	return { told: ownEach(said, id), near: said.length > 0 ? [] : near };
}

function findWays(model: Model, id: string): AskFindings {
	const own = model.statements.filter(
		(one) => listMakers(one).includes(id) && listTellers(one).includes(id),
	);
	return { told: ownEach(own, id), near: own.length > 0 ? [] : oneEach(listTold(model, id)) };
}

function findTerms(model: Model, on: string): AskFindings {
	const all = listOn(model, on);
	const bound = all.filter((one) => one.if !== undefined);
	const sided = all.filter((one) => one.stance === "open");
	return { told: oneEach(bound), near: bound.length > 0 ? [] : oneEach(sided) };
}

function findUnheard(model: Model): AskFinding[] {
	const part = ({ id }: Actor) => model.statements.filter((one) => isPartOf(one, id));
	return model.actors
		.filter(({ heard }) => !heard)
		.map((actor) => ({ actor: actor.id, statements: part(actor).map(({ id }) => id) }));
}

function isPartOf(one: Statement, id: string): boolean {
	return [...listMakers(one), one.about, one.for, ...one.to].includes(id);
}

/** Each claim of headline and dek, with the passages behind it. */
function findClaims(model: Model): AskFinding[] {
	return listHeadlineStatements(model).map((claim) => ({
		statements: [claim.id, ...findPassagesBehind(model, claim).map(({ id }) => id)],
		beside: findPassagesBeside(model, claim).map(({ id }) => id),
	}));
}
