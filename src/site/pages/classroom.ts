import { render } from "svelte/server";
import type { Block } from "../../article/model/prose.ts";
import type { Quote, Statement } from "../../article/model/types.ts";
import { formatPlainText } from "../../classroom/lesson/plain-text.ts";
import type { ArticleWithLesson, Lesson, Step, StepPart } from "../../classroom/lesson/types.ts";
import Offline from "../../classroom/offline/Offline.svelte";
import OverviewPage from "../../classroom/overview/OverviewPage.svelte";
import type { ClassroomLinks } from "../../classroom/walkthrough/links.ts";
import Walkthrough from "../../classroom/walkthrough/Walkthrough.svelte";
import { listIslands } from "../../reader/client/registry.ts";
import { packHeld, packMarkup } from "../build/pack.ts";
import { planScorm } from "../build/scorm.ts";
import { holdImages } from "../content/images/inline.ts";
import type { ImageReader } from "../content/images/read.ts";
import { formatOwnPath } from "../content/paths.ts";
import type { Pieces } from "./document.ts";
import { drawPacked } from "./draw-islands.ts";
import { describePage, listOriginal } from "./head.ts";
import { type BuildContext, type PlannedFile, renderPieces } from "./render-page.ts";

/** A step without the words that the page itself holds; a model answer as plain text, to be saved. */
function slim(step: Step): Step {
	const parts = step.parts.flatMap((part): StepPart[] => {
		if (part.type !== "question") return [];
		const { question } = part;
		const answer = question.kind === "open" ? [toParagraph(formatPlainText(question.answer))] : [];
		return [{ type: "question", question: { ...question, answer } }];
	});
	return { ...step, parts, notes: [] };
}

function toParagraph(text: string): Block {
	return {
		type: "paragraph",
		lines: [{ sentence: "", inlines: [{ type: "text", start: -1, text }] }],
	};
}

function slimStatement(statement: Statement): Statement {
	const slimQuote = (quote: Quote) => ({ ...quote, prefix: "", suffix: "" });
	return {
		...statement,
		quote: slimQuote(statement.quote),
		continued: statement.continued.map(slimQuote),
	};
}

/**
 * What the walkthrough's script is told: the model, and the questions. The article's prose
 * and the steps' own words are in the page once, as what is read there.
 */
export function formatLesson({ model, walkthrough }: Lesson): string {
	const lesson: Lesson = {
		// Positions follow from the statements, and what stands around a quotation from the text.
		model: {
			...model,
			...{ positions: [], notes: [], codedBy: [] },
			statements: model.statements.map(slimStatement),
		},
		prose: { title: { sentence: "title", inlines: [] }, dek: null, body: [], notes: {} },
		walkthrough: {
			...walkthrough,
			...{ intro: [], inquiry: [], terms: [], objectives: [] },
			steps: walkthrough.steps.map(slim),
		},
	};
	const text = JSON.stringify(lesson).replaceAll("<", "\\u003c");
	return `<script type="application/json" id="lesson">${text}</script>`;
}

/** The article's lesson; null where it has no walkthrough. */
export function findLesson({ model, prose, walkthrough }: ArticleWithLesson): Lesson | null {
	return walkthrough ? { model, prose, walkthrough } : null;
}

/** Addresses from a classroom page to the others. */
function listLinks(offlineSize: string): ClassroomLinks {
	return {
		...{ home: "../index.html", plan: "../plan/index.html", worksheet: "../worksheet/index.html" },
		overview: "../overview/index.html",
		...{ offline: "../offline.html", offlineSize, scorm: "../scorm.zip" },
	};
}

/** The walkthrough's page. */
function renderWalkthrough(lesson: Lesson, context: BuildContext, offlineSize: string): Pieces {
	const links = listLinks(offlineSize);
	const { title } = lesson.walkthrough;
	return renderPieces(context, "walkthrough", {
		model: lesson.model,
		title,
		description: `${title}: a walkthrough of one article, in ${lesson.walkthrough.steps.length} steps.`,
		body: render(Walkthrough, { props: { lesson, links } }).body + formatLesson(lesson),
		links: listOriginal(lesson.model, context.address ?? "../../"),
		paths: { home: links.home },
	});
}

