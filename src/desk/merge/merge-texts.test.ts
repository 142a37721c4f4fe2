import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listConflicts, type MergeChoice, mergeTexts, resolveMerge } from "./merge-texts.ts";

/** Few different lines, so that they repeat; with and without a line break at the end. */
const line = fc.constantFrom("", "a", "b", "[c]{d}", "e\r");
const text = fc
	.tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
	.map(([lines, ends]) => lines.join("\n") + (ends ? "\n" : ""));

const choose = (merged: ReturnType<typeof mergeTexts>, choice: MergeChoice) =>
	"text" in merged
		? merged.text
		: resolveMerge(
				merged.parts,
				listConflicts(merged.parts).map(() => choice),
			);

describe("A merge", () => {
	it("with a side that changed nothing gives the other side", () => {
		fc.assert(
			fc.property(text, text, (base, changed) => {
				expect(mergeTexts(base, changed, base)).toEqual({ text: changed });
				expect(mergeTexts(base, base, changed)).toEqual({ text: changed });
				expect(mergeTexts(base, changed, changed)).toEqual({ text: changed });
			}),
		);
	});

	it("takes both changes where a line lies between them, whatever they are", () => {
		const unlike = (name: string) =>
			fc
				.array(
					fc.nat(9).map((n) => `${name}${n}\n`),
					{ maxLength: 4 },
				)
				.map((all) => all.join(""));
		const shared = "kept 1\nkept 2\n";
		fc.assert(
			fc.property(
				...[unlike("old"), unlike("mine"), unlike("last"), unlike("theirs")],
				(old, mine, last, theirs) => {
					const merged = mergeTexts(
						old + shared + last,
						mine + shared + last,
						old + shared + theirs,
					);
					expect(merged).toEqual({ text: mine + shared + theirs });
				},
			),
		);
	});

	it("is the same from both sides, and loses and makes up no line", () => {
		fc.assert(
			fc.property(text, text, text, (base, mine, theirs) => {
				const here = mergeTexts(base, mine, theirs);
				const there = mergeTexts(base, theirs, mine);
				expect(choose(here, "mine")).toBe(choose(there, "theirs"));
				const known = new Set(`${base}\n${mine}\n${theirs}`.split("\n"));
				const both = choose(here, "both")?.split("\n") ?? [];
				expect(both.filter((one) => !known.has(one) && one !== "")).toEqual([]);
			}),
		);
	});

	it("says where the lines of a conflict stand in each text", () => {
		fc.assert(
			fc.property(text, text, text, (base, mine, theirs) => {
				const merged = mergeTexts(base, mine, theirs);
				for (const conflict of "parts" in merged ? listConflicts(merged.parts) : []) {
					for (const [side, whole] of Object.entries({ base, mine, theirs })) {
						const name = side as "base" | "mine" | "theirs";
						const before = whole.split("\n").slice(0, conflict.lines[name] - 1);
						const offset = before.reduce((sum, one) => sum + one.length + 1, 0);
						expect(whole.startsWith(conflict[name], Math.min(offset, whole.length))).toBe(true);
					}
				}
				expect(merged).toBeDefined();
			}),
		);
	});

	it("parts no change of a sentence from another in the next paragraph", () => {
		const merged = mergeTexts("a\n\nb\n\nc\n", "a\n\nb\nB\n\nc\n", "A\n\nb\n\nc\n\nd\n");
		expect(merged).toEqual({ text: "A\n\nb\nB\n\nc\n\nd\n" });
	});

	it("leaves a line that both changed to the author", () => {
		const merged = mergeTexts("a\nb\nc", "a\nB\nc", "a\nbb\nc");
		const conflict = { base: "b\n", mine: "B\n", theirs: "bb\n" };
		expect(merged).toEqual({
			parts: ["a\n", { ...conflict, lines: { base: 2, mine: 2, theirs: 2 } }, "c"],
		});
		expect(choose(merged, "mine")).toBe("a\nB\nc");
		expect(choose(merged, "theirs")).toBe("a\nbb\nc");
		expect(choose(merged, "both")).toBe("a\nB\nbb\nc");
		expect(resolveMerge("parts" in merged ? merged.parts : [], [null])).toBe(null);
	});

	it("parts the two where the text ends without a line break", () => {
		expect(choose(mergeTexts("a", "b", "c"), "both")).toBe("b\nc");
	});

	it("answers soon for a text that is made of one line", () => {
		const many = "x\n".repeat(60_000);
		const merged = mergeTexts(`a\n${many}b\n`, `A\n${many}${many}B\n`, `AA\n${many}BB\n`);
		expect("parts" in merged && listConflicts(merged.parts).length).toBe(1);
	});
});
