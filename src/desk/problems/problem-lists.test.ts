import fc from "fast-check";
import { expect, it } from "vitest";
import type { Problem } from "../../article/parse/problem.ts";
import { formatProblemCount, keyProblems, partCode, sortProblems } from "./problem-lists.ts";

const problem = (severity: Problem["severity"], line: number): Problem => ({
	...{ code: "x", severity, message: "m", file: "article.md", line, column: 1, length: 1 },
});

it("errors come first, each kind by its place, and are counted apart", () => {
	const problems = [problem("warning", 1), problem("error", 9), problem("error", 4)];
	expect(sortProblems(problems).map(({ line }) => line)).toEqual([4, 9, 1]);
	expect(formatProblemCount(problems)).toBe("two errors and one warning");
	expect(formatProblemCount([])).toBe("no problems");
});

it("problems that read alike are told apart", () => {
	const keys = keyProblems([problem("error", 1), problem("error", 2)]).map(({ key }) => key);
	expect(new Set(keys).size).toBe(2);
});

it("what stands between backticks is of the notation, and nothing is lost but them", () => {
	expect(partCode("write `via`, or `to")).toEqual([
		{ text: "write ", code: false },
		{ text: "via", code: true },
		{ text: ", or ", code: false },
		{ text: "`to", code: false },
	]);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom("a", " ", "`") }), (message) => {
			const text = partCode(message).map((part) => part.text);
			expect(text.join("").replaceAll("`", "")).toBe(message.replaceAll("`", ""));
		}),
	);
});
