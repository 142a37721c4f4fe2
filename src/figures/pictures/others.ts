import type { Model } from "../../article/model/types.ts";
import {
	describeRelays,
	listOthers,
	type OtherKind,
	otherLabels,
} from "../../article/sentences/others.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { stackLines } from "../marks/label.ts";
import type { Drawing } from "./drawing.ts";
import { formatLines, type Pen } from "./pen.ts";

const kinds = Object.keys(otherLabels) as OtherKind[];
const style = { size: 12, weight: 400, family: "sans" } as const;
const leading = 17;

/** Actors without a row, so that nobody is left out; of height 0 when all have one. */
export function drawOthers(model: Model, width: number, pen: Pen): Drawing {
	const others = listOthers(model);
	const lines = kinds.flatMap((kind) => {
		const names = others.filter((other) => other.kind === kind);
		if (names.length === 0) return [];
		const text = names.map((other) => other.actor.name + describeRelays(other, model)).join(", ");
		return wrapText(`${otherLabels[kind]}: ${text}`, width, style);
	});
	const stacked = stackLines(lines, { ...style, x: 0, top: 0, leading });
	return { svg: formatLines(stacked, pen.palette.muted, pen), height: lines.length * leading };
}
