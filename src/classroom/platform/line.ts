import { type Api, attempt, type Field } from "./api.ts";

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

/** Opens a line to an API; values that it holds already are not sent again. */
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
