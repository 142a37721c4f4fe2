import type { Budget, Clock } from "./budget.ts";
import type { Family } from "./families.ts";

/** What is seen of the frame. */
export interface SpeechWorld extends Clock {
	/** Height that the host gives the frame, in CSS pixels. */
	findGiven(): number;
}

export interface Speech {
	/** Says a height; what is still being said of an older one is left unsaid. */
	say(height: number): void;
	/** From now on only this family is spoken. */
	keepTo(family: Family): void;
	/** Says the last height in these words too, at once. */
	add(family: Family): void;
	/** True when a host has asked, or gives the frame the height that was said last. */
	isHeard(): boolean;
}

/** Milliseconds that a host may take before the next family is tried. */
const patience = 60;
/** The same for the family that the address hints at, or that had an effect before. */
const trust = 500;
/** Milliseconds until the budget is looked at again when it is used up. */
const breath = 250;

/**
 * Says heights in the words of many families. The first is said in all of them at once.
 * Later they are tried one after the other, the last that had an effect first, until the
 * frame gets another height: so a reader's click costs one message. Once a host has asked,
 * only its own family is spoken; and so is the one that the address hints at, once it had
 * an effect (WordPress keeps frames within bounds, which looks like having none).
 * @param hint is the first of `unasked`, or nothing
 */
export function createSpeech(
	world: SpeechWorld,
	budget: Budget,
	unasked: Family[],
	hint?: Family,
): Speech {
	let order = unasked;
	let trusted = hint;
	let kept: Family | undefined;
	let said = 0;
	let before = 0;
	let isFirst = !hint;
	let rounds = 0;

	const isHeard = () => kept !== undefined || world.findGiven() === said;

	function tryFamilies([family, ...others]: Family[], round: number): void {
		if (round !== rounds) return;
		if (!family) {
			isFirst = false;
		} else if (!budget.send(() => family(said))) {
			world.later(() => tryFamilies([family, ...others], round), breath);
		} else if (isFirst) tryFamilies(others, round);
		else if (!kept)
			world.later(() => judge(family, others, round), family === trusted ? trust : patience);
	}

	/** Did that move the frame? A host that keeps to bounds moves it to another height. */
	function judge(family: Family, others: Family[], round: number): void {
		if (round !== rounds || kept) return;
		if (isHeard() || world.findGiven() !== before) {
			order = [family, ...order.filter((other) => other !== family)];
			trusted = family;
			if (family === hint) kept = hint;
		} else tryFamilies(others, round);
	}

	return {
		say(height) {
			said = height;
			// A hint is judged by all that it brought about, also when a newer height came first.
			if (!hint || trusted !== hint || !rounds) before = world.findGiven();
			tryFamilies(kept ? [kept] : order, ++rounds);
		},
		keepTo(family) {
			kept = family;
			isFirst = false;
		},
		add(family) {
			if (said) budget.send(() => family(said));
		},
		isHeard,
	};
}
