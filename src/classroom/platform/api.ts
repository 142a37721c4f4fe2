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
function attempt<Value>(read: () => Value): Value | null {
	try {
		return read();
	} catch {
		return null;
	}
}

/** Talks to a platform's API; whatever that does, nothing here throws. */
export interface PlatformChannel {
	/** Whether the platform took it. */
	initialize(): boolean;
	/** Empty when there is none or it cannot be read. */
	read(field: Field): string;
	/** Whether the platform took it, now or when it was given the same value before. */
	write(field: Field, value: string): boolean;
	/** Has what was written saved, if anything was since the last time. */
	commit(): boolean;
	finish(): boolean;
}

/** Opens a channel to an API; values that it holds already are not sent again. */
export function openPlatformChannel(api: Api): PlatformChannel {
	const held = new Map<Field, string>();
	let unsaved = false;
	return {
		initialize: () => {
			held.clear();
			return isYes(() => api.LMSInitialize(""));
		},
		read: (field) => attempt(() => formatValue(api.LMSGetValue(field))) ?? "",
		write: (field, value) => {
			if (held.get(field) === value) return true;
			const taken = isYes(() => api.LMSSetValue(field, value));
			if (!taken) return false;
			held.set(field, value);
			unsaved = true;
			return true;
		},
		commit: () => {
			unsaved &&= !isYes(() => api.LMSCommit(""));
			return !unsaved;
		},
		finish: () => isYes(() => api.LMSFinish("")),
	};
}

/** The standard's answer is the text "true"; some platforms give a boolean. */
function isYes(call: () => unknown): boolean {
	return attempt(() => formatValue(call())) === "true";
}

/** Values are texts by the standard; numbers and booleans are taken for theirs. */
function formatValue(value: unknown): string {
	return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}
