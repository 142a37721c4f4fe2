import { expect, test } from "vitest";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import type { WorkerOrder } from "./worker.ts";
import { renderInWorkers } from "./worker-pool.ts";

/** An order whose module answers each batch as the given statement does. */
function order(answer: string): WorkerOrder {
	const module = `
		import { parentPort } from "node:worker_threads";
		export function startWorker() {
			parentPort.on("message", (batch) => { ${answer} });
			parentPort.postMessage(0);
		}`;
	const entry = `data:text/javascript,${encodeURIComponent(module)}`;
	return { entry, folder: "", context: {} as WorkerOrder["context"] };
}

const articles = Array.from(
	{ length: 61 },
	(_, index) => ({ index }) as unknown as ArticleWithLesson,
);

test("every article is drawn once, however many threads there are", async () => {
	const count = "parentPort.postMessage(batch.reduce((sum, { index }) => sum + index, 0));";
	const every = (61 * 60) / 2;
	expect(await renderInWorkers(articles, order(count))).toBe(every);
});

test("no article is no work", async () => {
	expect(await renderInWorkers([], order(""))).toBe(0);
});

test("what a thread throws ends the build, as does a thread that stops", async () => {
	await expect(renderInWorkers(articles, order('throw new Error("no room");'))).rejects.toThrow(
		"no room",
	);
	await expect(renderInWorkers(articles, order("process.exit(0);"))).rejects.toThrow(
		"ended before",
	);
});
