import { describe, expect, it } from "vitest";
import { listHolders } from "../../article/model/questions.ts";
import { assembleModel } from "../../testing/samples/model.ts";
import { indexCells } from "../marks/cells.ts";
import { layoutLanes } from "./spectrum-lanes.ts";

const rest = { via: [], to: [], manner: "indirect", voice: "speaker", sentence: 0 } as const;
const plain = { ...rest, via: [], to: [], condition: false, continued: false, note: false };

/** Somebody with a long name backs a bridge, somebody with an ordinary one rejects it. */
function layoutNames(long: string, width: number) {
	const model = assembleModel({
		actors: [
			{ name: long, kind: "person" },
			{ name: "Volodymyr Zelenskyy", kind: "person" },
		],
		proposals: ["A bridge"],
		sentences: 1,
		statements: [
			{ ...plain, actor: 0, verb: "backs", proposal: 0 },
			{ ...plain, actor: 1, verb: "rejects", proposal: 0 },
		],
	});
	return layoutLanes(model.positions.map(indexCells(model)), listHolders(model), 0, width);
}

describe("a name of one long word", () => {
	it.each([31, 60, 300])("of %i letters leaves the headings of the lanes whole", (length) => {
		for (const width of [560, 640, 960]) {
			const { lanes } = layoutNames("r".repeat(length).replace(/rrr/g, "win"), width);
			const heads = lanes.map(({ lines }) => lines.map(({ text }) => text).join(" "));
			expect(heads).toEqual(["Rejects or opposes", "Mixed", "Open to it", "Supports", "Proposes"]);
			// A word of a heading is never alone letter by letter, nor a lane without room.
			for (const { lines, width } of lanes) {
				expect(lines.length).toBeLessThanOrEqual(3);
				expect(width).toBeGreaterThan(40);
			}
		}
	});
});
