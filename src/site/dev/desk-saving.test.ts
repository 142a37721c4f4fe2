import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AskWorker } from "../../desk/client/worker-port.ts";
import { openFolderPort } from "../../desk/drafts/folder-port.ts";
import { resolveMerge } from "../../desk/merge/merge-texts.ts";
import { OpenedDesk } from "../../desk/opened-desk.svelte.ts";
import { DeskSaving } from "../../desk/saving.svelte.ts";
import { createDeskFolders } from "./desk-folder.ts";

const token = "the-token-of-this-start";
const article = "---\ntitle: A\n---\nOne.\n\nTwo.\n\nThree.\n";
let root = "";
let path = "";
let desk: OpenedDesk;
let saving: DeskSaving;
/** Done once, while the folder is asked. */
let meanwhile = () => {};

/** Nothing is read of the article here. */
const ask = (async () => ({ problems: [] })) as unknown as AskWorker;

const here = {
	...{ host: "localhost:5173", origin: "http://localhost:5173", "sec-fetch-site": "same-origin" },
	...{ "content-type": "application/json", "x-standpoint-token": token },
};

beforeEach(async () => {
	meanwhile = () => {};
	root = await mkdtemp(join(tmpdir(), "standpoint-saving-"));
	await mkdir(join(root, "bridge"));
	path = join(root, "bridge/article.md");
	await writeFile(path, article);
	await writeFile(join(root, "bridge/published.txt"), "One.\n");
	const answer = createDeskFolders(root, { token, hosts: [] });
	const port = openFolderPort(token, (async (url: string, { method, body }: RequestInit) => {
		const asked = Object.assign(Readable.from([Buffer.from(String(body ?? ""))]), {
			...{ method, url, headers: here, socket: { remoteAddress: "127.0.0.1" } },
		});
		const given = await answer(asked as unknown as IncomingMessage);
		meanwhile();
		return Response.json(given.body, { status: given.status });
	}) as typeof fetch);
	saving = new DeskSaving(port, () => {});
	const opened = await port.open("bridge");
	if ("refusal" in opened) throw new Error(opened.refusal);
	desk = new OpenedDesk(ask, { files: opened.files, undo: [], redo: [] }, () => {
		saving.isUnsaved = true;
	});
	saving.begin(desk, { base: opened.base, directory: null });
});
afterEach(() => rm(root, { recursive: true }));

function write(before: string, after: string) {
	const start = desk.plainText.indexOf(before);
	desk.edit([{ start, stop: start + before.length, text: after }]);
}

describe("The desk in development", () => {
	it("writes what was changed, and says that it is saved", async () => {
		expect([saving.hasFolder, saving.isUnsaved]).toEqual([true, false]);
		write("One", "First");
		const saved = [saving.save(), saving.save()];
		expect(await Promise.all(saved)).toEqual(["Saved.", "Saved."]);
		expect(saving.isUnsaved).toBe(false);
		expect(await readFile(path, "utf8")).toBe(article.replace("One", "First"));
	});

	it("knows of a change that is made while it saves", async () => {
		write("One", "First");
		meanwhile = () => write("Two", "Second");
		await saving.save();
		expect(saving.isUnsaved).toBe(true);
		expect(await readFile(path, "utf8")).toBe(article.replace("One", "First"));
	});

	it("merges what was changed on disk in another place, as a step that can be undone", async () => {
		write("One", "First");
		await writeFile(path, article.replace("Three", "Last"));
		expect(await saving.save()).toContain("both changes are in it now");
		const both = article.replace("One", "First").replace("Three", "Last");
		expect([await readFile(path, "utf8"), desk.files.article]).toEqual([both, both]);
		desk.undo();
		expect(desk.files.article).toBe(article.replace("One", "First"));
	});

	it("asks where both have changed the same lines, and writes nothing until it is answered", async () => {
		write("One", "First");
		const theirs = article.replace("One", "Eins");
		await writeFile(path, theirs);
		for (const _turn of [1, 2]) {
			expect(await saving.save()).toContain("choose between the two");
			expect(saving.conflict?.name).toBe("article");
			saving.leave();
		}
		await saving.save();
		const chosen = resolveMerge(saving.conflict?.parts ?? [], ["both"]) ?? "";
		expect(await readFile(path, "utf8")).toBe(theirs);
		expect(await saving.settle(chosen)).toBe("Saved.");
		expect(saving.conflict).toBe(null);
		expect(await readFile(path, "utf8")).toContain("First.\nEins.\n");
	});

	it("shows at once what was changed on disk while nothing was changed here", async () => {
		await writeFile(path, article.replace("Three", "Last"));
		await writeFile(join(root, "bridge/published.txt"), "Another.\n");
		expect(await saving.look("elsewhere")).toBe(null);
		expect(await saving.look("bridge")).toContain("this is how it is now");
		expect(desk.files).toMatchObject({
			...{ article: article.replace("Three", "Last"), published: "Another.\n" },
		});
		expect([saving.isUnsaved, await saving.look("bridge")]).toEqual([false, null]);
		write("One", "First");
		await writeFile(path, article.replace("Three", "Third"));
		expect(await saving.look("bridge")).toContain("Saving brings both together");
		await saving.save();
		expect(await readFile(path, "utf8")).toBe(
			article.replace("One", "First").replace("Three", "Third"),
		);
	});

	it("makes the folder of an article that was begun at the desk", async () => {
		desk.replace({ ...desk.files, slug: "ferry" }, desk.history);
		saving.begin(desk, { base: null, directory: null });
		expect(await saving.save()).toContain("no folder");
		expect(await saving.saveInto(null)).toBe("Saved.");
		expect(await readFile(join(root, "ferry/article.md"), "utf8")).toBe(article);
	});

	it("asks before it saves into a folder that has another article", async () => {
		desk.replace({ ...desk.files, article: "Mine.\n" }, desk.history);
		expect(await saving.saveInto(null)).toContain("choose between the two");
		expect(await readFile(path, "utf8")).toBe(article);
	});
});
