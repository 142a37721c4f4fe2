import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeEntry, reachPages } from "./plugin.ts";

let root = "";

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "standpoint-tree-"));
});

afterAll(() => rm(root, { recursive: true }));

describe("what development sees of a file", () => {
	it("changes when a file takes the place of a folder of its name, and when it is longer", async () => {
		const path = join(root, "a/article.md");
		await mkdir(path, { recursive: true });
		const seen = [describeEntry(path)];
		await rm(path, { recursive: true });
		seen.push(describeEntry(path));
		await writeFile(path, "x");
		seen.push(describeEntry(path));
		await writeFile(path, "xy");
		seen.push(describeEntry(path));
		expect(new Set(seen).size).toBe(4);
		expect(describeEntry(path)).toBe(seen[3]);
	});

	it("is nothing where there is nothing", () => {
		expect(describeEntry(join(root, "away"))).toBe("nothing");
	});
});

describe("pages that are open", () => {
	it("are loaded anew at a save, but for a desk, which is told", () => {
		const [desk, page] = [{ send: vi.fn() }, { send: vi.fn() }];
		const heard = new Map<string, (given: unknown, client: object) => void>();
		const ws = {
			...{ clients: new Set([desk, page]), send: vi.fn() },
			on: (name: string, listener: (given: unknown, client: object) => void) =>
				heard.set(name, listener),
		};
		const pages = reachPages(ws as unknown as Parameters<typeof reachPages>[0], () => 0);
		heard.get("standpoint:desk")?.({}, desk);
		pages.tell("bridge");
		expect(desk.send.mock.calls).toEqual([["standpoint:saved", { slug: "bridge" }]]);
		expect(page.send.mock.calls).toEqual([[{ type: "full-reload" }]]);
		pages.reload();
		expect(ws.send).toHaveBeenCalledWith({ type: "full-reload" });
	});

	it("are loaded anew once they can be reached if something was saved while they were drawn", () => {
		const heard = new Map<string, (given: unknown, client: object) => void>();
		const on = (name: string, listener: (given: unknown, client: object) => void) =>
			heard.set(name, listener);
		const ws = { clients: new Set(), send: vi.fn(), on };
		reachPages(ws as unknown as Parameters<typeof reachPages>[0], () => 3);
		const [stale, fresh] = [{ send: vi.fn() }, { send: vi.fn() }];
		heard.get("standpoint:drawn")?.(2, stale);
		heard.get("standpoint:drawn")?.(3, fresh);
		expect(stale.send.mock.calls).toEqual([[{ type: "full-reload" }]]);
		expect(fresh.send).not.toHaveBeenCalled();
	});
});
