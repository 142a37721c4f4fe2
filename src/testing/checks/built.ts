import { readFileSync } from "node:fs";
import type { Model } from "../../article/model/types.ts";
import { parseArticle } from "../../article/parse/article.ts";

/** Test support: the model of an article under `content/`, as the build makes it. */
export function readModel(slug: string): Model {
	const file = `content/${slug}/article.md`;
	const { article } = parseArticle({ slug, file, source: readFileSync(file, "utf8") });
	if (!article) throw new Error(`${file} cannot be read`);
	return article.model;
}
