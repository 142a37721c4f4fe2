import { render } from "svelte/server";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import Plan from "../../classroom/worksheet/Plan.svelte";
import Worksheet from "../../classroom/worksheet/Worksheet.svelte";
import { finish, type Making, type PlannedFile } from "../build/making.ts";
import { formatOwnPath } from "../content/paths.ts";
import paperStyle from "./styles/worksheet.css?inline";

export { paperStyle };

/** From the pages here to the folder of the reader's page. */
const home = "../";

/** Nothing here answers to a press, so no script: choices are boxes that the style sheet reads. */
const page = { style: paperStyle, script: null };

function renderWorksheet(article: ArticleWithLesson, making: Making): string {
	const { title } = article.model;
	return finish(making, {
		...page,
		title: `Print pack: ${title}`,
		description: `The article “${title}” with numbered sentences, a worksheet, the words and an answer key, to print.`,
		body: render(Worksheet, { props: { article, home } }).body,
	});
}

/** The pages of an explainer that are there to be printed; `article` with addresses for them. */
export function planPrint(article: ArticleWithLesson, making: Making): PlannedFile[] {
	const { model, walkthrough } = article;
	const worksheet = {
		path: formatOwnPath(model.slug, "worksheet"),
		render: () => renderWorksheet(article, making),
	};
	if (!walkthrough) return [worksheet];
	const plan = () =>
		finish(making, {
			...page,
			title: `Lesson plan: ${walkthrough.title}`,
			description: `A lesson about the article “${model.title}” on one page: aims, steps, words and questions.`,
			body: render(Plan, { props: { article, home, address: making.address } }).body,
		});
	return [worksheet, { path: formatOwnPath(model.slug, "plan"), render: plan }];
}
