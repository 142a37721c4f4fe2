import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wantsHard } from "../../../tasks/config/hard.ts";
import type { ExplainerRecord } from "../../library/explainer-record.ts";
import * as entry from "../../pages/entry.ts";
import { type InlineScript, inlineScripts } from "../../pages/kinds.ts";
import type { BuildContext } from "../../pages/render-page.ts";
import { nodeOutput } from "../output/effects.ts";
import { recover } from "../output/publish.ts";
import { type Files, Killed, killAfter, readFiles, withFolder } from "../output/support.ts";
import { leaveStaged, type OutputPlace } from "../output.ts";
import { hashInputs } from "./folder-key.ts";
import { readKeptList, writeFile as writeMade } from "./kept.ts";
import { type RemakeOrder, remakeSite } from "./remake.ts";
import { formatShardFolder, isInShard, type Shard, shardList } from "./shard.ts";

/** A maker of its own: an article is a list of the files that its explainer has. */
const site = {
	...entry,
	makeExplainers: (async (slugs, { version, folder, context }, tell) => {
		for (const slug of slugs) {
			const key = hashInputs(version, context.content, slug);
			const text = await readFile(join(context.content, slug, "article.md"), "utf8");
			const files = Object.entries(drawFiles(slug, text, version)).map(([path, file]) =>
				writeMade(folder, { path, text: file }),
			);
			const record = JSON.stringify({ slug, title: text });
			tell({ slug, key, files, problems: [], notes: [], record }, 0);
		}
	}) as typeof entry.makeExplainers,
};

const drawFiles = (slug: string, article: string, version: string): Files =>
	Object.fromEntries(
		article.split(" ").map((name) => [`${slug}/${name}`, `${version} ${name} of ${article}`]),
	);

const drawIndex = (records: readonly Pick<ExplainerRecord, "slug" | "title">[]) =>
	records.map(({ slug, title }) => `${slug} ${title}`).join("\n");

/** What a clean build makes of articles. */
function drawClean(articles: ReadonlyMap<string, string>, version: string): Files {
	const sorted = [...articles].sort(([a], [b]) => (a < b ? -1 : 1));
	const records = sorted.map(([slug, title]) => ({ slug, title }));
	const all = sorted.map(([slug, article]) => drawFiles(slug, article, version));
	return Object.assign({ "index.html": drawIndex(records), _headers: version }, ...all);
}

interface Build {
	version?: string;
	shard?: Shard | null;
	merged?: string[];
	/** Explainers, or steps of taking its place, after which it is killed. */
	kill?: { explainers: number } | { steps: number };
}

/** A build of a folder, as `withOutput` makes it but for the lock; tells how many were made. */
async function build(root: string, { kill, ...options }: Build = {}): Promise<number> {
	const { version = "1", shard = null, merged = [] } = options;
	const target = join(root, shard ? formatShardFolder(shard) : "dist");
	const place: OutputPlace = { staged: join(root, ".dist-next"), target };
	let made = 0;
	const context = { content: join(root, "content") } as BuildContext;
	const order: RemakeOrder = {
		...{ version, shard, merged, content: context.content, pictures: null },
		list: join(root, "cache/made.json"),
		load: async () => ({ site, entry: "", context }),
		drawShared: async (records) => [
			{ path: "index.html", text: drawIndex(records) },
			{ path: "_headers", text: version },
		],
		begin: () => {},
		tell: () => {
			if (kill && "explainers" in kill && made >= kill.explainers) throw new Killed();
			made += 1;
		},
		describeKept: async () => "as it was",
	};
	await recover(target);
	await rm(place.staged, { recursive: true, force: true });
	const { stale } = await remakeSite(order, place);
	await leaveStaged(
		place,
		stale,
		kill && "steps" in kill ? killAfter(kill.steps).effects : nodeOutput,
	);
	return made;
}

async function writeArticle(root: string, slug: string, text: string): Promise<void> {
	await mkdir(join(root, "content", slug), { recursive: true });
	await writeFile(join(root, "content", slug, "article.md"), text);
}

