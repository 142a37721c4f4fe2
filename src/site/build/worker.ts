import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { renderArticle } from "../pages/explainer.ts";
import type { BuildContext } from "../pages/render-page.ts";

/** What a thread that draws explainers is started with. */
export interface WorkerOrder {
	/** Address of the built module to be imported, whose `startWorker` is then called. */
	entry: string;
	context: BuildContext;
	/** Where files are written. */
	folder: string;
}

/**
 * In a thread of its own: draws and writes the articles it is sent, and answers each batch
 * with the number of files. The first answer, 0, says that it is ready.
 */
export function startWorker(): void {
	const { context, folder } = workerData as WorkerOrder;
	parentPort?.on("message", (articles: ArticleWithLesson[]) => {
		let count = 0;
		for (const article of articles) {
			for (const { path, text } of renderArticle(article, context)) {
				mkdirSync(dirname(join(folder, path)), { recursive: true });
				writeFileSync(join(folder, path), text);
				count += 1;
			}
		}
		parentPort?.postMessage(count);
	});
	parentPort?.postMessage(0);
}
