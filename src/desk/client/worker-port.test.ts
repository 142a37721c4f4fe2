import { expect, test } from "vitest";
import type { StartSource } from "../start/started.ts";
import { openWorker, type Request, type WorkerLike } from "./worker-port.ts";

/** Workers that answer when they are told to. */
function createWorkers() {
	const made: (WorkerLike & { asked: Request[]; isEnded: boolean })[] = [];
	const make = () => {
		const worker = {
			...{ asked: [] as Request[], isEnded: false, onmessage: null, onerror: null },
			postMessage: (message: Request) => void worker.asked.push(message),
			terminate() {
				worker.isEnded = true;
			},
		};
		made.push(worker);
		return worker;
	};
	const answer = (at: number, request: Request | undefined, answer: unknown) =>
		made[at]?.onmessage?.({ data: { number: request?.number ?? 0, answer } });
	return { made, make, answer };
}

const files = { slug: "a", article: "", published: null, walkthrough: null, suggestions: [] };
const source: StartSource = { type: "text", text: "A" };

test("what is left ends its worker, and what else waits is answered by the next one", async () => {
	const { made, make, answer } = createWorkers();
	const ask = openWorker(make);
	const leaving = new AbortController();
	const left = ask("start", { source, taken: [] }, leaving.signal);
	const read = ask("read", { files });
	leaving.abort(new Error("left"));
	await expect(left).rejects.toThrow("left");
	expect(made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
	expect(made[1]?.asked).toEqual([made[0]?.asked[1]]);
	answer(1, made[1]?.asked[0], { problems: [] });
	expect(await read).toEqual({ problems: [] });
	// What is answered, or left before it is asked, ends no worker.
	const later = new AbortController();
	const done = ask("start", { source, taken: [] }, later.signal);
	answer(1, made[1]?.asked[1], { refusal: "no" });
	expect(await done).toEqual({ refusal: "no" });
	later.abort(new Error("too late"));
	await expect(ask("start", { source, taken: [] }, later.signal)).rejects.toThrow("too late");
	expect(made).toHaveLength(2);
});

test("a worker that cannot be loaded fails what waits and what is asked afterwards", async () => {
	const { made, make } = createWorkers();
	const ask = openWorker(make);
	const read = ask("read", { files });
	made[0]?.onerror?.({});
	await expect(read).rejects.toThrow("could not be loaded");
	await expect(ask("read", { files })).rejects.toThrow("could not be loaded");
});
