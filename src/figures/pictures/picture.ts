import { isLarge } from "../../article/model/size.ts";
import type { Model } from "../../article/model/types.ts";
import { describeStatement } from "../../article/sentences/labels.ts";
import { describeProposal } from "../../article/sentences/proposal-sentence.ts";
import {
	describeAttribution,
	describeMatrix,
	describeSpectrum,
} from "../../article/sentences/takeaways.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
import { drawAttribution } from "../attribution/attribution-picture.ts";
import { findLeading, stackLines } from "../marks/label.ts";
import type { Theme } from "../marks/palette.ts";
import { chooseMatrixWidth, drawMatrix } from "../matrix/matrix-picture.ts";
import { chooseSpectrumWidth, drawSpectrum } from "../spectrum/spectrum-picture.ts";
import { drawCredit } from "./credit.ts";
import { drawLegend, listMarks, listSayings } from "./legend.ts";
import {
	type Drawing,
	formatLines,
	formatRule,
	paint,
	palette,
	sansStack,
	shift,
	stackParts,
} from "./pen.ts";
import { escapeXml, formatElement } from "./svg.ts";

/** The figures that are made into pictures. */
export type PictureView = "matrix" | "spectrum" | "attribution";

/** An SVG file's text and its size in px. */
export interface Picture {
	svg: string;
	width: number;
	height: number;
}

/** The words are drawn for this width, 12 px and more: a picture of 1,000 px would be shrunk. */
export const pictureWidth = 640;
const margin = 20;
const usual = pictureWidth - 2 * margin;

interface View {
	/** The width that the drawing needs, when the usual one is too narrow. */
	chooseWidth?: (model: Model, asked: number) => number;
	describe: (model: Model) => string;
	reading: (model: Model) => string;
	/** What stands in the place of an empty drawing. */
	empty: string;
	draw: (model: Model, width: number) => Drawing;
	legend: (model: Model) => Parameters<typeof drawLegend>[0];
	/** The same in sentences. */
	list: (model: Model) => string[];
}

function listProposals(model: Model): string[] {
	return model.proposals.map(({ id }) =>
		describeProposal(model, id)
			.parts.map(({ text }) => text)
			.join(""),
	);
}

const views: Record<PictureView, View> = {
	matrix: {
		chooseWidth: chooseMatrixWidth,
		describe: describeMatrix,
		reading: (model) =>
			isLarge(model)
				? "Rows are actors, columns proposals, by number. Each mark is a stance that the article reports; a blank place is no position."
				: "Each mark is a stance that the article reports. Where it reports none stands a small grey sign: silence is not a position.",
		empty: "The article holds no statement on a proposal.",
		draw: drawMatrix,
		// There is room for words alone: "Lind says: supports". A large one has its own.
		legend: (model) => (isLarge(model) ? [] : listMarks(model, false)),
		list: listProposals,
	},
	spectrum: {
		chooseWidth: chooseSpectrumWidth,
		describe: (model) => describeSpectrum(model),
		reading: () =>
			"From rejecting on the left to proposing on the right. The place tells the kind of stance, never its strength.",
		empty: "The article has no proposal to take a side on.",
		draw: drawSpectrum,
		legend: (model) => listMarks(model),
		list: listProposals,
	},
	attribution: {
		describe: describeAttribution,
		reading: () =>
			"Read down, it follows the article. On the left who holds a statement, on the line whoever relays it, on the right what it is about.",
		empty: "The article holds no statement.",
		draw: drawAttribution,
		legend: listSayings,
		list: (model) => model.statements.map((statement) => describeStatement(model, statement)),
	},
};

const titleStyle = { size: 21, weight: 700, family: "serif" } as const;
const readingStyle = { size: 13, weight: 400, family: "sans" } as const;

