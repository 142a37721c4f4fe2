import type { Model, Position } from "../../article/model/types.ts";
import { escapeMarkup } from "../../article/text/escape.ts";

/** Where a stance stands on the floor's one diagram, in px from its left edge. */
const places: Record<NonNullable<Position["stance"]>, number> = {
	opposes: 40,
	mixed: 120,
	open: 200,
	supports: 280,
	proposes: 360,
};

/**
 * The floor that every page is compared with: the article's words and one inline SVG, as
 * somebody would write them by hand. No style sheet, no script: the least a page can be.
 */
export function renderFloor(model: Model): string {
	const title = escapeMarkup(model.title);
	return [
		"<!doctype html>",
		`<html lang="${escapeMarkup(model.lang)}">`,
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		// Without one the browser asks for /favicon.ico: a request that is not the page's.
		'<link rel="icon" href="data:,">',
		`<title>${title}</title>`,
		`<h1>${title}</h1>`,
		...(model.dek ? [`<p>${escapeMarkup(model.dek)}</p>`] : []),
		drawStances(model),
		...listParagraphs(model).map((text) => `<p>${escapeMarkup(text)}</p>`),
		"",
	].join("\n");
}

/** The body's paragraphs as plain text. */
export function listParagraphs(model: Model): string[] {
	const paragraphs = new Map<number, string[]>();
	for (const { paragraph, start, stop } of model.sentences) {
		if (paragraph === 0) continue;
		const before = paragraphs.get(paragraph) ?? [];
		paragraphs.set(paragraph, [...before, model.text.slice(start, stop)]);
	}
	return [...paragraphs.values()].map((sentences) => sentences.join(" "));
}

/** Who stands where on the first proposal: a dot and a name for each, one below the other. */
function drawStances({ actors, proposals, positions }: Model): string {
	const [first] = proposals;
	const held = positions.filter(({ proposal, stance }) => proposal === first?.id && stance);
	const dots = held.flatMap(({ actor, stance }, index) => {
		const name = actors.find(({ id }) => id === actor)?.name ?? actor;
		const y = 40 + index * 20;
		const x = stance ? places[stance] : 0;
		return [
			`<circle cx="${x}" cy="${y}" r="6" fill="#0b5cad"/>`,
			`<text x="${x}" y="${y - 9}" font-size="12" text-anchor="middle">${escapeMarkup(name)}</text>`,
		];
	});
	const height = 60 + held.length * 20;
	return [
		`<svg viewBox="0 0 400 ${height}" width="100%" role="img">`,
		`<title>${escapeMarkup(first?.title ?? "")}</title>`,
		`<path d="M20 ${height - 20}H380" stroke="#757575"/>`,
		...dots,
		"</svg>",
	].join("\n");
}
