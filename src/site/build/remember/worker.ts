import { parentPort, workerData } from "node:worker_threads";
import { type Making, openMaking } from "./make-explainer.ts";

/** What a thread that makes explainers is started with. */
export interface WorkerOrder extends Making {
	/** Address of the built module to be imported, whose `startWorker` is then called. */
	entry: string;
}

/** What a thread is sent: a folder's name, and whether files are made of it or it is only read. */
export interface WorkerTask {
	slug: string;
	draws: boolean;
}

/**
 * In a thread of its own: makes the explainers it is sent, and answers each with what is kept of
 * it. The first answer, null, says that it is ready.
 */
export function startWorker(): void {
	const making = openMaking(workerData as WorkerOrder);
	parentPort?.on("message", ({ slug, draws }: WorkerTask) => {
		making.make(slug, draws).then(
			(made) => parentPort?.postMessage(made),
			// As an error of the thread, which ends the build.
			(error: unknown) =>
				setImmediate(() => {
					throw error;
				}),
		);
	});
	parentPort?.postMessage(null);
}
