import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextEdit } from "../article/text/edits.ts";
import type { DeskFiles } from "./files.ts";
import { applyStep, type History, makeStep, recordStep, redoStep, undoStep } from "./history.ts";

const open = (article: string): DeskFiles => ({
	...{ slug: "a", article, published: null, walkthrough: null, images: {} },
	suggestions: [],
});

/** Text as editors of three systems save it. */
const texts = fc
	.array(fc.constantFrom("a", "é", "👍", "\n", "\r\n", "\r", "[x]{y}"), { maxLength: 30 })
	.chain((parts) => fc.constantFrom("", "\ufeff").map((mark) => mark + parts.join("")));

/** Edits within a text of a length, that do not overlap. */
const edits = (length: number): fc.Arbitrary<TextEdit[]> =>
	fc
		.array(fc.tuple(fc.nat(length), fc.constantFrom("", "b", "c\nd")), { maxLength: 4 })
		.map((list) => {
			const cuts = list.map(([at]) => at).toSorted((one, two) => one - two);
			return list.flatMap(([, text], at) => {
				const [start, stop] = [cuts[2 * at], cuts[2 * at + 1]];
				return start === undefined || stop === undefined ? [] : [{ start, stop, text }];
			});
		});

const lengthOf = (article: string) => article.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").length;

describe("what was done at the desk", () => {
	it("is undone and done again to the byte, whatever line breaks the file has", () => {
		fc.assert(
			fc.property(texts, fc.infiniteStream(fc.nat()), (text, seeds) => {
				let files = open(text);
				let history: History = { undo: [], redo: [] };
				const states = [files.article];
				for (const seed of [...seeds.take(4)]) {
					const [given = []] = fc.sample(edits(lengthOf(files.article)), { numRuns: 1, seed });
					const step = makeStep(files, { edits: given });
					files = applyStep(files, step);
					history = recordStep(history, step);
					states.push(files.article);
				}
				for (const state of states.slice(0, -1).toReversed()) {
					const back = undoStep(files, history);
					if (!back) throw new Error("There is a step to undo");
					({ files, history } = back);
					expect(files.article).toBe(state);
				}
				expect(undoStep(files, history)).toBe(null);
				for (const state of states.slice(1)) {
					const again = redoStep(files, history);
					if (!again) throw new Error("There is a step to do again");
					({ files, history } = again);
					expect(files.article).toBe(state);
				}
			}),
		);
	});

	it("is forgotten once something else is done", () => {
		const files = open("ab");
		const step = makeStep(files, { edits: [{ start: 0, stop: 1, text: "" }] });
		const back = undoStep(applyStep(files, step), recordStep({ undo: [], redo: [] }, step));
		expect(recordStep(back?.history ?? { undo: [], redo: [] }, step).redo).toEqual([]);
	});

	it("is one step as long as letters of a word are typed one behind the other", () => {
		let files = open("");
		let history: History = { undo: [], redo: [] };
		for (const [at, text] of [..."no way\nout"].entries()) {
			const step = makeStep(files, { edits: [{ start: at, stop: at, text }] }, true);
			files = applyStep(files, step);
			history = recordStep(history, step);
		}
		expect(history.undo.map(({ edits: [one] }) => one?.inserted)).toEqual([
			"no ",
			"way",
			"\n",
			"out",
		]);
	});

	it("leaves a suggestion, and opens it again", () => {
		const [suggestion] = [{ id: "s1-1", exact: "a" }] as DeskFiles["suggestions"];
		if (!suggestion) throw new Error("There is one");
		const files = { ...open("a"), suggestions: [suggestion] };
		const step = { edits: [], toggled: ["s1-1"] };
		const left = applyStep(files, step);
		expect(left.suggestions).toEqual([{ ...suggestion, left: true }]);
		const back = undoStep(left, recordStep({ undo: [], redo: [] }, step));
		expect(back?.files.suggestions).toEqual([suggestion]);
	});
});
