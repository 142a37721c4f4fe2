import type { Stretch } from "./finding.ts";
import { costPair, findLanguage, listQuotationMarks, type Mark, slip } from "./quotation-marks.ts";

/*
 * Reads all marks of a text at once. A reading says of each mark what it is; its cost is the sum
 * of theirs. All readings that cost little more than the cheapest are taken for possible, and
 * words are quoted if they are so in every one of them: where the marks can be read in two ways,
 * nothing is called quoted that may not be.
 *
 * The readings form a graph whose nodes are the marks still open (a stack, outermost first), so
 * the cheapest way through each node is found forwards and backwards (Viterbi 1967).
 */

/** Readings that cost this much more than the cheapest are possible too. */
const margin = 1;
/** Quotations in quotations in quotations: deeper is nobody's writing. */
const deepest = 3;
/** Nodes that are followed at each mark, the cheapest: a bound for hostile text. */
const widest = 10;
/** Nodes that cost this much more than the cheapest are given up: more than two slips. */
const dearest = 2.5 * slip;
/** Marks of one run of blocks; a longer one is read in pieces, which agree to be unsure. */
const longest = 2000;

/** Between two marks: how deep in quotations the words are, at least and at most. */
export interface Depth extends Stretch {
	/** In every possible reading. */
	least: number;
	/** In some possible reading. */
	most: number;
}

/** An outermost quotation of the cheapest reading, without its marks. */
export interface Quotation extends Stretch {
	/** False when the text ends before the quotation does. */
	closed: boolean;
}

/** What the marks of a text say. Offsets are of the whole text. */
export interface QuotationReading {
	depths: Depth[];
	quotations: Quotation[];
	/** Offsets of marks that belong to no pair, or to one of two kinds. */
	odd: number[];
}

/** Marks and the ends of blocks, in order. */
type Step = { kind: "mark"; mark: Mark; at: number } | { kind: "end"; at: number; next: number };

/** What a step makes of the marks that are open. */
interface Move {
	next: string;
	cost: number;
	role: "open" | "close" | "mixed" | "other" | "odd" | "goes-on" | "lost";
}

type Costs = Map<string, number>;

/** Before a stack: the next block has to begin with a mark that says that the quotation goes on. */
const goesOn = "+";

/** A quotation that nothing closes is read as one a little sooner than its mark as a slip. */
const lost = slip - 0.1;

/** English opens each paragraph anew; French begins it with the closing mark, too. */
function saysThatItGoesOn(mark: string, open: string): boolean {
	return mark === open || (open === "«" && mark === "»");
}

function listMarkMoves(mark: Mark, stack: string, lang: string): Move[] {
	if (stack.startsWith(goesOn)) {
		const next = stack.slice(1);
		const fits = mark.first && saysThatItGoesOn(mark.character, next[0] ?? "");
		return fits ? [{ next, cost: 0, role: "goes-on" }] : [];
	}
	const other = mark.other;
	const moves: Move[] = [{ next: stack, cost: other, role: other >= slip ? "odd" : "other" }];
	if (mark.open < Infinity && stack.length < deepest) {
		// Quotations in quotations change their marks; who does not is hard to read.
		const cost = mark.open + (stack.includes(mark.character) ? 3 : 0);
		moves.push({ next: stack + mark.character, cost, role: "open" });
	}
	if (stack === "" || mark.close === Infinity) return moves;
	const pair = costPair(stack.at(-1) ?? "", mark.character, lang);
	if (pair < Infinity) {
		const role = pair > 0 ? "mixed" : "close";
		moves.push({ next: stack.slice(0, -1), cost: mark.close + pair, role });
	}
	return moves;
}

function listMoves(step: Step, stack: string, lang: string): Move[] {
	if (step.kind === "mark") return listMarkMoves(step.mark, stack, lang);
	if (stack === "" || stack.startsWith(goesOn)) return [{ next: "", cost: 0, role: "other" }];
	return [
		{ next: "", cost: lost * stack.length, role: "lost" },
		{ next: goesOn + stack, cost: 0, role: "goes-on" },
	];
}

function keepCheapest(nodes: Costs): Costs {
	let best = Infinity;
	for (const cost of nodes.values()) if (cost < best) best = cost;
	for (const [stack, cost] of nodes) if (cost > best + dearest) nodes.delete(stack);
	if (nodes.size <= widest) return nodes;
	return new Map([...nodes].sort((one, two) => one[1] - two[1]).slice(0, widest));
}

/** Cheapest ways from the beginning to each node before each step; the last entry is the end. */
function goForward(steps: readonly Step[], lang: string): Costs[] {
	let nodes: Costs = new Map([["", 0]]);
	const all = [nodes];
	for (const step of steps) {
		const reached: Costs = new Map();
		for (const [stack, before] of nodes) {
			for (const { next, cost } of listMoves(step, stack, lang)) {
				const known = reached.get(next) ?? Infinity;
				if (before + cost < known) reached.set(next, before + cost);
			}
		}
		nodes = keepCheapest(reached);
		all.push(nodes);
	}
	return all;
}

