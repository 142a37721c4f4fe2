import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import type { WorkerOrder } from "./worker.ts";

/** For fewer explainers, starting threads costs more than they save. */
export const fewest = 50;

/** Articles sent at a time: enough that threads do not wait, few enough to share them evenly. */
const batch = 8;

/**
 * Drawing makes much short-lived text; with the usual 16 MiB for what is young, a quarter of
 * the time went into collecting it.
 */
const limits = { maxYoungGenerationSizeMb: 64 };

const code = `import(require("node:worker_threads").workerData.entry).then((site) => site.startWorker());`;

/**
 * Draws articles in as many threads as the machine has cores.
 * @returns how many files were written
 * @throws what one of the threads threw; the others are stopped then
 */
export async function renderInWorkers(
	articles: ArticleWithLesson[],
	order: WorkerOrder,
): Promise<number> {
	const waiting = [...articles];
	const size = Math.min(availableParallelism(), Math.ceil(articles.length / batch));
	const workers = Array.from(
		{ length: size },
		() => new Worker(code, { eval: true, workerData: order, resourceLimits: limits }),
	);
	try {
		const counts = await Promise.all(workers.map((worker) => keepBusy(worker, waiting)));
		return counts.reduce((sum, count) => sum + count, 0);
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}

/** Sends batches to a thread as long as there are any. */
function keepBusy(worker: Worker, waiting: ArticleWithLesson[]): Promise<number> {
	return new Promise((resolve, reject) => {
		let sum = 0;
		worker.on("message", (count: number) => {
			sum += count;
			const next = waiting.splice(0, batch);
			if (next.length > 0) worker.postMessage(next);
			else resolve(sum);
		});
		worker.on("error", reject);
		worker.on("exit", () => reject(new Error("A thread ended before its explainers were drawn")));
	});
}
