import type { Collector } from "../collect.ts";
import { findSafeImage, findSafeLink } from "../markdown/links.ts";
import { type Atom, placeUnit } from "../markdown/pieces.ts";
import { messages } from "../messages/all.ts";
import { isStray, type Scan } from "../notation/notation.ts";

/** Reports what Markdown allows and an article must not hold; `place` maps to the file. */
export function checkAtoms(
	problems: Collector,
	atoms: readonly Atom[],
	place: (unit: number) => number,
): void {
	const links = new Set<unknown>();
	for (const atom of atoms) {
		if (atom.oddity !== null || atom.type === "image") checkAtom(problems, atom, place);
		for (const wrapper of atom.wrappers) {
			if (wrapper.type !== "link" || links.has(wrapper)) continue;
			links.add(wrapper);
			if (findSafeLink(wrapper.href) === null) {
				problems.add(messages.badLink(wrapper.href), place(wrapper.at));
			}
		}
	}
}

function checkAtom(problems: Collector, atom: Atom, place: (unit: number) => number): void {
	const start = place(placeUnit(atom, 0));
	// What an image shows stands nowhere: it is told where it begins.
	const length = atom.type === "image" ? 1 : Math.max(1, atom.text.length);
	const stop = place(placeUnit(atom, length - 1)) + 1;
	if (atom.oddity === "html") problems.add(messages.rawHtml(), start, stop);
	if (atom.oddity === "hidden") problems.add(messages.hiddenReference(), start, stop);
	if (atom.type !== "image") return;
	if (findSafeImage(atom.src ?? "") === null)
		problems.add(messages.badImage(atom.src ?? ""), start);
	else if (atom.text.trim() === "") problems.add(messages.imageWithoutAlt(), start);
}

/**
 * Where Markdown read text and the notation was taken for code, or the other way round, a
 * `]{` would be left standing. `place` maps what Markdown was given to the file.
 */
export function checkLeftovers(
	problems: Collector,
	atoms: readonly Atom[],
	{ text, origin: inRun, literal }: Scan,
	place: (unit: number) => number,
): void {
	if (!text.includes("]{")) return;
	for (const atom of atoms) {
		const { type, text: shown } = atom;
		if (type !== "text" || atom.oddity === "escaped") continue;
		for (let at = shown.indexOf("]"); at >= 0; at = shown.indexOf("]", at + 1)) {
			const unit = placeUnit(atom, at);
			if (text.startsWith("]{", unit) && !literal.has(inRun[unit] ?? 0)) {
				problems.add(messages.strayNotation(), place(unit), place(unit + 1) + 1);
			}
		}
	}
}

/**
 * Two stray backticks make code of what is between them, and code marks nothing: without a
 * word, the statements in it would be missing. `place` maps what Markdown was given to the file.
 */
export function checkCode(
	problems: Collector,
	atoms: readonly Atom[],
	{ text }: Pick<Scan, "text">,
	place: (unit: number) => number,
): void {
	for (const atom of atoms) {
		if (atom.type !== "code") continue;
		const written = findNotation(atom.text);
		if (written === null) continue;
		let first = text.lastIndexOf("`", placeUnit(atom, 0));
		let last = text.indexOf("`", placeUnit(atom, atom.text.length - 1));
		while (text[first - 1] === "`") first--;
		while (text[last + 1] === "`") last++;
		problems.add(messages.notationInCode(written), place(first), place(last) + 1);
	}
}

/** The first braces of the notation in what is read as code: `{lavrov rejects peacekeepers}`. */
export function findNotation(code: string): string | null {
	for (let at = code.indexOf("]{"); at >= 0; at = code.indexOf("]{", at + 1)) {
		if (!isStray(code, at + 1)) continue;
		const stop = code.indexOf("}", at);
		return code.slice(at + 1, stop < 0 ? undefined : stop + 1);
	}
	return null;
}
