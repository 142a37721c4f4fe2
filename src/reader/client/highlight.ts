import { type Choice, isSelecting } from "./address.ts";
import type { EvidenceEntry } from "./entries.ts";
import { afterFrame, whenIdle } from "./idle.ts";

type Mark = HTMLElement | SVGElement;

/** Every mark of the page by what it belongs to, so that a choice visits only its own. */
interface Index {
	/** Marks, conditions and cues by statement. */
	statements: Map<string, Mark[]>;
	actors: Map<string, Mark[]>;
	proposals: Map<string, Mark[]>;
	/** Blanks of a table, by "actor proposal". */
	pairs: Map<string, Mark[]>;
}

let index: Index | null = null;
let lit = new Set<Mark>();
/** Whether what is not lit recedes, or soon will. */
let recedes = false;

function add(map: Map<string, Mark[]>, key: string, mark: Mark): void {
	const marks = map.get(key);
	if (marks) marks.push(mark);
	else map.set(key, [mark]);
}

/** What a mark belongs to: its statements first; only what has none is an actor's or a proposal's. */
function enter(found: Index, mark: Mark): void {
	const { statement, condition, cue, actor, proposal } = mark.dataset;
	const ids = statement ?? condition ?? cue;
	if (ids !== undefined) for (const id of ids.split(" ")) add(found.statements, id, mark);
	else if (actor && proposal) add(found.pairs, `${actor} ${proposal}`, mark);
	else if (actor) add(found.actors, actor, mark);
	else if (proposal) add(found.proposals, proposal, mark);
}

function indexMarks(): Index {
	const found = {
		statements: new Map(),
		actors: new Map(),
		proposals: new Map(),
		pairs: new Map(),
	};
	const marks = document.querySelectorAll<Mark>(
		"main [data-statement],main [data-condition],main [data-cue],main [data-actor],main [data-proposal]",
	);
	for (const mark of marks) enter(found, mark);
	return found;
}

/**
 * To be called when marks were drawn anew: what was known of the old ones is forgotten. The new
 * ones are looked through before somebody presses, who would wait for it.
 */
export function forgetMarks(): void {
	index = null;
	whenIdle(() => {
		index ??= indexMarks();
	});
}

function listMarks(
	{ statements, actors, proposals, pairs }: Index,
	chosen: EvidenceEntry[],
	choice: Choice,
): Set<Mark> {
	const actor = new Set([choice.actor, ...chosen.flatMap((entry) => entry.actors)]);
	const proposal = new Set([choice.proposal, ...chosen.map((entry) => entry.proposal)]);
	return new Set([
		...chosen.flatMap(({ id }) => statements.get(id) ?? []),
		...[...actor].flatMap((id) => actors.get(id ?? "") ?? []),
		...[...proposal].flatMap((id) => proposals.get(id ?? "") ?? []),
		...(pairs.get(`${choice.actor} ${choice.proposal}`) ?? []),
	]);
}

function mark(element: Mark, on: boolean, single = false): void {
	element.toggleAttribute("data-lit", on);
	if (!element.hasAttribute("href") || element.dataset.statement === undefined) return;
	if (on && single) element.setAttribute("aria-current", "true");
	else element.removeAttribute("aria-current");
}

/**
 * Lights up everything that belongs to the choice, everywhere, and lets the rest recede
 * (`data-selecting` on the root) when that is drawn: receding changes every mark of the page,
 * half of what a first press cost. The only writer of `data-lit`; figures never touch it.
 */
export function lightUp(root: HTMLElement, chosen: EvidenceEntry[], choice: Choice): void {
	const selecting = isSelecting(choice) || chosen.length > 0;
	index ??= indexMarks();
	const next = selecting ? listMarks(index, chosen, choice) : new Set<Mark>();
	for (const old of lit) if (!next.has(old)) mark(old, false);
	for (const element of next)
		if (!element.hasAttribute("data-lit")) mark(element, true, choice.statement !== null);
	lit = next;
	if (recedes === selecting) return;
	recedes = selecting;
	afterFrame(() => root.toggleAttribute("data-selecting", recedes));
}
