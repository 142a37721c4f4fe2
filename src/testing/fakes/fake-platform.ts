import type { Api } from "../../classroom/platform/api.ts";

/** A platform for tests: what it holds, every call it got, and how it misbehaves. */
export interface Fake extends Api {
	held: Record<string, string>;
	calls: string[];
}

/**
 * An API that behaves, but for the functions named in `change`. Fields that it does not know
 * are empty.
 */
export function createFake(held: Record<string, string> = {}, change: Partial<Api> = {}): Fake {
	const calls: string[] = [];
	const note = (call: string, answer: unknown) => {
		calls.push(call);
		return answer;
	};
	return {
		held,
		calls,
		LMSInitialize: () => note("initialize", "true"),
		LMSGetValue: (field) => held[field] ?? "",
		LMSSetValue: (field, value) => {
			held[field] = value;
			return note(`${field}=${value}`, "true");
		},
		LMSCommit: () => note("commit", "true"),
		LMSFinish: () => note("finish", "true"),
		...change,
	};
}

/** A window that its own parent is, or that has one; with whatever else it is given. */
export function createWindow(given: object = {}, parent?: Window): Window {
	const view = { opener: null, ...given } as unknown as { parent: Window } & Window;
	view.parent = parent ?? view;
	return view;
}

/** A window of another origin: reading anything but the way up or to the opener throws. */
export function createForeign(parent?: Window, opener: Window | null = null): Window {
	const foreign: Window = new Proxy({} as Window, {
		get: (_target, name) => {
			if (name === "parent") return parent ?? foreign;
			if (name === "opener") return opener;
			throw new DOMException("Blocked a frame", "SecurityError");
		},
	});
	return foreign;
}
