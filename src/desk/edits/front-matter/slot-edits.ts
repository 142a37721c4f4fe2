import { insert, type TextEdit } from "../../../article/text/edits.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { findLineStart, findLineStop } from "../../../article/text/places.ts";
import { type Collection, type FrontText, isFlow, listSlots, type Slot } from "./front-text.ts";

const remove = ({ start, stop }: Stretch): TextEdit => ({ start, stop, text: "" });

/** Offset of the comma between two items, comments left out; undefined when there is none. */
function findComma(text: string, start: number, stop: number): number | undefined {
	for (let at = start; at < stop; at++) {
		if (text[at] === ",") return at;
		if (text[at] === "#") at = findLineStop(text, at);
	}
	return undefined;
}

/**
 * Puts items into a collection in front of the one at `index`, or at its end.
 * @param items as they are written: of lines with their indentation, else on one line
 */
export function insertItems(
	front: FrontText,
	value: Collection,
	index: number,
	items: readonly string[],
): TextEdit[] | null {
	const slots = listSlots(front, value);
	if (slots === null) return null;
	const before = slots[index - 1];
	const after = slots[index];
	if (isFlow(front, value)) {
		const list = items.join(", ");
		if (before) return [insert(before.stop, `, ${list}`)];
		return [after ? insert(after.start, `${list}, `) : insert(value.start + 1, list)];
	}
	const gap = after ? "\n" : findGap(front, slots);
	if (before) return [insert(before.stop, items.map((item) => gap + item).join(""))];
	return after ? [insert(after.start, items.map((item) => `${item}\n`).join(""))] : null;
}

/** What parts the last two of some lines, if it is only space. */
function findGap({ text }: FrontText, slots: readonly Slot[]): string {
	const [one, two] = slots.slice(-2);
	const gap = one && two ? text.slice(one.stop, two.start) : "";
	return /^\n+$/.test(gap) ? gap : "\n";
}

/** Takes the items from one index up to another out of a collection; comments beside them stay. */
export function removeItems(
	front: FrontText,
	value: Collection,
	from: number,
	to: number,
): TextEdit[] | null {
	const slots = listSlots(front, value);
	if (slots === null) return null;
	if (isFlow(front, value)) return removeFlowItems(front, value, slots, from, to);
	return slots.slice(from, to).map(({ own }) => remove(findLines(front, own)));
}

/** Lines with their break, and with an empty line above them where one is below them, too. */
function findLines({ text, stop: end }: FrontText, { start, stop }: Stretch): Stretch {
	const after = Math.min(text.length, stop + 1);
	const isBetween = text.slice(start - 2, start) === "\n\n";
	const isFree = isBetween && (after >= end || text[after] === "\n");
	return { start: isFree ? start - 1 : start, stop: after };
}

function removeFlowItems(
	{ text }: FrontText,
	value: Collection,
	slots: readonly Slot[],
	from: number,
	to: number,
): TextEdit[] | null {
	const [before, first, last, after] = [slots[from - 1], slots[from], slots[to - 1], slots[to]];
	if (first === undefined || last === undefined || from >= to) return [];
	const comma = findComma(text, last.stop, after?.start ?? value.stop - 1);
	if (after || !before) {
		const stop = comma === undefined ? last.stop : comma + 1;
		return [remove(widenToLine(text, { start: first.start, stop }, after !== undefined))];
	}
	const lead = findComma(text, before.stop, first.start);
	if (lead === undefined) return null;
	const isJoined = text.slice(lead + 1, first.start).trim() === "";
	return [remove({ start: isJoined ? lead : first.start, stop: last.stop })];
}

/** With the line that nothing else stands in, else with the space behind. */
function widenToLine(text: string, { start, stop }: Stretch, spaced: boolean): Stretch {
	const [lineStart, lineStop] = [findLineStart(text, start), findLineStop(text, stop)];
	const isAlone = (text.slice(lineStart, start) + text.slice(stop, lineStop)).trim() === "";
	if (isAlone && lineStop < text.length) return { start: lineStart, stop: lineStop + 1 };
	let after = stop;
	while (spaced && text[after] === " ") after++;
	return { start, stop: after };
}

/** Moves an item to another index; of lines with the comments directly above it. */
export function moveItem(
	front: FrontText,
	value: Collection,
	from: number,
	to: number,
): TextEdit[] | null {
	const slots = listSlots(front, value);
	const moved = slots?.[from];
	const target = slots?.[to];
	if (!slots || !moved || !target) return null;
	if (from === to) return [];
	const { text } = front;
	const part = slots.slice(Math.min(from, to), Math.max(from, to) + 1);
	const gaps = part.slice(1).map(({ start }, at) => text.slice(part[at]?.stop, start));
	const [gap = ""] = gaps;
	const words = text.slice(moved.start, moved.stop);
	if (gaps.some((one) => one !== gap)) return rotate(text, part, from < to);
	return from < to
		? [
				remove({ start: moved.start, stop: moved.stop + gap.length }),
				insert(target.stop, gap + words),
			]
		: [
				insert(target.start, words + gap),
				remove({ start: moved.start - gap.length, stop: moved.stop }),
			];
}

/** Writes each in the place of its neighbour: what stands between them stays. */
function rotate(text: string, slots: readonly Slot[], forwards: boolean): TextEdit[] {
	return slots.map(({ start, stop }, at) => {
		const next = slots.at((at + (forwards ? 1 : -1)) % slots.length);
		return { start, stop, text: text.slice(next?.start, next?.stop) };
	});
}
