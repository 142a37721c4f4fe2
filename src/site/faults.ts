import { relative } from "node:path";

/**
 * An error for people: its words say what is wrong and what would be right. It has no stack,
 * which would lead into our code and away from what is to be mended.
 */
export class Told extends Error {
	constructor(message: string, cause?: unknown) {
		super(message, { cause });
		this.name = "Told";
		// Vite prints the stack, and so does Node.
		this.stack = message;
	}
}

/** What the system's codes mean, to stand behind "…: ". */
const meanings: Readonly<Record<string, string>> = {
	EACCES: "this account may not do that there",
	EADDRINUSE: "another program listens there",
	EADDRNOTAVAIL: "this machine has no such address",
	EBUSY: "something else is using it",
	EDQUOT: "this account's share of the disk is used up",
	EEXIST: "something of that name is there",
	EIO: "the disk does not answer as it should",
	EISDIR: "a folder stands in its place",
	EMFILE: "too many files are open",
	ENAMETOOLONG: "its name is too long",
	ENFILE: "too many files are open",
	ENOENT: "it is not there",
	ENOSPC: "the disk is full",
	ENOTDIR: "a part of its path is a file",
	ENOTEMPTY: "the folder is not empty",
	ENOTFOUND: "there is no host of that name",
	EPERM: "this account may not do that there",
	EROFS: "it can only be read",
	EXDEV: "it is on another disk",
};

/** Code of what the system refused; null when an error is none of the system's. */
export function findFaultCode(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	const { code } = error as NodeJS.ErrnoException;
	// What a thread throws arrives without its code, but with its words.
	const found = typeof code === "string" ? code : /^(E[A-Z]+): /.exec(error.message)?.[1];
	return found !== undefined && Object.hasOwn(meanings, found) ? found : null;
}

/** Why the system refused something: "the disk is full (ENOSPC)". Null for any other error. */
export function describeReason(error: unknown): string | null {
	const code = findFaultCode(error);
	return code === null ? null : `${meanings[code]} (${code})`;
}

/**
 * What the system refused, where and why: "dist/index.html: the disk is full (ENOSPC)". Null
 * for any other error, which is a bug of ours and keeps its stack.
 */
export function describeFault(error: unknown): string | null {
	const reason = describeReason(error);
	if (reason === null) return null;
	const { path, dest } = error as { path?: unknown; dest?: unknown };
	const places = [path, dest].flatMap((one) =>
		typeof one === "string" ? [relative(process.cwd(), one) || "."] : [],
	);
	return [...(places.length > 0 ? [places.join(" → ")] : []), reason].join(": ");
}

/** Puts words before what the system refused; gives any other error back as it is. */
export function tellFault(error: unknown, before: string): unknown {
	const words = describeFault(error);
	return words === null ? error : new Told(`${before}\n${words}`, error);
}

/** What a task prints for whatever was thrown: words alone where it is no bug of ours. */
export function formatThrown(error: unknown): string {
	if (error instanceof Error) return describeFault(error) ?? error.stack ?? error.message;
	return String(error);
}
