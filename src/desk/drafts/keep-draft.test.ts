import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createMemoryStore, type DraftStore } from "./draft-store.ts";
import type { DraftWritten } from "./drafts.ts";
import { type KeeperPorts, keepDraft, watchLeaving } from "./keep-draft.ts";
import type { StoredDraft } from "./stored-draft.ts";

const makeDraft = (title: string): StoredDraft => ({
	...{ id: "d", title, changed: 0, undo: [], redo: [] },
	files: { slug: "", article: "", published: null, walkthrough: null, suggestions: [], images: {} },
});

/** A clock that is turned by hand. */
function createClock() {
	let time = 0;
	const plans = new Set<{ at: number; run: () => void }>();
	const settle = async () => {
		for (let turn = 0; turn < 10; turn++) await Promise.resolve();
	};
	return {
		now: () => time,
		after(milliseconds: number, run: () => void) {
			const plan = { at: time + milliseconds, run };
			plans.add(plan);
			return () => void plans.delete(plan);
		},
		async turn(until: number) {
			for (;;) {
				const due = [...plans].filter(({ at }) => at <= until);
				const next = due.sort((one, two) => one.at - two.at)[0];
				if (!next) break;
				plans.delete(next);
				time = Math.max(time, next.at);
				next.run();
				await settle();
			}
			time = until;
			await settle();
		},
	};
}

/** A keeper whose writes take time, and what is on the device. */
function start(durations: number[], given: Partial<KeeperPorts> = {}) {
	const clock = createClock();
	const begun: number[] = [];
	const kept: { at: number; changes: number }[] = [];
	const lost = vi.fn();
	let changes = 0;
	let revision = 0;
	/** IndexedDB lets no write begin before the one that was asked for before has ended. */
	let free = 0;
	const keeper = keepDraft({
		clock,
		read: () => makeDraft(String(changes)),
		write: ({ title }, after) => {
			begun.push(clock.now());
			free = Math.max(free, clock.now()) + (durations[begun.length % durations.length] ?? 0);
			return new Promise<DraftWritten>((resolve) => {
				clock.after(free - clock.now(), () => {
					if (revision !== after) return resolve({ there: revision });
					revision++;
					kept.push({ at: clock.now(), changes: Number(title) });
					resolve({ revision });
				});
			});
		},
		onLost: lost,
		...given,
	});
	const change = () => {
		changes++;
		keeper.changed();
	};
	return { clock, keeper, begun, kept, lost, change, writeElsewhere: () => revision++ };
}

const durations = fc.array(fc.nat(600), { minLength: 1, maxLength: 5 });
const steps = fc.array(fc.record({ wait: fc.nat(1500), flush: fc.boolean() }), {
	minLength: 1,
	maxLength: 40,
});

describe("A draft that is kept", () => {
	it("loses nothing older than two seconds, whenever the tab is killed", async () => {
		await fc.assert(
			fc.asyncProperty(durations, steps, fc.nat(4000), async (takes, changes, rest) => {
				const { clock, keeper, kept, change, lost } = start(takes);
				const made: number[] = [];
				for (const { wait, flush } of changes) {
					await clock.turn(clock.now() + wait);
					change();
					made.push(clock.now());
					if (flush) void keeper.flush();
				}
				const end = clock.now() + rest;
				await clock.turn(end);
				for (let killed = 0; killed <= end; killed += 50) {
					const old = made.filter((at) => at <= killed - 2000).length;
					const safe = Math.max(0, ...kept.flatMap((one) => (one.at <= killed ? one.changes : [])));
					expect(safe).toBeGreaterThanOrEqual(old);
				}
				expect(lost).not.toHaveBeenCalled();
			}),
			{ numRuns: 200 },
		);
	});

	it("is written at most every half a second, and soon after the last change", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(400), { minLength: 1, maxLength: 40 }), async (waits) => {
				const { clock, begun, kept, change } = start([20]);
				for (const wait of waits) {
					await clock.turn(clock.now() + wait);
					change();
				}
				await clock.turn(clock.now() + 1000);
				expect(kept.at(-1)?.changes).toBe(waits.length);
				for (const [index, at] of begun.entries())
					if (index > 0) expect(at - (begun[index - 1] ?? 0)).toBeGreaterThanOrEqual(500);
			}),
		);
	});

	it("is written at once when the page is hidden, also while it is being written", async () => {
		const { clock, keeper, kept, change } = start([300]);
		change();
		await clock.turn(150);
		change();
		void keeper.flush();
		await clock.turn(700);
		expect(kept).toEqual([
			{ at: 400, changes: 1 },
			{ at: 700, changes: 2 },
		]);
	});

	it("is not written while nothing changes", async () => {
		const { clock, keeper, begun, change } = start([10]);
		await keeper.flush();
		change();
		await clock.turn(5000);
		await keeper.flush();
		expect(begun).toEqual([100]);
	});

	it("is never written over another tab's, until the author has chosen", async () => {
		const { clock, keeper, kept, lost, change, writeElsewhere } = start([10]);
		change();
		await clock.turn(1000);
		writeElsewhere();
		change();
		await clock.turn(2000);
		change();
		await clock.turn(3000);
		await keeper.flush();
		expect(lost.mock.calls).toEqual([[2]]);
		expect(kept.length).toBe(1);
		keeper.restart(2);
		change();
		await clock.turn(4000);
		expect(kept.at(-1)?.changes).toBe(4);
	});

	it("is tried again after the device refused it, and that is no other tab's write", async () => {
		const store = createMemoryStore();
		let refuses = true;
		const lost = vi.fn();
		const { clock, keeper, change } = start([], {
			onLost: lost,
			write: async (
				draft,
				after,
			): Promise<Awaited<ReturnType<DraftStore["write"]>> | { unkept: true }> =>
				refuses ? { unkept: true } : store.write(draft, after),
		});
		change();
		void keeper.flush();
		change();
		void keeper.flush();
		await clock.turn(3000);
		refuses = false;
		change();
		await clock.turn(4000);
		expect((await store.read("d"))?.revision).toBe(1);
		expect(lost).not.toHaveBeenCalled();
	});
});

describe("Leaving the page", () => {
	it("is told when it is hidden or left, and not any more once that has ended", () => {
		const target = Object.assign(new EventTarget(), { visibilityState: "visible" });
		const leave = vi.fn();
		const end = watchLeaving(leave, target as never, target as never);
		target.dispatchEvent(new Event("visibilitychange"));
		expect(leave).toHaveBeenCalledTimes(0);
		target.visibilityState = "hidden";
		target.dispatchEvent(new Event("visibilitychange"));
		target.dispatchEvent(new Event("pagehide"));
		expect(leave).toHaveBeenCalledTimes(2);
		end();
		target.dispatchEvent(new Event("pagehide"));
		expect(leave).toHaveBeenCalledTimes(2);
	});
});
