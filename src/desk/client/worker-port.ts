import type { Problem } from "../../article/parse/problem.ts";
import type { Action, Edited } from "../edits/actions.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import type { DeskReading } from "../reading.ts";
import type { Started, StartSource } from "../start/started.ts";

/** What the worker reads: pictures stay on the page. */
export type ReadFiles = Omit<DeskFiles, "images">;

/** What may be asked of the worker, each with its answer. */
export interface Requests {
	read: { ask: { files: ReadFiles }; answer: DeskReading | { problems: Problem[] } };
	act: { ask: { files: ReadFiles; action: Action }; answer: Edited | DeskRefusal };
	start: { ask: { source: StartSource; taken: string[] }; answer: Started | DeskRefusal };
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

/**
 * Asks the worker; answers come in the order of asking.
 * @param left what is asked is not wanted any more: it rejects with the signal's reason, at once
 */
export type AskWorker = <Name extends RequestName>(
	name: Name,
	ask: Requests[Name]["ask"],
	left?: AbortSignal,
) => Promise<Requests[Name]["answer"]>;

/** What of a worker is used: tests hand in their own. */
export interface WorkerLike {
	postMessage(message: Request): void;
	terminate(): void;
	onmessage: ((event: { data: Response }) => void) | null;
	onerror: ((event: unknown) => void) | null;
}

/** What was asked and is not answered yet. */
interface Waiting {
	message: Request;
	done(answer: unknown): void;
	failed(fault: unknown): void;
}

/**
 * Speaks with a worker. One that cannot be loaded fails all that is asked of it.
 * @param make starts one; another, when what it is busy with is not wanted any more
 */
export function openWorker(make: () => WorkerLike): AskWorker {
	const port = new WorkerPort(make);
	return (name, ask, left) => port.ask(name, ask, left);
}

class WorkerPort {
	readonly #make: () => WorkerLike;
	readonly #waiting = new Map<number, Waiting>();
	#worker: WorkerLike;
	#number = 0;
	#broken: Error | null = null;

	constructor(make: () => WorkerLike) {
		this.#make = make;
		this.#worker = this.#open();
	}

	ask<Name extends RequestName>(
		name: Name,
		ask: Requests[Name]["ask"],
		left?: AbortSignal,
	): Promise<Requests[Name]["answer"]> {
		return new Promise((done, failed) => {
			if (this.#broken ?? left?.aborted) {
				failed(this.#broken ?? left?.reason);
				return;
			}
			this.#number += 1;
			const message = { number: this.#number, name, ask };
			const settle = done as (answer: unknown) => void;
			this.#waiting.set(message.number, { message, done: settle, failed });
			left?.addEventListener("abort", () => this.#leave(message.number, left.reason));
			this.#worker.postMessage(message);
		});
	}

	#open(): WorkerLike {
		const worker = this.#make();
		worker.onmessage = ({ data }) => {
			const asked = this.#waiting.get(data.number);
			this.#waiting.delete(data.number);
			if (data.fault === undefined) asked?.done(data.answer);
			else asked?.failed(new Error(data.fault));
		};
		worker.onerror = () => {
			this.#broken = new Error("What reads the article could not be loaded");
			for (const { failed } of this.#waiting.values()) failed(this.#broken);
			this.#waiting.clear();
		};
		return worker;
	}

	/** What a worker is busy with only its end stops: the next one is asked the rest again. */
	#leave(number: number, reason: unknown): void {
		const asked = this.#waiting.get(number);
		if (!asked) return;
		this.#waiting.delete(number);
		this.#worker.terminate();
		this.#worker = this.#open();
		for (const { message } of this.#waiting.values()) this.#worker.postMessage(message);
		asked.failed(reason);
	}
}
