/** What a tab is told of the other tabs with its draft. */
export type DraftNews =
	/** At least one has it open; or, `false`, no other has it open any more. */
	| { kind: "open-elsewhere"; isOpen: boolean }
	/** Another has written it, and this is the revision. */
	| { kind: "written-elsewhere"; revision: number }
	| { kind: "removed-elsewhere" };

/** A tab that watches its draft. */
export interface DraftWatch {
	/** Tells the other tabs that this one has written. */
	wrote(revision: number): void;
	/** Tells them that it has forgotten the draft. */
	removed(): void;
	/** Tells them that it is gone. */
	close(): void;
}

/** The part of a broadcast channel that is needed. */
export interface DraftChannel {
	postMessage(message: unknown): void;
	close(): void;
	onmessage: ((event: MessageEvent<unknown>) => void) | null;
}

/** What a browser has for tabs to know of each other. */
export interface WatchPorts {
	/** Null where there is none. */
	openChannel(): DraftChannel | null;
	/** Which a killed tab lets go of without a word; null where there are none. */
	locks: Pick<LockManager, "request"> | null;
	/** Name of this tab. */
	tab: string;
}

type Word = { kind: "hello" | "here" | "bye" | "removed" } | { kind: "wrote"; revision: number };
type Message = Word & { draft: string; from: string };

function openChannel(name: string): DraftChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}

/**
 * Hears of another tab that was told that this device keeps drafts.
 * @returns tells the other tabs so
 */
export function watchAllowed(
	heard: () => void,
	channel = openChannel("standpoint-drafts-allowed"),
): () => void {
	if (channel) channel.onmessage = heard;
	return () => channel?.postMessage("allowed");
}

function findPorts(): WatchPorts {
	return {
		openChannel: () => openChannel("standpoint-drafts"),
		// Not outside of secure contexts.
		locks: (navigator as Partial<Navigator>).locks ?? null,
		tab: [...crypto.getRandomValues(new Uint32Array(4))].join("-"),
	};
}

/** Watches for other tabs of this browser that have the same draft open. */
export function watchDraft(
	draft: string,
	on: (news: DraftNews) => void,
	ports: WatchPorts = findPorts(),
): DraftWatch {
	const { tab, locks } = ports;
	const channel = ports.openChannel();
	const others = new Set<string>();
	const nameLock = (of: string) => `standpoint-draft:${draft}:${of}`;
	const say = (word: Word) => channel?.postMessage({ ...word, draft, from: tab });
	const leave = (other: string) => {
		if (others.delete(other) && others.size === 0) on({ kind: "open-elsewhere", isOpen: false });
	};
	const meet = (other: string) => {
		if (others.has(other)) return;
		others.add(other);
		if (others.size === 1) on({ kind: "open-elsewhere", isOpen: true });
		// Granted once the other tab is gone, however it went.
		locks?.request(nameLock(other), { mode: "shared" }, async () => leave(other)).catch(() => {});
	};
	const letGo = holdLock(locks, nameLock(tab), () => say({ kind: "hello" }));
	if (channel)
		channel.onmessage = ({ data }) => {
			const message = readWord(data, draft);
			if (message === null || message.from === tab) return;
			if (message.kind === "bye") return leave(message.from);
			meet(message.from);
			if (message.kind === "hello") say({ kind: "here" });
			if (message.kind === "removed") on({ kind: "removed-elsewhere" });
			if (message.kind === "wrote") on({ kind: "written-elsewhere", revision: message.revision });
		};
	return {
		wrote: (revision) => say({ kind: "wrote", revision }),
		removed: () => say({ kind: "removed" }),
		close() {
			say({ kind: "bye" });
			letGo();
			channel?.close();
		},
	};
}

/**
 * Holds a lock until it is let go, or the tab ends.
 * @param held called once it is held, or at once where there are no locks: not before may others
 * know of this tab, since they would find its lock free
 */
function holdLock(locks: WatchPorts["locks"], name: string, held: () => void): () => void {
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	const hold = () => {
		held();
		return gone;
	};
	if (locks) locks.request(name, hold).catch(held);
	else held();
	return letGo;
}

function readWord(given: unknown, draft: string): Message | null {
	if (typeof given !== "object" || given === null) return null;
	const { kind, from, draft: of, revision } = given as Record<string, unknown>;
	if (of !== draft || typeof from !== "string") return null;
	if (kind === "wrote")
		return typeof revision === "number" ? { kind, revision, draft, from } : null;
	const isKnown = kind === "hello" || kind === "here" || kind === "bye" || kind === "removed";
	return isKnown ? { kind, draft, from } : null;
}
