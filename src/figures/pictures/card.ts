import type { Model, Proposal } from "../../article/model/types.ts";
import { describeCounts } from "../../article/sentences/counts-sentence.ts";
import { describeMatrix, describeSpectrum } from "../../article/sentences/takeaways.ts";
import { measureText } from "../../article/text/text-width.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
import { stackLines } from "../marks/label.ts";
import { drawStands } from "./card-stands.ts";
import { formatCredit } from "./credit.ts";
import { type Drawing, formatLines, formatRule, paint, palette, shift } from "./pen.ts";
import { formatFile, type Picture } from "./picture.ts";

/** What link previews ask for: 1.91 to 1. */
const width = 1200;
const height = 630;
const margin = 60;
const inner = width - 2 * margin;
/** From the top edge to the headline, and from the credit to the bottom edge. */
const headTop = 102;
const footHeight = 82;
const gap = 22;

const sans = { size: 26, weight: 400, family: "sans" } as const;
const bold = { size: 26, weight: 600, family: "sans" } as const;
const titleStyle = { size: 26, weight: 700, family: "serif" } as const;
const proposalStyle = { size: 31, weight: 600, family: "sans" } as const;

/** The proposal that the matrix's title tells of; none when nobody takes a side. */
function findTold(model: Model): Proposal | undefined {
	const held = new Set(
		model.positions.flatMap(({ proposal, stance }) => (stance === null ? [] : proposal)),
	);
	const told = describeMatrix(model);
	return model.proposals.find(({ id }) => held.has(id) && describeSpectrum(model, id) === told);
}

/** The proposal with who stands where, or in one sentence that nobody does. */
function drawStory(model: Model): Drawing {
	const proposal = findTold(model);
	const text = proposal?.title ?? describeMatrix(model);
	const lines = balanceText(text, inner, proposalStyle, proposal ? 2 : 4);
	const stack = { ...proposalStyle, x: 0, top: 0, leading: 40 };
	const title = formatLines(stackLines(lines, stack), palette.ink);
	const top = lines.length * 40 + 10;
	if (proposal === undefined) return { svg: title, height: top };
	const stands = drawStands(model, proposal, inner);
	return { svg: title + shift(0, top, stands.svg), height: top + stands.height };
}

/**
 * What there is to find, large: a preview has the headline beside the picture already. Small
 * above it the headline, for whoever meets the picture alone; large where there is nothing to find.
 */
function drawHead(model: Model, room: number): string {
	const { title, dir } = model;
	if (model.statements.length === 0) return drawLarge(title, dir, room);
	const lines = wrapText(title, inner, titleStyle, 1);
	const small = formatLines(stackLines(lines, { ...titleStyle, x: 0, top: 0 }), palette.muted, dir);
	const top = 52;
	return small + shift(0, top, drawLarge(describeCounts(model).hook, "ltr", room - top));
}

/** As big as the room allows; in the smallest size words that are too long end in …. */
function drawLarge(words: string, dir: Model["dir"], room: number): string {
	const sizes = [66, 62, 58, 54, 51, 48, 45, 42, 38];
	// The faces are known here, and the margin has room for others: less is kept free for them.
	const width = inner * 1.05;
	const fits = sizes.map((size) => {
		const leading = Math.round(size * 1.16);
		const style = { size, weight: 700, family: "serif" } as const;
		const count = Math.max(1, Math.floor(room / leading));
		return { ...style, leading, lines: balanceText(words, width, style, count) };
	});
	const fit = fits.find(({ lines }) => !lines.at(-1)?.endsWith("…")) ?? fits.at(-1);
	if (fit === undefined) return "";
	const { lines, ...style } = fit;
	const top = Math.max(0, room - lines.length * style.leading) / 2;
	return formatLines(stackLines(lines, { ...style, x: 0, top }), palette.ink, dir);
}

function drawName(): string {
	const name = stackLines(["Standpoint"], { ...bold, x: 0, top: 0 });
	const x = measureText("Standpoint", bold) + 14;
	const what = "who stands where, in one article";
	const { ink, muted } = palette;
	return formatLines(name, ink) + formatLines(stackLines([what], { ...sans, x, top: 0 }), muted);
}

/**
 * The picture that a link to an explainer is previewed with: how much is said and quoted, and
 * who stands where on the most contested proposal. It is shown small, so it holds little.
 */
export function formatCard(model: Model): Picture {
	const story = drawStory(model);
	const storyTop = height - footHeight - story.height;
	const credit = wrapText(formatCredit(model), inner, { ...sans, size: 24 }, 2);
	const footTop = (footHeight - 10 - credit.length * 30) / 2;
	const foot = stackLines(credit, { ...sans, size: 24, x: 0, top: footTop, leading: 30 });
	const { muted, rule, strongRule } = palette;
	const thick = { stroke: strongRule, "stroke-width": 2 };
	const thin = { stroke: rule, "stroke-width": 2 };
	const svg = [
		shift(margin, 46, drawName()),
		shift(margin, headTop, drawHead(model, storyTop - 2 * gap - headTop)),
		formatRule(margin, storyTop - gap, inner, thick),
		shift(margin, storyTop, story.svg),
		formatRule(margin, height - footHeight + 10, inner, thin),
		shift(margin, height - footHeight + 8, formatLines(foot, muted)),
	].join("");
	const words = { title: model.title, description: `${describeMatrix(model)}.` };
	return { width, height, svg: paint(formatFile({ svg, width, height }, words), "light") };
}