function drawHead(title: string, reading: string, inner: number): Drawing {
	const titles = balanceText(title, inner, titleStyle, 8);
	const words = wrapText(reading, inner, readingStyle);
	const top = titles.length * findLeading(titleStyle.size) + 6;
	const svg =
		formatLines(stackLines(titles, { ...titleStyle, x: 0, top: 0 }), palette.ink) +
		formatLines(stackLines(words, { ...readingStyle, x: 0, top }), palette.muted);
	return { svg, height: top + words.length * findLeading(readingStyle.size) };
}

function drawBody(view: View, model: Model, inner: number): Drawing {
	const drawing = view.draw(model, inner);
	if (drawing.height > 0) return drawing;
	const lines = stackLines([view.empty], { ...readingStyle, x: 0, top: 0 });
	return { svg: formatLines(lines, palette.ink), height: 20 };
}

/** The whole file: paper, then what stands on it; named and described for those who hear it. */
export function formatFile(
	{ svg, width, height }: Picture,
	words: { title: string; description: string },
): string {
	const attributes = {
		xmlns: "http://www.w3.org/2000/svg",
		...{ width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
		"xml:lang": "en",
		"font-family": sansStack,
	};
	const children = [
		formatElement("title", {}, escapeXml(words.title)),
		formatElement("desc", {}, escapeXml(words.description)),
		formatElement("rect", { width, height, fill: palette.paper }),
		svg,
	];
	return `${formatElement("svg", attributes, children.join(""))}\n`;
}

/** What a picture is drawn of, and where it belongs. */
interface Subject {
	model: Model;
	/** Of the explainer's page; null when it is not known. */
	address: string | null;
}

/** Legend and credit stand at the lower edge of a picture that must have a certain height. */
function composePicture(
	{ model, address }: Subject,
	view: View,
	{ inner, least }: { inner: number; least: number },
): Picture {
	const title = view.describe(model);
	const legend = drawLegend(view.legend(model), inner);
	const line = {
		svg: formatRule(0, 0.5, inner, { stroke: palette.rule, "stroke-width": 1 }),
		height: 1,
	};
	const body = stackParts([
		[drawHead(title, view.reading(model), inner), margin],
		[drawBody(view, model, inner), 18],
	]);
	const foot = stackParts([
		[legend.height > 0 ? line : { svg: "", height: 0 }, 14],
		[legend, 8],
		[line, legend.height > 0 ? 8 : 14],
		[drawCredit(model, inner, { address }), 10],
	]);
	const top = Math.max(body.height, least - margin - foot.height);
	const size = { width: inner + 2 * margin, height: top + foot.height + margin };
	const words = { title, description: view.list(model).join(" ") };
	const svg = shift(margin, 0, body.svg) + shift(margin, top, foot.svg);
	return { ...size, svg: formatFile({ svg, ...size }, words) };
}

/** A picture whose colours are still names: see {@link paintPicture}. */
export function drawPicture(
	model: Model,
	view: PictureView,
	address: string | null = null,
): Picture {
	const shown = views[view];
	const inner = shown.chooseWidth?.(model, usual) ?? usual;
	return composePicture({ model, address }, shown, { inner, least: 0 });
}

/** The words are biggest in the narrowest, where pictures fill a column or a screen. */
const wide = { least: 800, most: 1280, step: 80, shape: 9 / 16 };

/**
 * The matrix in 16:9, drawn as narrow as its rows allow. Where even the widest has not the
 * height for all rows it is higher: whoever was left out would seem not to exist.
 */
export function drawWideMatrix(model: Model, address: string | null = null): Picture {
	const view: View = {
		...views.matrix,
		draw: (shown, width) => drawMatrix(shown, width, { order: "declared", brief: true }),
	};
	const draw = (width: number) =>
		composePicture({ model, address }, view, {
			inner: width - 2 * margin,
			least: width * wide.shape,
		});
	let picture = draw(chooseMatrixWidth(model, wide.least));
	while (picture.height > picture.width * wide.shape && picture.width < wide.most) {
		picture = draw(picture.width + wide.step);
	}
	return picture;
}

/** A drawn picture in the colours of a theme. */
export function paintPicture(drawn: Picture, theme: Theme): Picture {
	return { ...drawn, svg: paint(drawn.svg, theme) };
}
