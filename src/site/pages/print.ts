import { render } from "svelte/server";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { encodeQr } from "../../classroom/poll/encode-qr.ts";
import Plan from "../../classroom/worksheet/Plan.svelte";
import Worksheet from "../../classroom/worksheet/Worksheet.svelte";
import { formatOwnPath } from "../content/paths.ts";
import type { Pieces } from "./document.ts";
import { listOriginal } from "./head.ts";
import { type BuildContext, type PlannedFile, renderPieces } from "./render-page.ts";

/** From the pages here to the folder of the reader's page. */
const home = "../";
/** From them to the site's root. */
const root = "../../";

/** Where the site is published, and the walkthrough's address there as a QR code. */
function findAddress({ model }: ArticleWithLesson, { address }: BuildContext) {
	return { address, code: address ? encodeQr(`${address}${model.slug}/walkthrough/`) : null };
}

function renderWorksheet(article: ArticleWithLesson, context: BuildContext): Pieces {
	const { title } = article.model;
	return renderPieces(context, "worksheet", {
		title: `Print pack: ${title}`,
		description: `The article “${title}” with numbered sentences and questions on one sheet, the words and an answer key, to print.`,
		body: render(Worksheet, { props: { article, home, ...findAddress(article, context) } }).body,
		links: listOriginal(article.model, context.address ?? root),
	});
}

/** The pages of an explainer that are there to be printed; `article` with addresses for them. */
export function planPrint(article: ArticleWithLesson, context: BuildContext): PlannedFile[] {
	const { model, walkthrough } = article;
	const worksheet = {
		path: formatOwnPath(model.slug, "worksheet"),
		render: () => renderWorksheet(article, context),
	};
	if (!walkthrough) return [worksheet];
	const plan = () =>
		renderPieces(context, "plan", {
			title: `Lesson plan: ${walkthrough.title}`,
			description: `A lesson about the article “${model.title}” on one page: aims, steps, words and questions.`,
			body: render(Plan, { props: { article, home, ...findAddress(article, context) } }).body,
			links: listOriginal(model, context.address ?? root),
		});
	return [worksheet, { path: formatOwnPath(model.slug, "plan"), render: plan }];
}
