import { expect, test } from "vitest";
import type { WorkerOrder } from "./worker.ts";
import { makeExplainers } from "./worker-pool.ts";

/** An order whose module answers each task as the given statement does. */
function order(answer: string): WorkerOrder {
	const module = `
		import { parentPort } from "node:worker_threads";
		export function startWorker() {
			parentPort.on("message", (task) => { ${answer} });
			parentPort.postMessage(null);
		}`;
	const entry = `data:text/javascript,${encodeURIComponent(module)}`;
	return { entry, pictures: null } as WorkerOrder;
}

const slugs = Array.from({ length: 61 }, (_, index) => `a${index}`);
const echo = "parentPort.postMessage({ ...task, problems: [] })";

test("every explainer is made once, however many threads there are", async () => {
	const made: string[] = [];
	await makeExplainers(slugs, order(echo), ({ slug }) => made.push(slug));
	expect(made.toSorted()).toEqual(slugs.toSorted());
});

test("after an error in the content the rest is read, and not drawn", async () => {
	const wrong = "parentPort.postMessage({ ...task, problems: [{ severity: 'error' }] })";
	const drawn: boolean[] = [];
	await makeExplainers(slugs, order(wrong), (made) => {
		drawn.push((made as unknown as { draws: boolean }).draws);
	});
	expect(drawn).toHaveLength(slugs.length);
	expect(drawn[0]).toBe(true);
	expect(drawn.at(-1)).toBe(false);
});

test("no explainer is no work", async () => {
	await makeExplainers([], order(""), () => expect.unreachable());
	expect(true).toBe(true);
});

test("what a thread throws ends the build, as does a thread that stops", async () => {
	const make = (answer: string) => makeExplainers(slugs, order(answer), () => {});
	await expect(make('throw new Error("no room");')).rejects.toThrow("no room");
	await expect(make("process.exit(0);")).rejects.toThrow("ended before");
});