/** Cheapest ways from each node to the end, where nothing is open. */
function goBackward(steps: readonly Step[], forward: readonly Costs[], lang: string): Costs[] {
	let after: Costs = new Map([["", 0]]);
	const all = [after];
	for (let at = steps.length - 1; at >= 0; at--) {
		const costs: Costs = new Map();
		for (const stack of forward[at]?.keys() ?? []) {
			let cheapest = Infinity;
			for (const { next, cost } of listMoves(steps[at] as Step, stack, lang))
				cheapest = Math.min(cheapest, cost + (after.get(next) ?? Infinity));
			costs.set(stack, cheapest);
		}
		after = costs;
		all.push(costs);
	}
	return all.reverse();
}

/** How deep the words before a step are, in all readings that are possible. */
function measureDepth(forward: Costs, backward: Costs, best: number): Omit<Depth, keyof Stretch> {
	let [least, most] = [deepest, 0];
	for (const [stack, cost] of forward) {
		if (cost + (backward.get(stack) ?? Infinity) > best + margin) continue;
		const deep = stack.replace(goesOn, "").length;
		least = Math.min(least, deep);
		most = Math.max(most, deep);
	}
	return { least: Math.min(least, most), most };
}

/** Follows the cheapest reading. */
function trace(steps: readonly Step[], backward: readonly Costs[], lang: string) {
	const quotations: Quotation[] = [];
	const odd: number[] = [];
	let stack = "";
	let start = 0;
	for (const [index, step] of steps.entries()) {
		const after = backward[index + 1] ?? new Map<string, number>();
		const cost = (move: Move) => move.cost + (after.get(move.next) ?? Infinity);
		const [first, ...others] = listMoves(step, stack, lang);
		if (first === undefined) break;
		const move = others.reduce((best, one) => (cost(one) < cost(best) ? one : best), first);
		if (move.role === "odd" || move.role === "mixed") odd.push(step.at);
		// A quotation of several paragraphs is told as one for each, closed in the last alone.
		const begins =
			move.role === "open" ? stack === "" : move.role === "goes-on" && step.kind === "mark";
		if (begins) start = step.at + 1;
		const ends =
			stack !== "" && !stack.startsWith(goesOn) && (move.next === "" || step.kind === "end");
		if (ends) quotations.push({ start, stop: step.at, closed: move.role !== "lost" });
		stack = move.next;
	}
	return { quotations, odd };
}

function readRun(steps: readonly Step[], start: number, lang: string): QuotationReading {
	const forward = goForward(steps, lang);
	const backward = goBackward(steps, forward, lang);
	const best = backward[0]?.get("") ?? Infinity;
	const depths: Depth[] = [];
	let from = start;
	for (const [index, step] of steps.entries()) {
		const depth = measureDepth(forward[index] as Costs, backward[index] as Costs, best);
		const last = depths.at(-1);
		const joins = last && last.least === depth.least && last.most === depth.most;
		// An apostrophe parts nothing.
		if (joins && from - last.stop <= 1) last.stop = step.at;
		else if (depth.most > 0) depths.push({ start: from, stop: step.at, ...depth });
		from = step.kind === "mark" ? step.at + 1 : step.next;
	}
	return { depths, ...trace(steps, backward, lang) };
}

/**
 * Reads the quotation marks of a text.
 * @param blocks its paragraphs, headings and cells, in order
 * @param lang of the text, a BCP 47 tag
 * @param isCode whether a block holds no quotation; none goes across it
 */
export function readQuotations<Block extends Stretch>(
	text: string,
	blocks: readonly Block[],
	lang: string,
	isCode: (block: Block) => boolean = () => false,
): QuotationReading {
	const main = findLanguage(lang);
	const whole: QuotationReading = { depths: [], quotations: [], odd: [] };
	let steps: Step[] = [];
	let start = 0;
	for (const [index, block] of blocks.entries()) {
		const marks = isCode(block)
			? []
			: listQuotationMarks(text.slice(block.start, block.stop), main);
		if (steps.length === 0) start = block.start;
		for (const mark of marks) steps.push({ kind: "mark", mark, at: mark.at + block.start });
		const next = blocks[index + 1];
		const goesOn = next !== undefined && !isCode(next);
		const head =
			goesOn && /^\s*["“„‟«»‹›‘‚「『”’'״]/u.test(text.slice(next.start, next.start + 20));
		steps.push({ kind: "end", at: block.stop, next: next?.start ?? block.stop });
		if (head && steps.length < longest) continue;
		if (steps.length > 1) {
			const { depths, quotations, odd } = readRun(steps, start, main);
			// Trap: as arguments of one call, 100,000 of them end the stack.
			for (const one of depths) whole.depths.push(one);
			for (const one of quotations) whole.quotations.push(one);
			for (const one of odd) whole.odd.push(one);
		}
		steps = [];
	}
	return whole;
}

/** The words without the marks around them, where one pair stands around them all. */
export function stripQuotationMarks(words: string): string {
	if (!/^["“”„‟«»‹›‘‚'’「『״]/u.test(words)) return words;
	const { quotations } = readQuotations(words, [{ start: 0, stop: words.length }], "");
	const [whole] = quotations;
	const isAll = quotations.length === 1 && whole?.start === 1 && whole.closed;
	return isAll && whole.stop === words.length - 1 ? words.slice(1, -1).trim() : words;
}
