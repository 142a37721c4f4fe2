import { replaceForbidden } from "../text/characters.ts";
import type { Problem } from "./problem.ts";

/** Columns of source shown of a long line, and how many of them before the caret at least. */
const shown = 96;
const before = 40;

/**
 * A problem for people: place, severity, code and message, then the line with the words
 * underlined, then what would be right. `lines` are those of the file it was found in.
 */
export function formatProblem(problem: Problem, lines: readonly string[]): string {
	const { file, line, column, severity, code, message, hint } = problem;
	const head = `${file}:${line}:${column}  ${severity}  ${code}  ${message}`;
	const number = `  ${line}`;
	const gutter = " ".repeat(number.length);
	const text = lines[line - 1];
	const parts = [head];
	if (text !== undefined) {
		const { cut, lead, under } = cutLine(text, column - 1, problem.length);
		parts.push(`${number} | ${cut}`, `${gutter} | ${lead}${under}`);
	}
	if (hint !== undefined) parts.push(`${gutter} ${hint}`);
	return parts.map((part) => replaceForbidden(part.replace(/[\t\n]/g, " "))).join("\n");
}

/** All problems as JSON, for programs, and what else has a place. */
export function listProblemsJson(
	problems: readonly (Omit<Problem, "severity"> & { severity: string })[],
): string {
	return `${JSON.stringify(problems, null, "\t")}\n`;
}

interface Cut {
	cut: string;
	/** Space up to the caret. */
	lead: string;
	under: string;
}

/** A window of a long line around the words, cut at spaces and marked with …. */
function cutLine(line: string, at: number, length: number): Cut {
	let start = 0;
	let stop = line.length;
	if (line.length > shown) {
		start = findStart(line, Math.max(0, Math.min(at - before, line.length - shown)));
		stop = findStop(line, Math.min(line.length, start + shown), at + length);
	}
	const opening = start > 0 ? "… " : "";
	const closing = stop < line.length ? " …" : "";
	const lead = " ".repeat(opening.length + countColumns(line.slice(start, at)));
	const underlined = line.slice(at, Math.min(stop, at + length));
	const under = "^".repeat(Math.max(1, countColumns(underlined)));
	return { cut: opening + line.slice(start, stop) + closing, lead, under };
}

/** After the next space, if one is near. */
function findStart(line: string, from: number): number {
	if (from === 0) return 0;
	const space = line.slice(from, from + 20).search(/\s\S/);
	if (space >= 0) return from + space + 1;
	return /[\udc00-\udfff]/.test(line[from] ?? "") ? from + 1 : from;
}

/** Before the last space behind the words, if one is near. */
function findStop(line: string, to: number, wordsEnd: number): number {
	if (to === line.length) return to;
	for (let at = to - 1; at > Math.max(wordsEnd, to - 20); at--) {
		if (/\s/.test(line[at] ?? "")) return at;
	}
	return /[\udc00-\udfff]/.test(line[to] ?? "") ? to - 1 : to;
}

/** Columns of a terminal: marks take none, ideographs and emoji two. */
export function countColumns(text: string): number {
	let columns = 0;
	for (const character of text) {
		if (/\p{M}|[\u200b-\u200f\ufeff]/u.test(character)) continue;
		columns +=
			/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
				character,
			)
				? 2
				: 1;
	}
	return columns;
}
