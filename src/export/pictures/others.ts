import { stackLines } from "../../layout/label.ts";
import { formatList } from "../../model/numbers.ts";
import { listOthers, type Other, type OtherKind } from "../../model/others.ts";
import { findActor } from "../../model/questions.ts";
import type { Model } from "../../model/types.ts";
import { wrapText } from "../../text/wrap.ts";
import type { Drawing } from "./matrix.ts";
import { formatLines, type Pen } from "./pen.ts";

/** In the words that stand under the page's matrix. */
const labels: Record<OtherKind, string> = {
	"spoke-elsewhere": "Spoke, but about none of these proposals",
	relays: "Only passes on what someone else said",
	"talked-about": "Only talked about",
};

const kinds = Object.keys(labels) as OtherKind[];
const style = { size: 12, weight: 400, family: "sans" } as const;
const leading = 17;

function writeOther({ actor, kind, relaysFor }: Other, model: Model): string {
	if (relaysFor.length === 0) return actor.name;
	const names = formatList(relaysFor.map((id) => findActor(model, id)?.name ?? id));
	return `${actor.name} (${kind === "relays" ? "for" : "also relays"} ${names})`;
}

/** Actors without a row, so that nobody is left out; of height 0 when all have one. */
export function drawOthers(model: Model, width: number, pen: Pen): Drawing {
	const others = listOthers(model);
	const lines = kinds.flatMap((kind) => {
		const names = others.filter((other) => other.kind === kind);
		if (names.length === 0) return [];
		const text = names.map((other) => writeOther(other, model)).join(", ");
		return wrapText(`${labels[kind]}: ${text}`, width, style);
	});
	const stacked = stackLines(lines, { ...style, x: 0, top: 0, leading });
	return { svg: formatLines(stacked, pen.palette.muted, pen), height: lines.length * leading };
}
