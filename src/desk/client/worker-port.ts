import type { Problem } from "../../article/parse/problem.ts";
import type { Action, Edited } from "../edits/actions.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import type { DeskReading } from "../reading.ts";

/** What the worker reads: pictures stay on the page. */
export type ReadFiles = Omit<DeskFiles, "images">;

/** What may be asked of the worker, each with its answer. */
export interface Requests {
	read: { ask: { files: ReadFiles }; answer: DeskReading | { problems: Problem[] } };
	act: { ask: { files: ReadFiles; action: Action }; answer: Edited | DeskRefusal };
}

export type RequestName = keyof Requests;

/** A message to the worker. */
export interface Request<Name extends RequestName = RequestName> {
	number: number;
	name: Name;
	ask: Requests[Name]["ask"];
}

/** A message from it: the answer, or what went wrong in our own code. */
export interface Response {
	number: number;
	answer?: unknown;
	fault?: string;
}

/** Asks the worker; answers come in the order of asking. */
export type AskWorker = <Name extends RequestName>(
	name: Name,
	ask: Requests[Name]["ask"],
) => Promise<Requests[Name]["answer"]>;

/** What of a worker is used: tests hand in their own. */
export interface WorkerLike {
	postMessage(message: Request): void;
	onmessage: ((event: { data: Response }) => void) | null;
	onerror: ((event: unknown) => void) | null;
}

/** Speaks with a worker. One that cannot be loaded fails all that is asked of it. */
export function openWorker(worker: WorkerLike): AskWorker {
	const waiting = new Map<number, { done(answer: unknown): void; failed(fault: Error): void }>();
	let number = 0;
	let broken: Error | null = null;
	worker.onmessage = ({ data }) => {
		const asked = waiting.get(data.number);
		waiting.delete(data.number);
		if (data.fault === undefined) asked?.done(data.answer);
		else asked?.failed(new Error(data.fault));
	};
	worker.onerror = () => {
		broken = new Error("What reads the article could not be loaded");
		for (const { failed } of waiting.values()) failed(broken);
		waiting.clear();
	};
	return <Name extends RequestName>(name: Name, ask: Requests[Name]["ask"]) =>
		new Promise<Requests[Name]["answer"]>((done, failed) => {
			if (broken) {
				failed(broken);
				return;
			}
			number += 1;
			waiting.set(number, { done: (answer) => done(answer as Requests[Name]["answer"]), failed });
			worker.postMessage({ number, name, ask });
		});
}
