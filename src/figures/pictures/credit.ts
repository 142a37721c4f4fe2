import type { Model } from "../../article/model/types.ts";
import { formatDate } from "../../article/sentences/dates.ts";
import { measureText } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { findLeading, stackLines } from "../marks/label.ts";
import { type Drawing, formatLines, palette } from "./pen.ts";

/** "In this article only, as published by CNNBC." */
export function formatCredit({ credit }: Pick<Model, "credit">): string {
	return `In this article only${credit ? `, as published by ${credit.name}` : ""}.`;
}

/** Place and date as the article shows them, else the day it was published; may be empty. */
export function formatDateline({ dateline, published }: Model): string {
	return dateline ?? (published === undefined ? "" : formatDate(published));
}

const headStyle = { size: 13, weight: 400, family: "serif" } as const;
const style = { size: 12, weight: 400, family: "sans" } as const;
const nameStyle = { size: 12, weight: 600, family: "sans" } as const;
const name = "Standpoint";

/** Of which article a picture tells, at its foot: a picture travels without its page. */
export function drawCredit(model: Model, width: number): Drawing {
	const head = wrapText(model.title, width, headStyle, 3);
	const lines = stackLines(head, { ...headStyle, x: 0, top: 0 });
	const top = head.length * findLeading(headStyle.size) + 3;
	const words = [formatDateline(model), formatCredit(model)].filter((text) => text !== "");
	const room = width - measureText(name, nameStyle) - 24;
	const texts = words.flatMap((text) => wrapText(text, room, style, 3));
	const below = stackLines(texts, { ...style, x: 0, top });
	const height = top + texts.length * findLeading(style.size);
	const sign = stackLines([name], {
		...{ ...nameStyle, x: width, anchor: "end" },
		top: height - findLeading(style.size),
	});
	const { ink, muted } = palette;
	const svg =
		formatLines(lines, ink, model.dir) + formatLines(below, muted) + formatLines(sign, muted);
	return { svg, height };
}
