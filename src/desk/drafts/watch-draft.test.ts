import { describe, expect, it } from "vitest";
import { type DraftNews, type WatchPorts, watchDraft } from "./watch-draft.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A browser whose tabs share channels and locks. */
function createBrowser({ hasLocks = true } = {}) {
	const channels = new Set<NonNullable<ReturnType<WatchPorts["openChannel"]>>>();
	const queues = new Map<string, Promise<unknown>>();
	/** Each lock is held by one at a time, in the order of asking. */
	const ask = (tab: { isKilled: Promise<void> }, name: string, run: () => unknown) => {
		const before = queues.get(name) ?? Promise.resolve();
		const mine = before.then(() => Promise.race([Promise.resolve(run()), tab.isKilled]));
		queues.set(name, mine);
		return mine;
	};
	return (name: string) => {
		let kill = () => {};
		const isKilled = new Promise<void>((resolve) => {
			kill = resolve;
		});
		const tab = { isKilled };
		const own: NonNullable<ReturnType<WatchPorts["openChannel"]>> = {
			onmessage: null,
			postMessage(data) {
				for (const one of channels)
					if (one !== own) queueMicrotask(() => one.onmessage?.({ data } as MessageEvent));
			},
			close: () => void channels.delete(own),
		};
		const locks = {
			request: (lock: string, options: unknown, run?: () => unknown) =>
				ask(tab, lock, run ?? (options as () => unknown)),
		} as unknown as LockManager;
		const news: DraftNews[] = [];
		const ports: WatchPorts = {
			openChannel() {
				channels.add(own);
				return own;
			},
			...{ locks: hasLocks ? locks : null, tab: name },
		};
		return {
			news,
			open: (draft: string) => watchDraft(draft, (one) => news.push(one), ports),
			kill() {
				channels.delete(own);
				kill();
			},
		};
	};
}

const opened: DraftNews = { kind: "open-elsewhere", isOpen: true };
const closed: DraftNews = { kind: "open-elsewhere", isOpen: false };

describe.each([{ hasLocks: true }, { hasLocks: false }])("Two tabs with a draft, %j", (has) => {
	it("know of each other while both are open, each once", async () => {
		const makeTab = createBrowser(has);
		const [one, two] = [makeTab("one"), makeTab("two")];
		one.open("a");
		await settle();
		const watch = two.open("a");
		await settle();
		expect([one.news, two.news]).toEqual([[opened], [opened]]);
		watch.close();
		await settle();
		expect(one.news).toEqual([opened, closed]);
	});

	it("hear of each other's writes, and of its end", async () => {
		const makeTab = createBrowser(has);
		const [one, two] = [makeTab("one"), makeTab("two")];
		const watch = one.open("a");
		two.open("a");
		await settle();
		watch.wrote(7);
		watch.removed();
		await settle();
		expect(two.news).toEqual([
			opened,
			{ kind: "written-elsewhere", revision: 7 },
			{ kind: "removed-elsewhere" },
		]);
		expect(one.news).toEqual([opened]);
	});

	it("do not hear of other drafts", async () => {
		const makeTab = createBrowser(has);
		const [one, two] = [makeTab("one"), makeTab("two")];
		one.open("a");
		two.open("b").wrote(1);
		await settle();
		expect([one.news, two.news]).toEqual([[], []]);
	});
});

describe("A tab", () => {
	it("that is killed lets go of its draft without a word", async () => {
		const makeTab = createBrowser();
		const [one, two, three] = [makeTab("one"), makeTab("two"), makeTab("three")];
		for (const tab of [one, two, three]) tab.open("a");
		await settle();
		two.kill();
		await settle();
		expect(one.news).toEqual([opened]);
		three.kill();
		await settle();
		expect(one.news).toEqual([opened, closed]);
	});

	it("works alone where a browser has neither channels nor locks", () => {
		const ports = { openChannel: () => null, locks: null, tab: "one" };
		const watch = watchDraft("a", () => {}, ports);
		expect(() => {
			watch.wrote(1);
			watch.close();
		}).not.toThrow();
	});
});
