import { isolateNames } from "../../article/model/isolated.ts";
import type { Model } from "../../article/model/types.ts";
import { isolate } from "../../article/text/isolate.ts";
import type { ArticleWithLesson } from "./types.ts";

/**
 * The article to draw: {@link isolateNames}, and the same for the names that stand in the
 * walkthrough’s own sentences, whose order they leave alone. The argument is not changed.
 */
export function isolateLesson(article: ArticleWithLesson): ArticleWithLesson {
	const { model, walkthrough } = article;
	const drawn = { ...article, model: isolateNames(model) };
	const names = listIsolated(model);
	if (walkthrough === undefined || names.length === 0) return drawn;
	return { ...drawn, walkthrough: mapTexts(walkthrough, (text) => isolateIn(text, names)) };
}

/** What has an order of its own, the longest first: a name may hold another. */
function listIsolated({ actors, proposals, statements, credit, dateline }: Model): string[] {
	const texts = [
		...actors.flatMap(({ name, aka = [] }) => [name, ...aka]),
		...proposals.flatMap(({ title, summary }) => [title, summary ?? ""]),
		...statements.flatMap((statement) => statement.if?.text ?? []),
		...[credit?.name ?? "", dateline ?? ""],
	];
	const own = new Set(texts.filter((text) => isolate(text) !== text));
	return [...own].sort((a, b) => b.length - a.length);
}

function isolateIn(text: string, names: readonly string[]): string {
	const index = names.findIndex((name) => text.includes(name));
	const name = names[index];
	if (name === undefined) return text;
	const rest = names.slice(index + 1);
	return text
		.split(name)
		.map((part) => isolateIn(part, rest))
		.join(isolate(name));
}

/** Plain data with every text in it changed; ids have no such letters. */
function mapTexts<Type>(value: Type, change: (text: string) => string): Type {
	if (typeof value === "string") return change(value) as Type;
	if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as Type;
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]);
	return Object.fromEntries(entries) as Type;
}
