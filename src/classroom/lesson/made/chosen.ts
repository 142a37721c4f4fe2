import { findAttribution, listMakers, listTellers } from "../../../article/model/attributions.ts";
import { isHeadline } from "../../../article/model/headline.ts";
import { indexPositions, listHolders } from "../../../article/model/questions.ts";
import type {
	Actor,
	Attribution,
	Model,
	Position,
	Proposal,
	Statement,
} from "../../../article/model/types.ts";
import { findContested } from "../../../article/sentences/takeaways.ts";
import { listSentencesOf, listSpans } from "../items.ts";
import { formatSpans } from "../spans.ts";

/**
 * Statements whose words tell by themselves how they are reported: nothing else is marked on
 * any of them, since an item shows the words without their speaker.
 */
export function listClear({ statements }: Model): Statement[] {
	const spans = statements
		.flatMap((of) => listSpans(of).map((span) => ({ ...span, of })))
		.sort((a, b) => a.start - b.start);
	const shared = new Set<Statement>();
	// Whatever shares a letter with an earlier stretch shares one with that of the latest end.
	let last = spans[0];
	for (const span of spans.slice(1)) {
		if (last && span.start < last.stop) shared.add(last.of).add(span.of);
		if (last && span.stop > last.stop) last = span;
	}
	return statements.filter((one) => !shared.has(one));
}

/** In the order in which a class meets them: the plain ways first. */
const ways: readonly Attribution[] = [
	...(["direct", "indirect", "relayed", "mixed", "article", "claimed"] as const),
];

/** Up to three statements of the body, each reported in another way, in article order. */
export function chooseReported(model: Model): Statement[] {
	const clear = listClear(model).filter((one) => !isHeadline(one));
	const found = ways.flatMap((way) => clear.find((one) => findAttribution(one) === way) ?? []);
	const chosen = new Set(found.slice(0, 3));
	return clear.filter((one) => chosen.has(one));
}

/** Ids of the sentences of some statements, and of those beside them: who speaks stands there. */
export function listAround(model: Model, statements: readonly Statement[]): string[] {
	const own = new Set(listSentencesOf(model, statements.flatMap(listSpans)));
	const { sentences } = model;
	return sentences.flatMap(({ id, paragraph }, index) => {
		const near = [sentences[index - 1], sentences[index + 1]];
		const isBeside = near.some((one) => one && own.has(one.id) && one.paragraph === paragraph);
		return own.has(id) || (isBeside && paragraph > 0) ? [id] : [];
	});
}

/** Whose stance on what is to be guessed. */
export interface StanceGuess {
	proposal: Proposal;
	/** In display order; one of them may be somebody whose stance the article does not have. */
	actors: Actor[];
	/** Those of them of whom the article has nothing on the proposal. */
	silent: Actor[];
}

/** Names in one guess: more do not fit a wall, or three minutes. */
const mostGuessed = 6;

/** The most contested proposal with those who stand for or against it; null below two stances. */
export function chooseGuess(model: Model): StanceGuess | null {
	const proposal = findContested(model);
	if (proposal === null) return null;
	const find = indexPositions(model);
	const on = (actor: Actor) => find(actor.id, proposal.id);
	const held = model.actors.filter((actor) => on(actor)?.stance);
	if (held.length < 2) return null;
	const first = held.filter(
		(actor, index) => held.findIndex((one) => on(one)?.stance === on(actor)?.stance) === index,
	);
	const spoke = model.actors.filter((actor) => on(actor)?.silence === "no-position").slice(0, 1);
	const silent = listSilent(model, proposal).slice(0, 1);
	const rest = held.filter((actor) => !first.includes(actor));
	const others = [...spoke, ...silent];
	const chosen = new Set([...[...first, ...rest].slice(0, mostGuessed - others.length), ...others]);
	return { proposal, actors: model.actors.filter((actor) => chosen.has(actor)), silent };
}

/** Who is in the article with a word on something else comes before who is only talked about. */
function listSilent(model: Model, proposal: Proposal): Actor[] {
	const holders = new Set(listHolders(model));
	const silent = model.actors.filter((actor) => isPlainlySilent(model, actor, proposal));
	return [...silent].sort((a, b) => Number(holders.has(b)) - Number(holders.has(a)));
}

