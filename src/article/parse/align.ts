import type { Stretch } from "../text/finding.ts";

/** For every unit of a text, and for its end, where it came from. */
export type Origin = Int32Array;

/**
 * Where the lines of an inline run stand in the lines they were cut from, the first of them
 * `lines[from]`. Containers only take a prefix away (`> `, list markers, indentation, tabs
 * made spaces), so a run's line without its leading space is the end of its source line.
 */
export function alignLines(
	run: string,
	source: string,
	lines: readonly Stretch[],
	from: number,
): Origin {
	const origin = new Int32Array(run.length + 1);
	let at = 0;
	let next = from;
	for (const text of run.split("\n")) {
		const index = findLine(text, source, lines, next);
		const line = lines[index] ?? lines.at(-1) ?? { start: 0, stop: 0 };
		const shift = findShift(text, source.slice(line.start, line.stop));
		for (let unit = 0; unit <= text.length; unit++) {
			origin[at + unit] = Math.min(line.stop, line.start + Math.max(0, unit + shift));
		}
		at += text.length + 1;
		next = index + 1;
	}
	return origin;
}

/**
 * The line that `text` is the end of: `next`, or one near it. Trap: where a quote or a list
 * goes on lazily, the library adds empty lines of its own and loses others.
 */
export function findLine(
	text: string,
	source: string,
	lines: readonly Stretch[],
	next: number,
): number {
	const words = text.trim();
	const at = lines[next];
	if (words === "") {
		// What is left of an empty line is a container's marker.
		const empty = at !== undefined && /^[\s>]*$/.test(source.slice(at.start, at.stop));
		return empty ? next : next - 1;
	}
	for (const index of [next, next + 1, next - 1, next + 2, next - 2, next + 3, next - 3]) {
		const line = lines[index];
		if (line === undefined) continue;
		const whole = source.slice(line.start, line.stop).trimEnd();
		if (whole.endsWith(words) || trimClosingHashes(whole).endsWith(words)) return index;
	}
	return next;
}

/** Units by which `text` begins later in the source line than in the run. */
function findShift(text: string, line: string): number {
	const words = text.trim();
	const lead = text.length - text.trimStart().length;
	const whole = line.trimEnd();
	if (whole.endsWith(words)) return whole.length - words.length - lead;
	const heading = trimClosingHashes(whole);
	if (heading.endsWith(words)) return heading.length - words.length - lead;
	return Math.max(0, line.lastIndexOf(words)) - lead;
}

/** `## Title ##` → `## Title`. A loop, since `/#+$/` is quadratic on a line of hashes. */
function trimClosingHashes(line: string): string {
	let stop = line.length;
	while (line[stop - 1] === "#") stop--;
	return line.slice(0, stop).trimEnd();
}

/**
 * The cells of a table row as GFM splits them: at every `|` that no backslash escapes, the
 * empty ones at both ends left out. `row` is a stretch of `source`.
 */
export function listCells(source: string, row: Stretch): Stretch[] {
	const cells: Stretch[] = [];
	let start = row.start;
	for (let at = row.start; at <= row.stop; at++) {
		if (at < row.stop && (source[at] !== "|" || isEscaped(source, at, row.start))) continue;
		cells.push({ start, stop: at });
		start = at + 1;
	}
	const empty = (cell: Stretch | undefined): boolean =>
		cell !== undefined && source.slice(cell.start, cell.stop).trim() === "";
	if (empty(cells[0])) cells.shift();
	if (empty(cells.at(-1))) cells.pop();
	return cells;
}

/** Where the text of a cell stands: `\|` in the source is `|` in the text. */
export function alignCell(text: string, source: string, cell: Stretch): Origin {
	const origin = new Int32Array(text.length + 1);
	let at = cell.start;
	while (at < cell.stop && source.slice(at, at + 1).trim() === "") at++;
	for (let unit = 0; unit < text.length; unit++) {
		if (text[unit] === "|" && source[at] === "\\") at++;
		origin[unit] = Math.min(at, cell.stop);
		at++;
	}
	origin[text.length] = Math.min(at, cell.stop);
	return origin;
}

function isEscaped(source: string, at: number, start: number): boolean {
	let slashes = 0;
	while (at - slashes > start && source[at - slashes - 1] === "\\") slashes++;
	return slashes % 2 === 1;
}

/**
 * Where the text of a link's label stands in the label as written: Markdown takes the
 * backslash from `\[` and `\]` before it reads the label, except in code.
 */
export function alignLabel(text: string, label: string): Origin {
	const origin = new Int32Array(text.length + 1);
	let at = 0;
	for (let unit = 0; unit < text.length; unit++) {
		if (text[unit] !== label[at] && label[at] === "\\") at++;
		origin[unit] = at;
		at++;
	}
	origin[text.length] = at;
	return origin;
}
