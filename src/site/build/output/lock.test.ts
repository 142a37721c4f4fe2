import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withFolder } from "../../../testing/builds/folders.ts";
import { takeLock, tryLock } from "./lock.ts";

const since = "2026-01-02T03:04:05.000Z";

/** Gives `use` a place for a lock, which is held as told. */
function withLock(
	owner: string | { pid: number; host?: string } | null,
	use: (path: string) => Promise<void>,
): Promise<void> {
	return withFolder(async (folder) => {
		const path = join(folder, ".dist-lock");
		const whole = { host: hostname(), since, token: "theirs" };
		const text = typeof owner === "string" ? owner : JSON.stringify({ ...whole, ...owner });
		if (owner !== null) await writeFile(path, text);
		await use(path);
	});
}

/** The number of a process that has ended. */
async function findDead(): Promise<number> {
	const child = spawn(process.execPath, ["-e", ""]);
	await once(child, "exit");
	return child.pid ?? 0;
}

describe("The lock of a build", () => {
	it("is had by one at a time, and by the next when it is given back", () =>
		withLock(null, async (path) => {
			const first = await tryLock(path);
			expect(first).not.toBe(null);
			expect(await tryLock(path)).toBe(null);
			const second = takeLock(path, { say: () => {} });
			await first?.release();
			await (await second).confirm();
			await (await second).release();
			expect(existsSync(path)).toBe(false);
		}));

	it("says who builds, since when, once, and gives up in words", () =>
		withLock({ pid: process.ppid }, async (path) => {
			const said: string[] = [];
			const say = (words: string) => said.push(words);
			const waiting = takeLock(path, { say, patience: 300 });
			await expect(waiting).rejects.toThrow(
				`process ${process.ppid}, since ${since}) and does not end. End it, or remove ${path}`,
			);
			expect(said).toEqual([
				`Another build is at work here (process ${process.ppid}, since ${since}); waiting for its end.`,
			]);
		}));

	it("is taken over from a process that has ended", async () => {
		const pid = await findDead();
		await withLock({ pid }, async (path) => {
			expect(await tryLock(path)).not.toBe(null);
			expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ pid: process.pid });
		});
	});

	it("is taken over from a former life with our own number, as containers have it", () =>
		withLock({ pid: process.pid }, async (path) => {
			expect(await tryLock(path)).not.toBe(null);
		}));

	it.each([
		["a process that runs", { pid: process.ppid }],
		["another machine", { pid: 1, host: "elsewhere" }],
		["nobody who can be read", ""],
		["JSON that is none of ours", "null"],
	])("is left to %s as long as there are signs, and then taken over", (_who, owner) =>
		withLock(owner, async (path) => {
			expect(await tryLock(path)).toBe(null);
			const before = new Date(Date.now() - 61_000);
			await utimes(path, before, before);
			expect(await tryLock(path)).not.toBe(null);
		}),
	);

	it("goes to one of many that find the same dead owner", async () => {
		const pid = await findDead();
		await withLock({ pid }, async (path) => {
			const locks = await Promise.all(Array.from({ length: 20 }, () => tryLock(path)));
			expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
			expect(existsSync(`${path}-turn`)).toBe(false);
		});
	});

	it("tells its owner when it was taken over, and is then not given back by it", () =>
		withLock(null, async (path) => {
			const lock = await tryLock(path);
			await writeFile(path, JSON.stringify({ pid: 1, host: "x", since, token: "theirs" }));
			await expect(lock?.confirm()).rejects.toThrow("another has begun");
			await lock?.release();
			expect(existsSync(path)).toBe(true);
		}));
});
