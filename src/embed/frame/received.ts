import type { Families } from "./families.ts";
import type { PlaceInHost } from "./place.ts";

/** What a host may ask for. Everything else that is posted at us is nothing. */
export type Received =
	/** The height, in this family from now on, or in the one that was spoken before. */
	| { type: "height"; family?: keyof Families }
	/** One more message of this family: a step of H5P's handshake. */
	| { type: "add"; family: keyof Families }
	/** iframe-resizer introduces itself; `version` is empty before 5. */
	| { type: "resizer"; id: string; version: string }
	| { type: "select"; hash: string }
	| { type: "theme"; theme: "light" | "dark" | "auto" }
	| { type: "link"; url: string };

/** Longer strings are not looked at; the longest real one, iframe-resizer's, has about 300. */
const longest = 4096;

/**
 * Reads a message of the host by its shape; null when it has none that is known. Never
 * throws, whatever is posted: an object of the same origin may have getters that do.
 */
export function parseReceived(message: unknown, place: PlaceInHost): Received | null {
	try {
		if (typeof message === "string") return parseText(message, place);
		// An array or a map of another shape has none of these fields either.
		return message ? parseFields(message, place) : null;
	} catch {
		return null;
	}
}

function parseText(text: string, { childId }: PlaceInHost): Received | null {
	if (text.length > longest) return null;
	if (childId && text.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`)) {
		return { type: "height", family: "pym" };
	}
	if (!text.startsWith("[iFrameSizer]")) return null;
	const [id = "", , sizesWidth = "", ...rest] = text.slice(13).split(":");
	if (id === "resize" && !sizesWidth) return { type: "height" };
	// Third field of the introduction: may the width be set too?
	if (!id || !/^(true|false)$/.test(sizesWidth)) return null;
	// Of 5's fields the 21st is the version of the host.
	return { type: "resizer", id, version: rest[17] ?? "" };
}

function parseFields(message: object, { secret }: PlaceInHost): Received | null {
	const {
		standpoint,
		sentinel,
		type,
		context,
		action,
		hash,
		theme,
		url,
		message: word,
		secret: given,
	} = message as Record<string, unknown>;
	if (standpoint === "height") return { type: "height", family: "datawrapper" };
	if (standpoint === "select" && isShort(hash)) return { type: "select", hash };
	if (standpoint === "link" && isShort(url)) return { type: "link", url };
	if (standpoint === "theme" && (theme === "light" || theme === "dark" || theme === "auto")) {
		return { type: "theme", theme };
	}
	if (sentinel === "amp" && type === "frames-init") return { type: "height", family: "amp" };
	if (context === "h5p") return parseH5p(action);
	if (secret && word === "ready" && given === secret) {
		return { type: "height", family: "wordpress" };
	}
	return null;
}

/** `hello` and `resize` ask for the height, the other two for the next step. */
function parseH5p(action: unknown): Received | null {
	if (action === "hello" || action === "resize") return { type: "height", family: "h5pPrepare" };
	if (action === "ready") return { type: "add", family: "h5pHello" };
	return action === "resizePrepared" ? { type: "add", family: "h5p" } : null;
}

function isShort(value: unknown): value is string {
	return typeof value === "string" && value.length <= 2000;
}
