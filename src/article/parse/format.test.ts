import { describe, expect, it } from "vitest";
import { formatProblem, listProblemsJson } from "./format.ts";
import type { Problem } from "./problem.ts";
import { listSourceLines } from "./source.ts";

const problem: Problem = {
	code: "unknown-actor",
	severity: "error",
	message: 'no actor "lavrow" is declared',
	hint: 'did you mean "lavrov"?',
	file: "content/riyadh-talks/article.md",
	line: 1,
	column: 1,
	length: 6,
};

/** Columns under which the carets stand, and what stands above them. */
function findMarked(text: string): string {
	const [, line = "", carets = ""] = text.split("\n");
	return line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
}

describe("A problem for people", () => {
	it("has place, severity, code and message, the line, carets and the hint", () => {
		const lines = ["a", "[b]{lavrow says}"];
		expect(formatProblem({ ...problem, line: 2, column: 5 }, lines)).toBe(
			[
				'content/riyadh-talks/article.md:2:5  error  unknown-actor  no actor "lavrow" is declared',
				"  2 | [b]{lavrow says}",
				"    |     ^^^^^^",
				'    did you mean "lavrov"?',
			].join("\n"),
		);
	});

	it.each([0, 30, 100, 250, 290])("shows of a long line what is around column %i", (lead) => {
		const line = `${"word ".repeat(60).slice(0, lead)}lavrow${" word".repeat(60).slice(0, 294 - lead)}`;
		const text = formatProblem({ ...problem, column: lead + 1 }, [line]);
		expect(findMarked(text)).toBe("lavrow");
		for (const part of text.split("\n").slice(1)) expect(part.length).toBeLessThan(115);
	});

	it("cuts a line without spaces too, and never a character in half", () => {
		const line = `${"😀".repeat(100)}lavrow${"😀".repeat(100)}`;
		const text = formatProblem({ ...problem, column: 201 }, [line]);
		expect(text).toContain("lavrow");
		expect(text).not.toMatch(/\p{Cs}/u);
	});

	it("keeps the columns of tabs, and gives ideographs and marks the room they take", () => {
		const carets = (line: string, column: number) =>
			formatProblem({ ...problem, column, length: 1 }, [line])
				.split("\n")[2]
				?.indexOf("^");
		expect(carets("\ta", 2)).toBe(7);
		expect(carets("報a", 2)).toBe(8);
		expect(carets("e\u0301a", 3)).toBe(7);
	});

	it("shows no control character of the content to a terminal", () => {
		const text = formatProblem({ ...problem, message: "a\u001b[2Jb\nc" }, [
			"\u001b]0;x\u0007lavrow",
		]);
		expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
		expect(text.split("\n")).toHaveLength(4);
	});

	it("does without the line when the file is not there", () => {
		expect(formatProblem({ ...problem, line: 9 }, []).split("\n")).toHaveLength(2);
	});

	it("finds lines by every kind of line break", () => {
		expect(listSourceLines("a\r\nb\rc\nd")).toEqual(["a", "b", "c", "d"]);
	});
});

describe("Problems for programs", () => {
	it("are JSON", () => {
		expect(JSON.parse(listProblemsJson([problem]))).toEqual([problem]);
	});
});
