import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFiles, withFolder } from "../../../testing/builds/folders.ts";
import {
	askSequences,
	type Build,
	buildFake,
	writeSequenceArticle,
} from "../../../testing/builds/remake-sequences.ts";
import * as entry from "../../pages/entry.ts";
import { type InlineScript, inlineScripts } from "../../pages/kinds.ts";
import type { BuildContext } from "../../pages/render-page.ts";
import { leaveStaged } from "../output/output.ts";
import { readKeptList } from "./kept.ts";
import { type RemakeOrder, remakeSite } from "./remake.ts";
import { formatShardFolder, isInShard, type Shard, shardList } from "./shard.ts";

describe("A build that remembers", () => {
	it("leaves what a clean one does, whatever was done before, and wherever one was killed", async () => {
		await askSequences(20);
		expect.hasAssertions();
	});

	it("makes what was edited, added or renamed, and all again for another version", () =>
		withFolder(async (root) => {
			for (const name of ["a", "b", "c"]) await writeSequenceArticle(root, name, "index.html");
			expect(await buildFake(root)).toBe(3);
			expect(await buildFake(root)).toBe(0);
			await writeSequenceArticle(root, "b", "index.html data.json");
			expect(await buildFake(root)).toBe(1);
			await rename(join(root, "content/c"), join(root, "content/d"));
			await writeSequenceArticle(root, "e", "x");
			expect(await buildFake(root)).toBe(2);
			expect(await buildFake(root, { version: "2" })).toBe(4);
			await rm(join(root, "dist/a/index.html"));
			expect(await buildFake(root, { version: "2" })).toBe(1);
			await writeFile(join(root, "cache/made.json"), "{");
			expect(await buildFake(root, { version: "2" })).toBe(4);
		}));

	it("forgets a file that was changed by hand, even to one as long", () =>
		withFolder(async (root) => {
			await writeSequenceArticle(root, "a", "index.html");
			await buildFake(root);
			const path = join(root, "dist/a/index.html");
			const whole = await readFile(path, "utf8");
			await writeFile(path, whole.toUpperCase());
			expect(await buildFake(root)).toBe(1);
			expect(await readFile(path, "utf8")).toBe(whole);
		}));
});

const context: BuildContext = {
	shell: '<html lang="en"><!--head--><body><!--body--></body></html>',
	...{ content: "content", strict: true, modules: {} as BuildContext["modules"] },
	styles: entry.styles,
	scripts: Object.fromEntries(
		(Object.keys(inlineScripts) as InlineScript[]).map((name) => [name, { inline: `${name}()` }]),
	) as BuildContext["scripts"],
	...{ licences: { all: "", offline: [] }, address: null },
};

describe("Shards", () => {
	const shards = [1, 2].map((number) => ({ number, of: 2 }));

	it("put together are the whole site to the byte, and nothing is made twice", () =>
		withFolder(async (root) => {
			const names = ["riyadh-talks", "what-is-a-planet", "planet-again"];
			expect(new Set(names.map((name) => isInShard(name, shards[0] as Shard))).size).toBe(2);
			for (const name of names)
				await cp(
					join("content", name.replace("planet-again", "what-is-a-planet")),
					join(root, "content", name),
					{ recursive: true },
				);
			const own = { ...context, content: join(root, "content") };
			const make = async (folder: string, options: Build) => {
				let made = 0;
				const { shard = null, merged = [] } = options;
				const target = join(folder, shard ? formatShardFolder(shard) : "dist");
				const place = { staged: join(folder, ".dist-next"), target };
				const order: RemakeOrder = {
					...{ version: "1", shard, merged, content: own.content, pictures: null },
					list: join(folder, "made.json"),
					load: async () => ({ site: entry, entry: "", context: own }),
					drawShared: async (records) => [...entry.renderShared(records, own, null)],
					...{ begin: () => {}, describeKept: async () => "" },
					tell: () => {
						made += 1;
					},
				};
				const { stale } = await remakeSite(order, place);
				await leaveStaged(place, stale);
				return made;
			};
			const counts = [];
			for (const shard of shards) counts.push(await make(root, { shard }));
			expect(counts.reduce((a, b) => a + b)).toBe(3);
			const merged = shards.map((shard) => join(root, formatShardFolder(shard)));
			expect(await make(root, { merged })).toBe(0);
			await make(join(root, "whole"), {});
			const whole = await readFiles(join(root, "whole/dist"));
			expect(Object.keys(whole).length).toBeGreaterThan(50);
			const together = await readFiles(join(root, "dist"));
			expect(Object.keys(together)).toEqual(Object.keys(whole));
			const different = Object.keys(whole).filter((path) => whole[path] !== together[path]);
			expect(different).toEqual([]);
			expect((await readKeptList(join(merged[0] ?? "", shardList))).size).toBe(counts[0]);
		}));
});
