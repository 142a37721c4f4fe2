import type { Inline } from "../../model/prose.ts";
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
	return { ...atom, text: atom.text.slice(start, stop), from: atom.from + start };
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
export function buildInlines(atoms: readonly Atom[], takeIds: TakeIds): Inline[] {
	return buildLevel({ atoms, takeIds }, 0, 0, atoms.length);
}

interface Tree {
	atoms: readonly Atom[];
	takeIds: TakeIds;
}

/** What is made of the atoms of a stretch, in which all share so many wrappers. */
function buildLevel(tree: Tree, depth: number, start: number, end: number): Inline[] {
	const inlines: Inline[] = [];
	for (let at = start; at < end; ) {
		const atom = tree.atoms[at] as Atom;
		const wrapper = atom.wrappers[depth];
		if (wrapper === undefined) {
			const leaf = toLeaf(atom);
			if (leaf !== null) inlines.push(leaf);
			at++;
			continue;
		}
		let stop = at + 1;
		while (stop < end && tree.atoms[stop]?.wrappers[depth] === wrapper) stop++;
		const ids = wrapper.type === "mark" ? tree.takeIds(wrapper.mark) : undefined;
		const made = wrap(wrapper, buildLevel(tree, depth + 1, at, stop), ids);
		if (made.length === 1) inlines.push(made[0] as Inline);
		else inlines.push(...made);
		at = stop;
	}
	return inlines;
}

function wrap(wrapper: Wrapper, children: Inline[], ids: MarkIds | undefined): Inline[] {
	if (wrapper.type === "mark") {
		return ids === undefined ? children : [{ type: "mark", ...ids, children }];
	}
	if (wrapper.type !== "link") return [{ type: wrapper.type, children }];
	const href = findSafeLink(wrapper.href);
	if (href === null) return children;
	const title = wrapper.title === "" ? {} : { title: wrapper.title };
	return [{ type: "link", href, ...title, children }];
}

function toLeaf({ type, start, text, src: typed, title }: Atom): Inline | null {
	if (type === "text" || type === "code") return { type, start, text };
	if (type === "break") return { type };
	const src = findSafeImage(typed ?? "");
	if (type !== "image" || src === null) return null;
	return { type, src, alt: text, ...(title !== undefined && title !== "" && { title }) };
}
