import { expect, test } from "vitest";
import { parseBody } from "../../../testing/samples/parsed.ts";

const read = (body: string) =>
	parseBody(`\n${body}\n`)
		.problems.filter(({ code }) => /character|decomposed|no-break/.test(code))
		.map(({ severity, code, column, length }) => `${severity} ${code} ${column}+${length}`);

test.each([
	["It\u0092s late.", ["error control-character 3+1"]],
	["A cafe\u0301 and a the\u0301", ["warning decomposed-letter 6+2"]],
	["Itâ€™s late.", ["warning misread-character 3+3"]],
	["Han\u00addel", ["warning invisible-character 4+1"]],
	["a\u0007b", ["error control-character 2+1"]],
	["One\u00a0two", ["warning no-break-space 4+1"]],
])("%j is told at its place", (body, told) => {
	expect(read(body)).toEqual(told);
});

test("what stands many times is told once, with how often", () => {
	const { problems } = parseBody("\nHan\u00addel, Wan\u00addel,\nund\u00adso\n");
	const told = problems.filter(({ code }) => code === "invisible-character");
	expect(told.map(({ line, message }) => [line > 20, message])).toEqual([
		[
			true,
			"U+00AD is a soft hyphen, which takes no room: nobody sees that it is there (2 more are in this file)",
		],
	]);
});
