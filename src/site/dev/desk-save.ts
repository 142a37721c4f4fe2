import { caps } from "../../article/parse/caps.ts";
import {
	type FolderText,
	type FolderTexts,
	folderFiles,
	folderTexts,
} from "../../desk/drafts/folder-texts.ts";
import type { DeskRefusal } from "../../desk/files.ts";

/** Texts to be written, each with what it is based on: null for a file that was not there. */
export type DeskSave = Partial<Record<FolderText, { base: string | null; text: string }>>;

/** Reads what the desk sent: `{"texts": {"article": …}, "base": {"article": …}}`. */
export function readSave(body: string): DeskSave | DeskRefusal {
	const given = parseObject(body);
	const [texts, base] = [given?.texts, given?.base];
	if (!isRecord(texts) || !isRecord(base)) return { refusal: "This is no save of a folder." };
	const save: DeskSave = {};
	for (const [name, text] of Object.entries(texts)) {
		const before = base[name] ?? null;
		if (!isFolderText(name)) return { refusal: `The desk does not write "${name}".` };
		if (typeof text !== "string" || !(before === null || typeof before === "string"))
			return { refusal: `${folderFiles[name]} is no text.` };
		const wrong = findWrong(text);
		if (wrong !== null) return { refusal: `${folderFiles[name]} ${wrong}` };
		save[name] = { base: before, text };
	}
	return save;
}

/** What keeps a text from being a file that is read again as it was written. */
function findWrong(text: string): string | null {
	if (Buffer.byteLength(text) > caps.article)
		return `is longer than the ${caps.article} bytes that are read.`;
	if (text !== Buffer.from(text).toString("utf8")) return "has half a character.";
	return null;
}

function parseObject(body: string): Record<string, unknown> | null {
	try {
		const given: unknown = JSON.parse(body);
		return isRecord(given) ? given : null;
	} catch {
		return null;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const isFolderText = (name: string): name is keyof FolderTexts =>
	(folderTexts as string[]).includes(name);