/** What a class has answered: the page's script draws it from the students' links. */
function renderOverview(lesson: Lesson, context: BuildContext): Pieces {
	const { title } = lesson.walkthrough;
	return renderPieces(context, "overview", {
		title: `Overview of the class: ${title}`,
		description: `What a class has answered in the walkthrough “${title}”, from the students’ links.`,
		body: render(OverviewPage, { props: { lesson, home: "../" } }).body + formatLesson(lesson),
	});
}

/**
 * Everything of an explainer in one file that asks for nothing. Hydration's comments are
 * dropped: nothing is drawn anew in it but what only quotations leave, which is in it.
 */
export function renderOffline(
	article: ArticleWithLesson,
	readImage: ImageReader,
	context: BuildContext,
): Pieces {
	const { model } = article;
	const held = holdImages(article, readImage, context.address);
	const lesson = findLesson(held.article);
	const names = listIslands(model);
	const draw = (props: { quoted?: boolean; narrow?: boolean }) =>
		drawPacked(names, { model, bare: true, ...props });
	const narrow = draw({ narrow: true });
	const whole = Object.entries(draw({})).filter(([name, markup]) => markup !== narrow[name]);
	const { body } = render(Offline, { props: { ...held, notices: context.licences.offline } });
	const drawn = packMarkup(body) + (lesson ? formatLesson(lesson) : "");
	return renderPieces(context, "offline", {
		model,
		title: model.title,
		description: describePage(model),
		// In development nothing unpacks.
		body: context.strict ? packHeld(drawn) : drawn,
		islands: narrow,
		quoted: draw({ quoted: true }),
		whole: Object.fromEntries(whole),
	});
}

/** The file that holds everything, told that it is opened by a learning platform. */
export const markForPlatform = ([start = "", ...rest]: Pieces): Pieces => [
	start.replace('<html lang="en"', '<html lang="en" data-scorm=""'),
	...rest,
];

/** The same file where it is published: other copies are nobody else's. */
const addToHead = ([start = "", head = "", ...rest]: Pieces, links: readonly string[]): Pieces => [
	start,
	links.length === 0 ? head : head.replace("\n<style>", () => `\n${links.join("\n")}\n<style>`),
	...rest,
];

/** "412 KB", as a file manager would say. */
function formatSize(text: Pieces): string {
	const bytes = text.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
	return `${Math.ceil(bytes / 1000)} KB`;
}

/** What of the classroom an explainer has, and how large its file for a room without network is. */
export interface Classroom {
	files: PlannedFile[];
	/** Draws the file, once; empty in development, where a page must not wait for it. */
	readOfflineSize(): string;
}

/**
 * The classroom's files of one explainer; without a walkthrough the file that holds everything.
 * @param beside the article with addresses for a page in a folder beside the reader's
 * @param readImage reads the pictures that the article shows
 */
export function planClassroom(
	article: ArticleWithLesson,
	beside: ArticleWithLesson,
	readImage: ImageReader,
	context: BuildContext,
): Classroom {
	const lesson = findLesson(beside);
	const { slug } = article.model;
	// It is taken elsewhere, where a relative address would lead to nothing.
	const { address } = context;
	const original = address === null ? [] : listOriginal(article.model, address);
	let drawn: Pieces | null = null;
	const offline = () => {
		drawn ??= renderOffline(article, readImage, context);
		return drawn;
	};
	const published = () => addToHead(offline(), original);
	const readOfflineSize = () => (context.strict ? formatSize(published()) : "");
	const files = [
		...(lesson
			? [
					{
						path: formatOwnPath(slug, "walkthrough"),
						render: () => renderWalkthrough(lesson, context, readOfflineSize()),
					},
					{
						path: formatOwnPath(slug, "overview"),
						render: () => renderOverview(lesson, context),
					},
				]
			: []),
		{ path: formatOwnPath(slug, "offline"), render: published },
		...planScorm(article, () => markForPlatform(offline())),
	];
	return { files, readOfflineSize };
}
