import type { Origin } from "../align.ts";
import type { Message } from "../messages/all.ts";
import type { WrittenMark } from "../notation/notation.ts";

/** What surrounds an atom, outermost first. Compared by identity. */
export type Wrapper =
	| { type: "emphasis" | "strong" | "deleted" }
	| { type: "link"; href: string; title: string; at: number }
	| MarkWrapper;

interface MarkWrapper {
	type: "mark";
	mark: WrittenMark;
}

/** A piece of a run that belongs to one line and to one set of wrappers. */
export interface Atom extends UnitPlace {
	type: "text" | "code" | "image" | "break" | "newline";
	text: string;
	wrappers: readonly Wrapper[];
	oddity: Oddity | null;
	/** Where it stands in `Draft.text`; -1 until it is written. */
	start: number;
	/** Of an image. */
	src?: string;
	title?: string;
}

/**
 * Where units stand in the text given to Markdown: one behind the other from `from` on, or, where
 * Markdown left characters out, at the offsets that `origin` has from there on.
 */
export interface UnitPlace {
	origin: Origin | null;
	from: number;
}

export function placeUnit({ origin, from }: UnitPlace, unit: number): number {
	return origin === null ? from + unit : (origin[from + unit] ?? 0);
}

/**
 * Raw HTML, which is shown as it was typed; what stands after a backslash; text with a character
 * reference that stood for a character that must not pass.
 */
export type Oddity = "html" | "escaped" | "hidden";

/** Atoms as they are found, and the marks on the way. */
export interface Walk {
	atoms: Atom[];
	/** By start; properly nested. */
	marks: readonly WrittenMark[];
	next: number;
	/** Each within the one before it. A mark has one, so that its atoms can be told to belong together. */
	active: MarkWrapper[];
	report(message: Message, at: number): void;
}

/** Offsets of a list of tokens in the text given to Markdown. */
export type Offset = (unit: number) => number;

/** The marks that hold the offset and are not among the wrappers yet, outermost first. */
export function listActive(
	walk: Walk,
	at: number,
	wrappers: readonly Wrapper[],
): readonly MarkWrapper[] {
	const { marks, active } = walk;
	for (let mark = marks[walk.next]; mark && mark.start <= at; mark = marks[++walk.next]) {
		leaveEnded(active, mark.start);
		active.push({ type: "mark", mark });
	}
	leaveEnded(active, at);
	if (wrappers.length === 0) return [...active];
	const inside = new Set<Wrapper>(wrappers);
	return active.filter((one) => !inside.has(one));
}

/** The innermost ends first. */
function leaveEnded(active: MarkWrapper[], at: number): void {
	while ((active.at(-1)?.mark.stop ?? Number.POSITIVE_INFINITY) <= at) active.pop();
}

/** The wrappers of what stands at an offset; the same list where no mark adds to it. */
export function listWrappers(
	walk: Walk,
	at: number,
	wrappers: readonly Wrapper[],
): readonly Wrapper[] {
	const active = listActive(walk, at, wrappers);
	if (active.length === 0) return wrappers;
	return wrappers.length === 0 ? active : [...wrappers, ...active];
}

/** The place of so many units, each of which stands behind the one before it. */
export function locateUnits(length: number, here: Offset): UnitPlace {
	const from = here(0);
	if (here(length) === from + length) return { origin: null, from };
	const origin = new Int32Array(length + 1);
	for (let unit = 0; unit <= length; unit++) origin[unit] = here(unit);
	return { origin, from: 0 };
}

/** Cuts at line breaks and at the edges of marks. */
export function addPieces(
	walk: Walk,
	type: "text" | "code",
	text: string,
	{ origin, from: first }: UnitPlace,
	wrappers: readonly Wrapper[],
	oddity: Oddity | null = null,
): void {
	const bare = { oddity, start: -1 };
	for (let unit = 0; unit < text.length; ) {
		const from = first + unit;
		const around = listWrappers(walk, placeUnit({ origin, from }, 0), wrappers);
		if (text[unit] === "\n") {
			walk.atoms.push({ type: "newline", text: "", origin, from, wrappers, ...bare });
			unit++;
			continue;
		}
		const stop = findPieceStop(walk, text, { origin, from: first }, unit);
		const words = text.slice(unit, stop);
		walk.atoms.push({ type, text: words, origin, from, wrappers: around, ...bare });
		unit = stop;
	}
}

/** Up to a line break, the beginning of the next mark or the end of the innermost one. */
function findPieceStop({ marks, next, active }: Walk, text: string, at: UnitPlace, unit: number) {
	const edge = Math.min(marks[next]?.start ?? Infinity, active.at(-1)?.mark.stop ?? Infinity);
	let stop = unit + 1;
	while (stop < text.length && text[stop] !== "\n" && placeUnit(at, stop) < edge) stop++;
	return stop;
}
