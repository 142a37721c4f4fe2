import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editText } from "../../article/text/edits.ts";
import { readAtDesk } from "../../testing/samples/desk.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import {
	cutProblemLine,
	findChosenAt,
	findFix,
	findProblemStretch,
	listLinesOf,
} from "./problem-places.ts";

const read = readAtDesk;

const body =
	"\nAnna [says *no*, never]{anna rejects bridge; ben rejects ferry via=annna} to it.\nBen is here.\n";

describe("the place of a problem", () => {
	it("is found in a file with a byte order mark and other line breaks, and mended there", () => {
		const article = `\ufeff${toSource(body).replaceAll("\n", "\r\n")}`;
		const [problem] = read(article).problems;
		if (!problem) throw new Error("There is a problem.");
		const lines = listLinesOf(article);
		const { start, stop } = findProblemStretch(lines, problem);
		expect(lines.text.slice(start, stop)).toBe("annna");
		const fix = findFix(lines, problem);
		expect(fix && editText(article, [fix])).toBe(article.replace("annna", "anna"));
	});

	it("leads from braces to their statement and its words", () => {
		const article = toSource(body.replace("via=annna", "cue=nowhere"));
		const reading = read(article);
		const at = article.indexOf("nowhere");
		const chosen = findChosenAt(reading, { start: at, stop: at + 7 });
		expect(chosen).toMatchObject({ sentence: "s1", statement: "ben-ferry-1" });
		const { start = 0, stop = 0 } = chosen?.words ?? {};
		expect(reading.model.text.slice(start, stop)).toBe("says no, never");
	});

	it("leads nowhere from what is declared", () => {
		const article = toSource(body);
		const at = article.indexOf("Ben Brown");
		expect(findChosenAt(read(article), { start: at, stop: at + 3 })).toBeNull();
	});

	it("leads from every letter of the article to that letter", () => {
		const front = sampleFrontMatter.replace(
			"title: A Title",
			'dek: Under it\ntitle: "A \\u0041 [T]{note=why}itle"',
		);
		const reading = read(toSource(body.replace("annna", "board"), front));
		const { origin, model, marks } = reading;
		for (let unit = 0; unit < model.text.length; unit++) {
			const at = origin[unit] ?? 0;
			const words = findChosenAt(reading, { start: at, stop: at + 1 })?.words;
			// Between sentences is what stands for a line break.
			if (!model.sentences.some(({ start, stop }) => start <= unit && unit < stop)) continue;
			expect(words?.start).toBeLessThanOrEqual(unit);
			expect(words?.stop).toBeGreaterThan(unit);
		}
		expect(marks.length).toBe(2);
	});
});

it("a line is cut near the words, and these are whole", () => {
	const parts = fc.string({ unit: fc.constantFrom("a", " ", "é", "😀"), maxLength: 300 });
	fc.assert(
		fc.property(parts, parts, (before, after) => {
			const line = `${before}WRONG${after}`;
			const problem = { code: "x", severity: "error", message: "", file: "a", line: 1 } as const;
			const place = { column: before.length + 1, length: 5 };
			const cut = cutProblemLine(listLinesOf(line), { ...problem, ...place });
			expect(cut.under).toBe("WRONG");
			expect(before.endsWith(cut.before.replace("… ", "")) || before.trim() === cut.before).toBe(
				true,
			);
			expect((cut.before + cut.after).length).toBeLessThan(130);
			expect(cut.before + cut.after).not.toMatch(/\p{Cs}/u);
		}),
	);
});
