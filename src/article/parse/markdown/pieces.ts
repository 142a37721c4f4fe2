import type { Origin } from "../align.ts";
import type { Message } from "../messages/all.ts";
import type { WrittenMark } from "../notation/notation.ts";

/** What surrounds an atom, outermost first. Compared by identity. */
export type Wrapper =
	| { type: "emphasis" | "strong" | "deleted" }
	| { type: "link"; href: string; title: string; at: number }
	| { type: "mark"; mark: WrittenMark };

/** A piece of a run that belongs to one line and to one set of wrappers. */
export interface Atom {
	type: "text" | "code" | "image" | "break" | "newline";
	text: string;
	/** For every unit of `text`, and for its end, the offset in the text given to Markdown. */
	origin: Origin;
	wrappers: readonly Wrapper[];
	/** Of an image. */
	src?: string;
	title?: string;
	/** Raw HTML, which is shown as it was typed. */
	html?: boolean;
	/** It stands after a backslash. */
	escaped?: boolean;
	/** A character reference in it stood for a character that must not pass. */
	hidden?: boolean;
}

/** Atoms as they are found, and the marks on the way. */
export interface Walk {
	atoms: Atom[];
	/** By start; properly nested. */
	marks: readonly WrittenMark[];
	next: number;
	active: WrittenMark[];
	report(message: Message, at: number): void;
}

/** Offsets of a list of tokens in the text given to Markdown. */
export type Offset = (unit: number) => number;

/** The marks that hold the offset and are not among the wrappers yet, outermost first. */
export function listActive(
	walk: Walk,
	at: number,
	wrappers: readonly Wrapper[],
): Extract<Wrapper, { type: "mark" }>[] {
	while ((walk.marks[walk.next]?.start ?? Number.POSITIVE_INFINITY) <= at) {
		const mark = walk.marks[walk.next++];
		if (mark !== undefined) walk.active.push(mark);
	}
	walk.active = walk.active.filter((mark) => mark.stop > at);
	const inside = new Set(wrappers.map((wrapper) => wrapper.type === "mark" && wrapper.mark));
	return walk.active.filter((mark) => !inside.has(mark)).map(toWrapper);
}

const markWrappers = new WeakMap<WrittenMark, Extract<Wrapper, { type: "mark" }>>();

/** One wrapper for a mark, so that neighbouring atoms of it can be told to belong together. */
function toWrapper(mark: WrittenMark): Extract<Wrapper, { type: "mark" }> {
	const known = markWrappers.get(mark);
	if (known !== undefined) return known;
	const wrapper = { type: "mark", mark } as const;
	markWrappers.set(mark, wrapper);
	return wrapper;
}

/** The places of so many units. */
export function listTextUnits(length: number, here: Offset): Origin {
	return Int32Array.from({ length: length + 1 }, (_, unit) => here(unit));
}

/** Cuts at line breaks and at the edges of marks. */
export function addPieces(
	walk: Walk,
	type: "text" | "code",
	text: string,
	origin: Origin,
	wrappers: readonly Wrapper[],
	flags: Pick<Atom, "html" | "hidden" | "escaped"> = {},
): void {
	for (let at = 0; at < text.length; ) {
		const here = origin[at] ?? 0;
		const around = [...wrappers, ...listActive(walk, here, wrappers)];
		if (text[at] === "\n") {
			walk.atoms.push({ type: "newline", text: "", origin: Int32Array.of(here), wrappers });
			at++;
			continue;
		}
		const edge = Math.min(
			walk.marks[walk.next]?.start ?? Number.POSITIVE_INFINITY,
			...walk.active.map((mark) => mark.stop),
		);
		let stop = at + 1;
		while (stop < text.length && text[stop] !== "\n" && (origin[stop] ?? 0) < edge) stop++;
		const piece = { type, text: text.slice(at, stop), origin: origin.subarray(at, stop + 1) };
		walk.atoms.push({ ...piece, wrappers: around, ...flags });
		at = stop;
	}
}
