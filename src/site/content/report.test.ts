import { expect, test } from "vitest";
import type { Problem } from "../../article/parse/problem.ts";
import type { Library, LibraryEntry } from "./parse.ts";
import { formatLibraryProblems, hasErrors } from "./report.ts";

const problem: Problem = {
	...{ code: "unknown-actor", severity: "error", message: "no actor “lavrow” is declared" },
	...{ file: "content/a/article.md", line: 2, column: 4, length: 6 },
};
const entry: LibraryEntry = {
	// A carriage return ends a line, as it does where lines are counted.
	input: { slug: "a", file: problem.file, source: "first\r\n[x]{lavrow says}\rlast" },
	article: null,
	problems: [problem],
	answered: [],
	idle: { told: new Map(), texts: new Map() },
	toDo: { passages: [], left: [], lost: [] },
};

const library = (...problems: Problem[]): Library => ({ entries: [entry], problems });

test("a problem is shown with its line and a caret under its place", () => {
	const text = formatLibraryProblems(library(problem));
	expect(text).toContain("content/a/article.md:2:4");
	expect(text).toContain("no actor “lavrow” is declared");
	const [line, caret] = text.split("\n").slice(1, 3);
	expect(line).toContain("[x]{lavrow says}");
	expect(line).not.toContain("last");
	expect(line?.slice(caret?.indexOf("^"))).toBe("{lavrow says}");
});

test("problems stand in the order given, apart from each other", () => {
	const other = { ...problem, line: 1, column: 1, length: 1, message: "something else" };
	const text = formatLibraryProblems(library(other, problem));
	expect(text.indexOf("something else")).toBeLessThan(text.indexOf("lavrow"));
	expect(text.split("\n\n")).toHaveLength(2);
});

test("a problem of a file that could not be read is told without its line", () => {
	const text = formatLibraryProblems(library({ ...problem, file: "content/b/article.md" }));
	expect(text).toContain("content/b/article.md:2:4");
	expect(text).not.toContain("first");
});

test("a problem of a walkthrough is shown with the walkthrough's line", () => {
	const file = "content/a/walkthrough.md";
	const input = { ...entry.input, walkthrough: { file, source: "one\n{view=matrx}\n" } };
	const found = { ...problem, file, column: 7, length: 5 };
	const text = formatLibraryProblems({ entries: [{ ...entry, input }], problems: [found] });
	expect(text).toContain("content/a/walkthrough.md:2:7");
	expect(text).toContain("2 | {view=matrx}");
});

test("a library without problems has nothing to tell", () => {
	expect(formatLibraryProblems(library())).toBe("");
});

test("only an error refuses a build", () => {
	expect(hasErrors(library())).toBe(false);
	expect(hasErrors(library({ ...problem, severity: "warning" }))).toBe(false);
	expect(hasErrors(library({ ...problem, severity: "warning" }, problem))).toBe(true);
});
