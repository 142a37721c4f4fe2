import type { DeskFiles, DeskRefusal } from "../files.ts";
import {
	type FolderTexts,
	listChanged,
	listTexts,
	type OpenedFolder,
	openTexts,
	type Saved,
} from "./folder-texts.ts";

/** A folder as development's server sends it. */
export interface FolderAnswer {
	slug: string;
	texts: FolderTexts;
	/** Bytes in base64, by name. */
	images: Record<string, string>;
	/** What was left out, in sentences. */
	told: string[];
}

/** A folder of `content/` that can be opened and saved. */
export interface FolderPort {
	/** Reads the folder; a refusal where there is no article in it. */
	open(slug: string): Promise<OpenedFolder | DeskRefusal>;
	/**
	 * Writes what differs from `base`. Where a file is another by now, nothing is written and the
	 * texts on disk come back: to be merged, and saved again with these as `base`.
	 */
	save(files: DeskFiles, base: FolderTexts): Promise<Saved>;
}

const noServer = "The server of this page does not answer: is npm run dev still running?";

/**
 * Talks to development's server.
 * @param token of the page: `data-token` of `<html>`
 */
export function openFolderPort(token: string, ask: typeof fetch = fetch): FolderPort {
	const send = async (slug: string, method: string, body?: object) => {
		const response = await ask(`/desk/folder/${encodeURIComponent(slug)}`, {
			method,
			cache: "no-store",
			headers: { "Content-Type": "application/json", "X-Standpoint-Token": token },
			...(body && { body: JSON.stringify(body) }),
		});
		return (await response.json()) as unknown;
	};
	return {
		async open(slug) {
			const answer = await send(slug, "GET").catch(() => ({ refusal: noServer }));
			return openAnswer(answer as FolderAnswer | DeskRefusal);
		},
		async save(files, base) {
			const texts = listTexts(files, base);
			const changed = listChanged(texts, base);
			if (changed.length === 0) return { base };
			const pick = (from: FolderTexts) =>
				Object.fromEntries(changed.map((name) => [name, from[name]]));
			const body = { texts: pick(texts), base: pick(base) };
			const saved = await send(files.slug, "PUT", body).catch(() => ({ refusal: noServer }));
			// What was not written is as it was when it was opened: to the desk that is its base.
			return "base" in (saved as object) ? { base: { ...base, ...pick(texts) } } : (saved as Saved);
		},
	};
}

function openAnswer(answer: FolderAnswer | DeskRefusal): OpenedFolder | DeskRefusal {
	if ("refusal" in answer) return answer;
	const images = Object.fromEntries(
		Object.entries(answer.images).map(([name, text]) => [name, readBase64(text)]),
	);
	const opened = openTexts(answer.slug, answer.texts, images);
	return opened === null
		? { refusal: "There is no article in this folder." }
		: { ...opened, told: [...answer.told, ...opened.told] };
}

const readBase64 = (text: string): Uint8Array =>
	Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
