import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCache } from "./cache.ts";

const day = 24 * 60 * 60 * 1000;
const bytes = new Uint8Array([1, 2, 3]);
let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "standpoint-cache-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("what was kept is found by the same source, and by no other", async () => {
	const cache = openCache(join(folder, "not/yet/there"));
	expect(await cache.find("a")).toBeNull();
	await cache.keep("a", bytes);
	expect([...((await cache.find("a")) ?? [])]).toEqual([1, 2, 3]);
	expect(await cache.find("b")).toBeNull();
});

test("what nobody asks for in a month is dropped, what is asked for stays", async () => {
	const now = Date.now();
	const first = openCache(folder, now);
	await first.keep("wanted", bytes);
	await first.keep("left", bytes);
	const old = new Date(now - 40 * day);
	for (const name of await readdir(folder)) await utimes(join(folder, name), old, old);
	await openCache(folder, now).find("wanted");
	await openCache(folder, now).close();
	const after = openCache(folder, now);
	expect(await after.find("wanted")).not.toBeNull();
	expect(await after.find("left")).toBeNull();
});

test("it is cleared once a day, not at every build", async () => {
	const now = Date.now();
	await openCache(folder, now).close();
	await openCache(folder, now).keep("left", bytes);
	const old = new Date(now - 40 * day);
	for (const name of await readdir(folder)) {
		if (name !== "last-cleared") await utimes(join(folder, name), old, old);
	}
	await openCache(folder, now).close();
	expect(await readdir(folder)).toHaveLength(2);
});

test("where nothing can be written nothing is kept, and nothing fails", async () => {
	await writeFile(join(folder, "file"), "");
	const cache = openCache(join(folder, "file/inside"));
	await cache.keep("a", bytes);
	expect(await cache.find("a")).toBeNull();
	await cache.close();
});
