import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { caps } from "../../../article/parse/caps.ts";
import { findFaultCode } from "../../faults.ts";
import { hashBytes } from "./kept.ts";

/** Names of the folders of explainers, sorted; null where there is no such folder. */
export function listFolders(content: string): string[] | null {
	try {
		const entries = readdirSync(content, { withFileTypes: true });
		const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
		return folders.map(({ name }) => name).sort();
	} catch {
		return null;
	}
}

/** Hash of what an explainer's files depend on: the version of all else, its name and folder. */
export const hashInputs = (version: string, content: string, slug: string): string =>
	hashBytes(JSON.stringify([version, slug, hashFolder(join(content, slug))]));

/** Hash of all that is in the folder of an explainer, names and bytes. */
function hashFolder(folder: string): string {
	const hash = createHash("sha256");
	addFolder(hash, folder, "");
	return hash.digest("base64url");
}

function addFolder(hash: Hash, folder: string, inside: string): void {
	const entries = readdirSync(join(folder, inside), { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = inside + entry.name;
		if (entry.isDirectory()) addFolder(hash, folder, `${path}/`);
		// A link out of the folder is refused whatever it leads to; within, its end is hashed too.
		else if (entry.isSymbolicLink()) add(hash, path, "link", readlinkSync(join(folder, path)));
		else if (entry.isFile()) add(hash, path, ...readInput(join(folder, path)));
		else add(hash, path, "other", "");
	}
}

function add(hash: Hash, path: string, kind: string, bytes: string | Uint8Array): void {
	hash.update(JSON.stringify([path, kind, bytes.length])).update(bytes);
}

/** What may not be read, and what is too large to be published, is told by its kind and size. */
function readInput(path: string): [kind: string, bytes: string | Uint8Array] {
	try {
		const { size } = statSync(path);
		return size > caps.image ? ["large", String(size)] : ["file", readFileSync(path)];
	} catch (error) {
		const code = findFaultCode(error);
		if (code === null) throw error;
		return ["unreadable", code];
	}
}
