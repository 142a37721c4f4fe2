/** The functions of a learning platform's SCORM 1.2 API that are used here; strangers wrote them. */
export interface Api {
	LMSInitialize(nothing: ""): unknown;
	LMSGetValue(field: Field): unknown;
	LMSSetValue(field: Field, value: string): unknown;
	LMSCommit(nothing: ""): unknown;
	LMSFinish(nothing: ""): unknown;
}

/** What is read and written of the platform's model (Run-Time Environment 1.2, section 3.4). */
export type Field =
	| "cmi.core.lesson_location"
	| "cmi.core.lesson_status"
	| "cmi.core.score.raw"
	| "cmi.core.score.min"
	| "cmi.core.score.max"
	| "cmi.core.session_time"
	| "cmi.core.exit"
	| "cmi.suspend_data";

const names = ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"] as const;

/** The standard's number: frames deeper than that are taken for an accident. */
const mostParents = 7;

/**
 * The API of the platform that shows this window, if one does: the object `API` of the window
 * itself or of a window above it, then of the windows that opened these and of those above
 * them (Run-Time Environment 1.2, section 3.3.6.1). The standard asks only for the opener of
 * the window itself; but some platforms open a window and show the package in a frame of it.
 *
 * Never throws: reading from a window of another origin does, and any page may own an `API`.
 */
export function findApi(start: Window): Api | null {
	const near = listAbove(start);
	const openers = near.map((view) => attempt(() => view.opener as Window | null));
	const far = openers.flatMap((view) => (view ? listAbove(view) : []));
	for (const view of [...near, ...far]) {
		const api = attempt(() => (view as { API?: unknown }).API);
		if (isApi(api)) return api;
	}
	return null;
}

/** A window and those above it, the nearest first. */
function listAbove(start: Window): Window[] {
	const views = [start];
	while (views.length <= mostParents) {
		const above = attempt(() => views.at(-1)?.parent);
		// The outermost window is its own parent.
		if (!above || views.includes(above)) break;
		views.push(above);
	}
	return views;
}

function isApi(api: unknown): api is Api {
	const given = api as Record<string, unknown> | null | undefined;
	return attempt(() => names.every((name) => typeof given?.[name] === "function")) ?? false;
}

/** What a reading gives, null when it throws. */
export function attempt<Value>(read: () => Value): Value | null {
	try {
		return read();
	} catch {
		return null;
	}
}