const slug = fc.constantFrom("a", "a-b", "b", "c", "d");
const file = fc.constantFrom("index.html", "data.json", "x", "x/y.html", "plan/index.html");
// A name is no folder of another in one article.
const article = fc
	.uniqueArray(file, { minLength: 1 })
	.filter((names) => !(names.includes("x") && names.includes("x/y.html")))
	.map((names) => names.join(" "));

/** What somebody does between two builds. */
const change = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ does: fc.constant("write" as const), slug, article }) },
	fc.record({ does: fc.constant("rename" as const), slug, to: slug }),
	fc.record({ does: fc.constant("remove" as const), slug }),
	fc.record({ does: fc.constant("spoil" as const), slug }),
	fc.record({ does: fc.constant("copy" as const) }),
);
const killed = fc.oneof(fc.record({ explainers: fc.nat(3) }), fc.record({ steps: fc.nat(40) }));
const turn = fc.record({
	changes: fc.array(change, { maxLength: 3 }),
	version: fc.constantFrom("1", "1", "1", "2"),
	kill: fc.option(killed),
});

type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never;

/** Does it to the folder, and to what is known of the articles in it. */
async function apply(root: string, done: Change, articles: Map<string, string>): Promise<void> {
	const dist = join(root, "dist");
	if (done.does === "copy") {
		// Another time for every file, as after a checkout.
		await cp(dist, `${dist}-copy`, { recursive: true }).catch(() => {});
		await rm(dist, { recursive: true, force: true });
		await rename(`${dist}-copy`, dist).catch(() => {});
		return;
	}
	const known = articles.get(done.slug);
	if (done.does === "write") {
		articles.set(done.slug, done.article);
		await writeArticle(root, done.slug, done.article);
	} else if (known === undefined) return;
	else if (done.does === "spoil") {
		await rm(join(dist, done.slug), { recursive: true, force: true });
		await writeFile(join(dist, "foreign.txt"), "x").catch(() => {});
	} else {
		articles.delete(done.slug);
		await rm(join(root, "content", done.slug), { recursive: true });
		if (done.does === "remove") return;
		articles.set(done.to, known);
		await writeArticle(root, done.to, known);
	}
}

describe("A build that remembers", () => {
	it("leaves what a clean one does, whatever was done before, and wherever one was killed", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
				await withFolder(async (root) => {
					const articles = new Map<string, string>();
					await mkdir(join(root, "content"));
					for (const { changes, version, kill } of turns) {
						for (const one of changes) await apply(root, one, articles);
						if (kill) {
							await build(root, { version, kill }).catch((error: unknown) => {
								if (!(error instanceof Killed)) throw error;
							});
							continue;
						}
						await build(root, { version });
						expect(await readFiles(join(root, "dist"))).toEqual(drawClean(articles, version));
						expect(await build(root, { version }), "nothing was done since").toBe(0);
					}
					await build(root);
					expect(await readFiles(join(root, "dist"))).toEqual(drawClean(articles, "1"));
				});
			}),
			{ numRuns: wantsHard(process.env) ? 200 : 20 },
		);
	});

	it("makes what was edited, added or renamed, and all again for another version", () =>
		withFolder(async (root) => {
			for (const name of ["a", "b", "c"]) await writeArticle(root, name, "index.html");
			expect(await build(root)).toBe(3);
			expect(await build(root)).toBe(0);
			await writeArticle(root, "b", "index.html data.json");
			expect(await build(root)).toBe(1);
			await rename(join(root, "content/c"), join(root, "content/d"));
			await writeArticle(root, "e", "x");
			expect(await build(root)).toBe(2);
			expect(await build(root, { version: "2" })).toBe(4);
			await rm(join(root, "dist/a/index.html"));
			expect(await build(root, { version: "2" })).toBe(1);
			await writeFile(join(root, "cache/made.json"), "{");
			expect(await build(root, { version: "2" })).toBe(4);
		}));

	it("forgets a file that was changed by hand, even to one as long", () =>
		withFolder(async (root) => {
			await writeArticle(root, "a", "index.html");
			await build(root);
			const path = join(root, "dist/a/index.html");
			const whole = await readFile(path, "utf8");
			await writeFile(path, whole.toUpperCase());
			expect(await build(root)).toBe(1);
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
