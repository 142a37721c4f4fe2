import type { Model, Statement } from "../../article/model/types.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { countSameEnd, countSameStart } from "../../article/text/same-ends.ts";
import type { DeskReading } from "../reading.ts";
import { listMarkPlaces } from "../text/marked.ts";
import { findSentenceAt } from "../text/sentence-at.ts";
import type { Action, NewNames } from "./actions.ts";

type MarkedReading = Pick<DeskReading, "model" | "marks">;

/**
 * Where words stand in what their text has become: behind or before what differs, else where they
 * stand once. Null where they are not there any more.
 */
export function carryStretch(before: string, after: string, words: Stretch): Stretch | null {
	if (before === after) return words;
	if (words.stop <= countSameStart(before, after)) return words;
	const grown = after.length - before.length;
	const end = countSameEnd(before, after, Math.min(before.length, after.length));
	if (words.start >= before.length - end)
		return { start: words.start + grown, stop: words.stop + grown };
	return findOnce(after, before.slice(words.start, words.stop));
}

/** Where words stand in a text, when they stand there once. */
export function findOnce(text: string, words: string): Stretch | null {
	const start = words === "" ? -1 : text.indexOf(words);
	if (start < 0 || text.indexOf(words, start + 1) >= 0) return null;
	return { start, stop: start + words.length };
}

/**
 * The id that a statement has in a later reading: made by themselves ids are numbers in order, so
 * that one more before it gives another statement the id that it had. Null for one that is gone.
 */
export function carryStatement(from: MarkedReading, to: MarkedReading, id: string): string | null {
	if (from === to) return id;
	const old = listMarkPlaces(from).find((one) => one.id === id);
	const words = old && carryStretch(from.model.text, to.model.text, old);
	const own = findById(from.model, id);
	const isOn = (one: Stretch) => one.start === words?.start && one.stop === words.stop;
	const there = listMarkPlaces(to).filter((one) => isOn(one) && one.isNote === old?.isNote);
	const alike = there.filter((one) => says(findById(to.model, one.id), own));
	const found = [...there, ...alike].find((one) => one.id === id) ?? alike[0];
	if (found) return found.id;
	// Its words were moved or mended: then it has the id that it had, and the same speaker.
	const kept = findById(to.model, id);
	return own && kept && kept.actor === own.actor && !isTaken(from, to, kept) ? id : null;
}

/** The id that a sentence has in a later reading; its own where its words are others by now. */
export function carrySentence(from: MarkedReading, to: MarkedReading, id: string): string {
	const old = from.model.sentences.find((one) => one.id === id);
	const words = old && carryStretch(from.model.text, to.model.text, old);
	return (words && findSentenceAt(to.model, words.start)?.id) ?? id;
}

const findById = ({ statements }: Model, id: string) => statements.find((one) => one.id === id);

const says = (one: Statement | undefined, other: Statement | undefined) =>
	one?.actor === other?.actor && one?.verb === other?.verb && one?.proposal === other?.proposal;

/** Whether a statement was there before under another id. */
function isTaken(from: MarkedReading, to: MarkedReading, one: Statement): boolean {
	return from.model.statements.some((old) => {
		if (old.id === one.id || !says(old, one)) return false;
		const words = carryStretch(from.model.text, to.model.text, old.quote);
		return words?.start === one.quote.start && words.stop === one.quote.stop;
	});
}

/** What was pressed at one reading, as it is at a later one; null where what it is about is gone. */
export function carryAction(from: MarkedReading, to: MarkedReading, action: Action): Action | null {
	if (from === to) return action;
	const carried = { ...action };
	if ("statement" in carried && typeof carried.statement === "string") {
		const id = carryStatement(from, to, carried.statement);
		if (id === null) return null;
		carried.statement = id;
	}
	if ("words" in carried && typeof carried.words === "object") {
		const words = carryStretch(from.model.text, to.model.text, carried.words);
		if (words === null) return null;
		carried.words = words;
	}
	if ("at" in carried) {
		const { at } = carried;
		const word = carryStretch(from.model.text, to.model.text, { start: at, stop: at + 1 });
		if (word === null) return null;
		carried.at = word.start;
	}
	if ("declare" in carried && carried.declare) carried.declare = listNew(to.model, carried.declare);
	return carried;
}

/** Who was declared by what was pressed just before is not declared twice. */
function listNew({ actors, proposals }: Model, declare: NewNames): NewNames {
	const isNewActor = ({ id, name }: { id: string; name: string }) =>
		!actors.some((one) => one.id === id && one.name === name);
	const isNewProposal = ({ id, title }: { id: string; title: string }) =>
		!proposals.some((one) => one.id === id && one.title === title);
	return {
		...declare,
		...(declare.actors ? { actors: declare.actors.filter(isNewActor) } : {}),
		...(declare.proposals ? { proposals: declare.proposals.filter(isNewProposal) } : {}),
	};
}
