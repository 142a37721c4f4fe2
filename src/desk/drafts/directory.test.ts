import { describe, expect, it } from "vitest";
import {
	type DirectoryHandle,
	type FileHandle,
	findDirectoryPicker,
	findSameDirectory,
	openDirectory,
	readDirectory,
	saveToDirectory,
} from "./directory.ts";

/** A folder on disk, with what was written to it, by name. */
function createFolder(files: Record<string, string | Uint8Array>) {
	const disk = new Map(Object.entries(files));
	const written: string[] = [];
	const state: { allowed: PermissionState; refusal: string | null } = {
		...{ allowed: "prompt", refusal: null },
	};
	const makeFile = (name: string): FileHandle => ({
		kind: "file",
		async getFile() {
			const bytes = new Blob([disk.get(name) ?? ""] as BlobPart[]);
			return { size: bytes.size, arrayBuffer: () => bytes.arrayBuffer() };
		},
		async createWritable() {
			let draft = "";
			return {
				async write(text) {
					if (state.refusal !== null) throw new DOMException("No", state.refusal);
					draft += text;
				},
				async close() {
					written.push(name);
					disk.set(name, draft);
				},
				async abort() {},
			};
		},
	});
	const handle: DirectoryHandle = {
		...{ kind: "directory", name: "The Bridge (2)" },
		isSameEntry: async (other) => other === handle,
		async *entries() {
			for (const name of disk.keys()) yield [name, makeFile(name)];
			yield ["folder.png", { kind: "directory" }];
		},
		async getFileHandle(name, options) {
			if (!disk.has(name) && !options?.create) throw new DOMException("No", "NotFoundError");
			return makeFile(name);
		},
		queryPermission: async () => state.allowed,
		async requestPermission() {
			if (state.allowed === "prompt") state.allowed = "granted";
			return state.allowed;
		},
	};
	return { disk, written, state, handle };
}

async function openAgain(handle: DirectoryHandle) {
	const opened = await readDirectory(handle);
	if ("refusal" in opened) throw new Error(opened.refusal);
	return opened;
}

const list = '[ {"exact": "Yes", "id": "s1-1"} ]';

describe("A folder of the device", () => {
	it("is read as it is on disk, with its pictures", async () => {
		const { handle } = createFolder({
			...{ "article.md": "\ufeffYes.\r\n", "suggestions.json": list },
			...{ "quay.PNG": new Uint8Array([1, 200]), "notes.txt": "private" },
		});
		const { files, base } = await openAgain(handle);
		expect(files).toMatchObject({ slug: "the-bridge-2", article: "\ufeffYes.\r\n" });
		expect(files.images).toEqual({ "quay.PNG": new Uint8Array([1, 200]) });
		expect(base).toEqual({
			...{ article: "\ufeffYes.\r\n", published: null, walkthrough: null, suggestions: list },
		});
	});

	it("is written only where the desk has changed something, to the letter", async () => {
		const { handle, disk, written } = createFolder({
			...{ "article.md": "\ufeffYes.\r\n", "suggestions.json": list, "published.txt": "Yes." },
		});
		const { files, base } = await openAgain(handle);
		const saved = await saveToDirectory(handle, { ...files, article: "\ufeffNo.\r\n" }, base);
		expect(saved).toEqual({ base: { ...base, article: "\ufeffNo.\r\n" } });
		expect(written).toEqual(["article.md"]);
		expect(disk.get("article.md")).toBe("\ufeffNo.\r\n");
	});

	it("is not written over what has changed on disk meanwhile", async () => {
		const { handle, disk, written } = createFolder({
			"article.md": "Yes.",
			"published.txt": "Yes.",
		});
		const { files, base } = await openAgain(handle);
		disk.set("article.md", "By hand.");
		const changed = { ...files, article: "No.", published: "No." };
		const refused = await saveToDirectory(handle, changed, base);
		expect([refused, written]).toEqual([{ onDisk: { article: "By hand." } }, []]);
		const merged = await saveToDirectory(handle, changed, { ...base, article: "By hand." });
		expect([merged, written]).toEqual([
			{ base: { ...base, article: "No.", published: "No." } },
			["article.md", "published.txt"],
		]);
	});

	it("is asked for again after a reload, and only then written", async () => {
		const { handle, state, written } = createFolder({ "article.md": "Yes." });
		const { files, base } = await openAgain(handle);
		state.allowed = "denied";
		const changed = { ...files, article: "No." };
		expect(await saveToDirectory(handle, changed, base)).toHaveProperty("refusal");
		state.allowed = "prompt";
		expect(await saveToDirectory(handle, changed, base)).toHaveProperty("base");
		expect(written).toEqual(["article.md"]);
	});

	it("keeps a list that cannot be read whole, and says so", async () => {
		const { handle, written } = createFolder({ "article.md": "Yes.", "suggestions.json": "[{}]" });
		const { files, base, told } = await openAgain(handle);
		expect(told.length).toBe(1);
		await saveToDirectory(handle, { ...files, article: "No." }, base);
		expect(written).toEqual(["article.md"]);
	});

	it.each([
		["has no article", { "notes.md": "" }, "no article.md"],
		["has one of other letters", { "article.md": new Uint8Array([0xff]) }, "not UTF-8"],
		["has one that is too long", { "article.md": "x".repeat(1024 * 1024 + 1) }, "too long"],
	])("that %s is refused in words", async (_what, files, words) => {
		const { handle } = createFolder(files);
		expect(await openDirectory(async () => handle)).toEqual({
			refusal: expect.stringContaining(words),
		});
	});

	it("that cannot be written is told in words", async () => {
		const { handle, state, disk } = createFolder({ "article.md": "Yes." });
		const { files, base } = await openAgain(handle);
		state.refusal = "QuotaExceededError";
		expect(await saveToDirectory(handle, { ...files, article: "No." }, base)).toEqual({
			refusal: "The disk is full.",
		});
		expect(disk.get("article.md")).toBe("Yes.");
	});

	it("is known again by its handle, not by its name, also beside one that is gone", async () => {
		const [one, other, gone] = [createFolder({}), createFolder({}), createFolder({})];
		const isSameEntry = async (to: DirectoryHandle) => {
			if (to === gone.handle) throw new DOMException("No", "NotFoundError");
			return to === one.handle;
		};
		const chosen = { ...one.handle, isSameEntry };
		const all: { directory?: DirectoryHandle }[] = [
			...[{ directory: gone.handle }, {}, { directory: other.handle }, { directory: one.handle }],
		];
		expect(await findSameDirectory(all, chosen)).toBe(all[3]);
		expect(await findSameDirectory(all.slice(0, 3), chosen)).toBe(undefined);
	});

	it("that the author does not choose is none", async () => {
		const abort = () => Promise.reject(new DOMException("No", "AbortError"));
		expect(await openDirectory(abort)).toBe(null);
		expect(findDirectoryPicker({})).toBe(null);
	});
});
