import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	createMemoryStore,
	type DraftHome,
	type DraftStore,
	DraftsForgotten,
} from "./draft-store.ts";
import { openDrafts } from "./drafts.ts";
import { mostHistory, type StoredDraft, trimHistory } from "./stored-draft.ts";

const makeDraft = (id: string, changed = 0): StoredDraft => ({
	...{ id, title: `Title of ${id}`, changed, undo: [], redo: [] },
	files: { slug: "", article: "", published: null, walkthrough: null, suggestions: [], images: {} },
});

/** A device with a store that several pages share, and that can be told to refuse. */
function createDevice() {
	let store: DraftStore | null = null;
	let refusal: string | null = null;
	const answer = async <T>(ask: (there: DraftStore) => Promise<T>): Promise<T> => {
		if (refusal !== null) throw new DOMException("No", refusal);
		if (store === null) throw new DraftsForgotten();
		return ask(store);
	};
	const shared: DraftStore = {
		list: () => answer((there) => there.list()),
		read: (id) => answer((there) => there.read(id)),
		write: (draft, after) => answer((there) => there.write(draft, after)),
		put: (kept) => answer((there) => there.put(kept)),
		remove: (id) => answer((there) => there.remove(id)),
	};
	const home: DraftHome = {
		async find() {
			if (refusal !== null) throw new DOMException("No", refusal);
			return store === null ? null : shared;
		},
		async make() {
			if (refusal !== null) throw new DOMException("No", refusal);
			store ??= createMemoryStore();
			return shared;
		},
		async forget() {
			store = null;
		},
	};
	return {
		home,
		refuse(name: string | null) {
			refusal = name;
		},
		isEmpty: () => store === null,
	};
}