/**
 * Whether nothing in the article can be taken for the actor's stance on it: no word of its own,
 * none of the body it belongs to or of who belongs to it or speaks for it, no claim of others,
 * and nothing on the contrary proposal.
 */
function isPlainlySilent(model: Model, { id, kind, of }: Actor, proposal: Proposal): boolean {
	if (kind === "unnamed") return false;
	const kin = new Set([id, ...(of === undefined ? [] : [of])]);
	for (const actor of model.actors) if (actor.of === id) kin.add(actor.id);
	const matters = [proposal.id, proposal.opposite];
	return !model.statements.some(
		(one) =>
			one.proposal !== null &&
			matters.includes(one.proposal) &&
			(one.for === id || [...listMakers(one), ...listTellers(one)].some((who) => kin.has(who))),
	);
}

/** Somebody whose stance is decided by few words, with the statements that hold them. */
export function chooseProven(
	model: Model,
	{ proposal, actors }: StanceGuess,
): { actor: Actor; position: Position } | null {
	const find = indexPositions(model);
	const statements = new Map(model.statements.map((one) => [one.id, one]));
	const found = actors.flatMap((actor) => {
		const position = find(actor.id, proposal.id);
		if (!position?.stance || position.statements.length > 2) return [];
		const own = position.statements.flatMap((id) => statements.get(id) ?? []);
		const words = own.map((one) => formatSpans(model, listSpans(one)));
		// The question names both, and must not hold its answer.
		const asked = `${actor.name} ${proposal.title}`.toLowerCase();
		if (words.some((one) => asked.includes(one.trim().toLowerCase()))) return [];
		return own.some(isHeadline) ? [] : [{ actor, position }];
	});
	return (
		found.toSorted((a, b) => a.position.statements.length - b.position.statements.length)[0] ?? null
	);
}

/** A stance that the article does not have, and where a class may look for it. */
export interface Blank {
	actor: Actor;
	proposal: Proposal;
	/** Whether it is a blank of the matrix, which has no row for others. */
	hasRow: boolean;
	sentences: string[];
}

/** Sentences to look in. */
const mostLooked = 4;

/**
 * The blank that is most likely to surprise: of a person before a body, for which others may
 * speak unmarked, and of whom the article has most words.
 */
export function chooseBlank(model: Model): Blank | null {
	const holders = new Set(listHolders(model));
	const counts = new Map<string, number>();
	for (const one of model.statements)
		for (const id of listTellers(one)) counts.set(id, (counts.get(id) ?? 0) + 1);
	const count = ({ id }: Actor) => counts.get(id) ?? 0;
	const rank = (actor: Actor) => (holders.has(actor) ? 2 : 0) + (actor.kind === "person" ? 1 : 0);
	const actors = model.actors.toSorted((a, b) => rank(b) - rank(a) || count(b) - count(a));
	for (const actor of actors) {
		const proposal = model.proposals.find((one) => {
			const isDiscussed = model.statements.some((said) => said.proposal === one.id);
			return isDiscussed && isPlainlySilent(model, actor, one);
		});
		if (proposal === undefined) continue;
		const sentences = listLookedIn(model, actor, proposal);
		return { actor, proposal, hasRow: holders.has(actor), sentences };
	}
	return null;
}

/** Where the actor says something else, and where others speak of the proposal. */
function listLookedIn(model: Model, { id }: Actor, proposal: Proposal): string[] {
	const own = model.statements.filter((one) => listTellers(one).includes(id));
	const others = model.statements.filter((one) => one.proposal === proposal.id);
	const half = Math.max(mostLooked / 2, mostLooked - others.length);
	const wanted = new Set(own.slice(0, half).map(({ sentence }) => sentence));
	for (const { sentence } of others) if (wanted.size < mostLooked) wanted.add(sentence);
	return model.sentences.flatMap((sentence) => (wanted.has(sentence.id) ? [sentence.id] : []));
}
