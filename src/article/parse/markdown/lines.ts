import type { Inline } from "../../model/prose.ts";
import type { PlacedAtom } from "../draft.ts";
import type { WrittenMark } from "../notation/notation.ts";
import { findSafeImage, findSafeLink } from "./links.ts";
import type { Atom, Wrapper } from "./pieces.ts";

/** Atoms by source line, without the space at both ends of a line; empty lines left out. */
export function splitLines(atoms: readonly Atom[]): Atom[][] {
	const lines: Atom[][] = [[]];
	for (const atom of atoms) {
		if (atom.type === "newline") lines.push([]);
		else lines.at(-1)?.push(atom);
	}
	return lines.map(trimLine).filter((line) => line.some(({ type }) => type !== "break"));
}

function trimLine(line: Atom[]): Atom[] {
	const trimmed = [...line];
	while (trimmed[0]?.type === "text" && trimmed[0].text.trim() === "") trimmed.shift();
	const [first] = trimmed;
	if (first?.type === "text") trimmed[0] = cutAtom(first, leadOf(first.text), first.text.length);
	let last = trimmed.length - 1;
	while (trimmed[last]?.type === "break") last--;
	while (last >= 0 && trimmed[last]?.type === "text" && trimmed[last]?.text.trim() === "") {
		trimmed.splice(last--, 1);
	}
	const end = trimmed[last];
	if (end?.type === "text") trimmed[last] = cutAtom(end, 0, end.text.trimEnd().length);
	return trimmed;
}

function leadOf(text: string): number {
	return text.length - text.trimStart().length;
}

function cutAtom(atom: Atom, start: number, stop: number): Atom {
	if (start === 0 && stop === atom.text.length) return atom;
	const origin = atom.origin.subarray(start, stop + 1);
	return { ...atom, text: atom.text.slice(start, stop), origin };
}

/** Ids that a mark's node shows. */
export interface MarkIds {
	statements: string[];
	/** Those of `statements` that began in an earlier stretch. */
	continues: string[];
	note?: string;
}

/** Takes the ids of a mark's next piece; undefined when the mark came to nothing. */
export type TakeIds = (mark: WrittenMark) => MarkIds | undefined;

/** The tree of one line. Neighbouring atoms share the wrappers they have in common. */
export function buildInlines(atoms: readonly PlacedAtom[], takeIds: TakeIds): Inline[] {
	return buildLevel(atoms, 0, takeIds);
}

function buildLevel(atoms: readonly PlacedAtom[], depth: number, takeIds: TakeIds): Inline[] {
	const inlines: Inline[] = [];
	for (let at = 0; at < atoms.length; ) {
		const placed = atoms[at] as PlacedAtom;
		const wrapper = placed.atom.wrappers[depth];
		if (wrapper === undefined) {
			inlines.push(...buildLeaf(placed));
			at++;
			continue;
		}
		let stop = at + 1;
		while (atoms[stop]?.atom.wrappers[depth] === wrapper) stop++;
		inlines.push(...wrap(wrapper, atoms.slice(at, stop), depth, takeIds));
		at = stop;
	}
	return inlines;
}

function wrap(
	wrapper: Wrapper,
	atoms: readonly PlacedAtom[],
	depth: number,
	takeIds: TakeIds,
): Inline[] {
	const ids = wrapper.type === "mark" ? takeIds(wrapper.mark) : undefined;
	const children = buildLevel(atoms, depth + 1, takeIds);
	if (wrapper.type === "mark") {
		return ids === undefined ? children : [{ type: "mark", ...ids, children }];
	}
	if (wrapper.type !== "link") return [{ type: wrapper.type, children }];
	const href = findSafeLink(wrapper.href);
	if (href === null) return children;
	const title = wrapper.title === "" ? {} : { title: wrapper.title };
	return [{ type: "link", href, ...title, children }];
}

function buildLeaf({ atom, start }: PlacedAtom): Inline[] {
	if (atom.type === "text" || atom.type === "code") {
		return [{ type: atom.type, start, text: atom.text }];
	}
	if (atom.type === "break") return [{ type: "break" }];
	const src = findSafeImage(atom.src ?? "");
	if (atom.type !== "image" || src === null) return [];
	const title = atom.title === undefined || atom.title === "" ? {} : { title: atom.title };
	return [{ type: "image", src, alt: atom.text, ...title }];
}