describe("Drafts", () => {
	it("are kept from now on where another tab has been told so, unless this one was told no", async () => {
		const device = createDevice();
		const one = await openDrafts(device.home);
		const two = await openDrafts(device.home);
		const three = await openDrafts(device.home);
		await two.write(makeDraft("b"), 0);
		await two.follow();
		expect([two.allowed, device.isEmpty()]).toEqual(["unasked", true]);
		await three.allow(false);
		await one.allow(true);
		await Promise.all([two.follow(), three.follow()]);
		expect([two.allowed, three.allowed]).toEqual(["yes", "no"]);
		expect((await one.list()).map(({ id }) => id)).toEqual(["b"]);
	});

	it("are not lost when one is written while they are moved to the device", async () => {
		const device = createDevice();
		let put = () => {};
		const isPut = new Promise<void>((resolve) => {
			put = resolve;
		});
		const slow: DraftHome = {
			...device.home,
			make: async () => {
				const store = await device.home.make();
				return { ...store, put: (kept) => isPut.then(() => store.put(kept)) };
			},
		};
		const drafts = await openDrafts(slow);
		await drafts.write(makeDraft("a", 1), 0);
		const allowing = drafts.allow(true);
		const writing = new Promise((resolve) =>
			setTimeout(() => resolve(drafts.write(makeDraft("a", 2), 1))),
		);
		setTimeout(put, 5);
		await allowing;
		expect(await writing).toEqual({ revision: 2 });
		expect(await drafts.write(makeDraft("a", 3), 2)).toEqual({ revision: 3 });
		expect(await (await openDrafts(device.home)).list()).toMatchObject([{ changed: 3 }]);
	});

	it("are kept on the device only once that was allowed, with those of this page", async () => {
		const device = createDevice();
		const drafts = await openDrafts(device.home);
		await drafts.write(makeDraft("a", 1), 0);
		expect(await drafts.write(makeDraft("a", 2), 1)).toEqual({ revision: 2 });
		expect([drafts.allowed, device.isEmpty()]).toEqual(["unasked", true]);
		await drafts.allow(true);
		expect(await drafts.write(makeDraft("a", 3), 2)).toEqual({ revision: 3 });
		const later = await openDrafts(device.home);
		expect(later.allowed).toBe("yes");
		expect(await later.list()).toEqual([{ id: "a", title: "Title of a", changed: 3, revision: 3 }]);
	});

	it("leave nothing on the device when that is refused, or taken back", async () => {
		const device = createDevice();
		const drafts = await openDrafts(device.home);
		await drafts.allow(false);
		await drafts.write(makeDraft("a"), 0);
		expect([drafts.allowed, device.isEmpty()]).toEqual(["no", true]);
		expect(await drafts.read("a")).not.toBe(null);
		await drafts.allow(true);
		await drafts.forgetAll();
		expect([drafts.allowed, device.isEmpty()]).toEqual(["unasked", true]);
		expect(await drafts.list()).toEqual([]);
	});

	it("are listed with the last changed first", async () => {
		const drafts = await openDrafts(createDevice().home);
		for (const [id, changed] of [
			["a", 1],
			["b", 3],
			["c", 2],
		] as const)
			await drafts.write(makeDraft(id, changed), 0);
		await drafts.remove("c");
		expect((await drafts.list()).map(({ id }) => id)).toEqual(["b", "a"]);
	});

	it("of two tabs: the second to write is refused, and told what is there", async () => {
		const device = createDevice();
		const [one, two] = [await openDrafts(device.home), await openDrafts(device.home)];
		await one.allow(true);
		await two.allow(true);
		await one.write(makeDraft("a", 1), 0);
		await one.write(makeDraft("a", 2), 1);
		expect(await two.write(makeDraft("a", 3), 1)).toEqual({ there: 2 });
		expect((await two.read("a"))?.draft.changed).toBe(2);
		await one.remove("a");
		expect(await two.write(makeDraft("a", 3), 2)).toEqual({ there: null });
	});

	it.each(["QuotaExceededError", "SecurityError", "InvalidStateError", "UnknownError"])(
		"stay in this page where the device refuses: %s",
		async (name) => {
			const device = createDevice();
			device.refuse(name);
			const drafts = await openDrafts(device.home);
			expect(drafts.reason).toMatch(/^[A-Z].*browser.*\.$/u);
			await drafts.allow(true);
			expect(drafts.allowed).toBe("unasked");
			expect(await drafts.write(makeDraft("a"), 0)).toEqual({ revision: 1 });
			expect((await drafts.list()).length).toBe(1);
		},
	);

	it("are held by the page from when the device is full until it takes them again", async () => {
		const device = createDevice();
		const drafts = await openDrafts(device.home);
		await drafts.allow(true);
		await drafts.write(makeDraft("a", 1), 0);
		device.refuse("QuotaExceededError");
		expect(await drafts.write(makeDraft("a", 2), 1)).toEqual({ unkept: true });
		expect(drafts.reason).toContain("no room");
		expect((await drafts.read("a"))?.draft.changed).toBe(2);
		expect(await drafts.list()).toMatchObject([{ id: "a", changed: 2 }]);
		device.refuse(null);
		expect(await drafts.write(makeDraft("a", 3), 1)).toEqual({ revision: 2 });
		expect(drafts.reason).toBe(null);
	});

	it("that another tab has forgotten are not kept again unasked", async () => {
		const device = createDevice();
		const [one, two] = [await openDrafts(device.home), await openDrafts(device.home)];
		await one.allow(true);
		await two.allow(true);
		await one.forgetAll();
		expect(await two.write(makeDraft("a"), 0)).toEqual({ unkept: true });
		expect([two.allowed, two.reason]).toEqual([
			"unasked",
			"The drafts were forgotten in another tab.",
		]);
		expect(await two.write(makeDraft("a"), 0)).toEqual({ revision: 1 });
		expect(device.isEmpty()).toBe(true);
	});
});

describe("The history of a draft", () => {
	const edit = fc.record({ at: fc.nat(9), removed: fc.string(), inserted: fc.string() });
	const step = fc
		.array(edit, { maxLength: 3 })
		.map((edits) => ({ edits, toggled: [] as string[] }));

	it("is cut to what is written quickly, the steps that are nearest last", () => {
		fc.assert(
			fc.property(fc.array(step), fc.array(step), fc.nat(3000), (undo, redo, most) => {
				const trimmed = trimHistory({ ...makeDraft("a"), undo, redo }, most);
				expect(undo.slice(undo.length - trimmed.undo.length)).toEqual(trimmed.undo);
				expect(redo.slice(redo.length - trimmed.redo.length)).toEqual(trimmed.redo);
				const text = [...trimmed.undo, ...trimmed.redo].flatMap(({ edits }) => edits);
				const length = text.reduce((sum, one) => sum + one.removed.length + one.inserted.length, 0);
				expect(length).toBeLessThanOrEqual(most);
			}),
		);
	});

	it("stays whole where it is short", () => {
		const undo = Array.from({ length: 1000 }, (_, at) => ({
			edits: [{ at, removed: "a", inserted: "b" }],
			toggled: [],
		}));
		const draft = { ...makeDraft("a"), undo };
		expect(trimHistory(draft, mostHistory)).toEqual(draft);
	});
});
