import type { Stretch } from "../text/finding.ts";
import { findNearest } from "../text/nearest.ts";
import { caps } from "./caps.ts";
import { type Message, messages } from "./messages/all.ts";
import type { Problem } from "./problem.ts";
import { findSourcePlace, type Source } from "./source.ts";

/** Takes problems by the offsets in one source. */
export interface Collector {
	/**
	 * At a stretch, or at a unit up to `stop`, which is the next one if it is not said. What goes
	 * over a line break is reported up to it.
	 */
	add(message: Message, at: Stretch | number, stop?: number): void;
	/** In the order of places, at most {@link caps.problems} of a severity and one that says there are more. */
	list(): Problem[];
	/** What somebody who typed the word most likely meant, as long as looking stays affordable. */
	guess(word: string, known: Iterable<string>): string | undefined;
	/** Has an error been added, of one of these codes if any are given? */
	hasError(...codes: string[]): boolean;
}

export function createCollector(source: Source): Collector {
	const problems: Problem[] = [];
	const seen = new Set<string>();
	const counts = { error: 0, warning: 0 };
	let dropped = 0;
	const effort = { left: caps.guessing };
	return {
		guess: (word, known) => findNearest(word, known, effort),
		add(message, at, end) {
			const start = typeof at === "number" ? at : at.start;
			const stop = end ?? (typeof at === "number" ? at + 1 : at.stop);
			// Counted apart: a flood of warnings must not hide an error.
			if (counts[message.severity] >= caps.problems) {
				dropped++;
				return;
			}
			const problem = placeProblem(source, message, start, stop);
			const key = `${problem.code} ${problem.line} ${problem.column} ${problem.message}`;
			if (seen.has(key)) return;
			seen.add(key);
			problems.push(problem);
			counts[message.severity]++;
		},
		hasError(...codes) {
			if (codes.length === 0) return counts.error > 0;
			return problems.some(({ code, severity }) => severity === "error" && codes.includes(code));
		},
		list() {
			const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
			if (dropped === 0) return sorted;
			return [...sorted, placeProblem(source, messages.tooManyProblems(dropped), 0, 1)];
		},
	};
}

function placeProblem(source: Source, message: Message, start: number, stop: number): Problem {
	const { mends, ...told } = message;
	const { line, column } = findSourcePlace(source, start);
	const lineStart = source.starts[line - 1] ?? 0;
	const lineStop = (source.starts[line] ?? source.text.length + 1) - 1;
	const from = Math.max(lineStart, Math.min(start, lineStop));
	const length = Math.max(1, Math.min(stop, lineStop) - from);
	// As it stands in the file: between quotation marks or with escapes it may be more than the word.
	const isWord = mends !== undefined && source.text.slice(from, from + length) === mends.word;
	const place = { file: source.file, line, column, length };
	return { ...told, ...(isWord && { fix: { text: mends.text } }), ...place };
}
