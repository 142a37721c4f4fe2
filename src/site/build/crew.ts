import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { renderArticle } from "../pages/explainer.ts";
import type { Making } from "./making.ts";

/** What a thread that draws explainers is started with. */
export interface CrewOrder {
	/** Address of the built module to be imported, whose `joinCrew` is then called. */
	entry: string;
	making: Making;
	/** Where files are written. */
	folder: string;
}

/**
 * In a thread of its own: draws and writes the articles it is sent, and answers each batch
 * with the number of files. The first answer, 0, says that it is ready.
 */
export function joinCrew(): void {
	const { making, folder } = workerData as CrewOrder;
	parentPort?.on("message", (articles: ArticleWithLesson[]) => {
		let count = 0;
		for (const article of articles) {
			for (const { path, text } of renderArticle(article, making)) {
				mkdirSync(dirname(join(folder, path)), { recursive: true });
				writeFileSync(join(folder, path), text);
				count += 1;
			}
		}
		parentPort?.postMessage(count);
	});
	parentPort?.postMessage(0);
}
