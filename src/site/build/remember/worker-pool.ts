import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { KeptPart } from "./kept.ts";
import { openMaking } from "./make-explainer.ts";
import type { WorkerOrder, WorkerTask } from "./worker.ts";

/** For fewer explainers, starting threads costs more than they save. */
export const fewest = 6;

/**
 * Drawing makes much short-lived text; with the usual 16 MiB for what is young, a quarter of
 * the time went into collecting it.
 */
const limits = { maxYoungGenerationSizeMb: 64 };

const code = `import(require("node:worker_threads").workerData.entry).then((site) => site.startWorker());`;

/** Told of each explainer when it is made. */
export type TellMade = (made: KeptPart, milliseconds: number) => void;

/** What is still to be made. After an error in the content nothing more is drawn, only read. */
function openQueue(slugs: readonly string[], tell: TellMade) {
	const waiting = [...slugs];
	let draws = true;
	return {
		next(): WorkerTask | null {
			const slug = waiting.shift();
			return slug === undefined ? null : { slug, draws };
		},
		take(made: KeptPart, milliseconds: number): void {
			if (made.problems.some(({ severity }) => severity === "error")) draws = false;
			tell(made, milliseconds);
		},
	};
}

type Queue = ReturnType<typeof openQueue>;

/**
 * Makes explainers: many in as many threads as the machine has cores, few right here.
 * @throws what one of the threads threw; the others are stopped then
 */
export async function makeExplainers(
	slugs: readonly string[],
	order: WorkerOrder,
	tell: TellMade,
): Promise<void> {
	const queue = openQueue(slugs, tell);
	if (slugs.length >= fewest)
		return makeInWorkers(Math.min(availableParallelism(), 8), order, queue);
	const making = openMaking(order);
	for (let task = queue.next(); task !== null; task = queue.next()) {
		const start = performance.now();
		queue.take(await making.make(task.slug, task.draws), performance.now() - start);
	}
}

async function makeInWorkers(size: number, order: WorkerOrder, queue: Queue): Promise<void> {
	const workers = Array.from(
		{ length: size },
		() => new Worker(code, { eval: true, workerData: order, resourceLimits: limits }),
	);
	try {
		await Promise.all(workers.map((worker) => keepBusy(worker, queue)));
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}

/** Sends a thread one after the other, as long as there are any. */
function keepBusy(worker: Worker, queue: Queue): Promise<void> {
	return new Promise((resolve, reject) => {
		let start = 0;
		worker.on("message", (made: KeptPart | null) => {
			try {
				if (made !== null) queue.take(made, performance.now() - start);
			} catch (error) {
				reject(error);
			}
			const task = queue.next();
			start = performance.now();
			if (task === null) resolve();
			else worker.postMessage(task);
		});
		worker.on("error", reject);
		worker.on("exit", () => reject(new Error("A thread ended before its explainers were made")));
	});
}
