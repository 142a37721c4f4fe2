import type { Model } from "../../article/model/types.ts";
import { formatDate } from "../../article/sentences/dates.ts";
import { measureText, type TextStyle } from "../../article/text/text-width.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
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

const name = "Standpoint";

/** Where a picture's explainer is, as people read an address: without what every one begins with. */
function formatWhere(address: string): string {
	return address.replace(/^https?:\/\//, "");
}

interface CreditLook {
	/** Of the explainer's page; null when it is not known. */
	address: string | null;
	/** Of the words in px; the headline is a little bigger. */
	size?: number;
	/** How many lines the headline and each other part may have: the last ends in …. */
	most?: number;
}

/** Each part begins a line, unless fewer lines hold all, or as many hold all uncut. */
function wrapParts(
	parts: readonly string[],
	room: number,
	{ style, most }: { style: TextStyle; most: number },
): string[] {
	const apart = parts.flatMap((text) => wrapText(text, room, style, most));
	const joined = wrapText(parts.join(" · "), room, style).map((line) => line.replace(/ ·$/, ""));
	const cut = apart.some((line) => line.endsWith("…"));
	return joined.length < apart.length + Number(cut) ? joined : apart;
}

/** An address is broken only where it is longer than a line: it has hyphens of its own. */
function addWhere(
	lines: readonly string[],
	where: string,
	room: number,
	style: TextStyle,
): string[] {
	const last = `${lines.at(-1)} · ${where}`;
	if (measureText(last, style) <= room) return [...lines.slice(0, -1), last];
	return [...lines, ...wrapText(where, room, style)];
}

/** Of which article a picture tells, at its foot: a picture travels without its page. */
export function drawCredit(
	model: Model,
	width: number,
	{ address, size = 12, most = 3 }: CreditLook,
): Drawing {
	const headStyle = { size: size + 1, weight: 400, family: "serif" } as const;
	const style = { size, weight: 400, family: "sans" } as const;
	const nameStyle = { ...style, weight: 600 } as const;
	const head = balanceText(model.title, width, headStyle, most);
	const lines = stackLines(head, { ...headStyle, x: 0, top: 0 });
	const top = head.length * findLeading(headStyle.size) + 3;
	const room = width - measureText(name, nameStyle) - 24;
	const parts = [formatDateline(model), formatCredit(model)].filter((text) => text !== "");
	const told = wrapParts(parts, room, { style, most });
	const texts = address === null ? told : addWhere(told, formatWhere(address), room, style);
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
