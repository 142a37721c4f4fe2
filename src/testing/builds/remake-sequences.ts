import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { nodeOutput } from "../../site/build/output/effects.ts";
import { leaveStaged, type OutputPlace } from "../../site/build/output/output.ts";
import { recover } from "../../site/build/output/publish.ts";
import { hashInputs } from "../../site/build/remember/folder-key.ts";
import { writeFile as writeMade } from "../../site/build/remember/kept.ts";
import { type RemakeOrder, remakeSite } from "../../site/build/remember/remake.ts";
import { formatShardFolder, type Shard } from "../../site/build/remember/shard.ts";
import type { ExplainerRecord } from "../../site/library/explainer-record.ts";
import * as entry from "../../site/pages/entry.ts";
import type { BuildContext } from "../../site/pages/render-page.ts";
import { type Files, Killed, killAfter, readFiles, withFolder } from "./folders.ts";

/** A maker of its own: an article is a list of the files that its explainer has. */
const site = {
	...entry,
	makeExplainers: (async (slugs, { version, folder, context }, tell) => {
		for (const slug of slugs) {
			const key = hashInputs(version, context.content, slug);
			const text = await readFile(join(context.content, slug, "article.md"), "utf8");
			const files = Object.entries(drawFiles(slug, text, version)).map(([path, file]) =>
				writeMade(folder, path, file),
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

export interface Build {
	version?: string;
	shard?: Shard | null;
	merged?: string[];
	/** Explainers, or steps of taking its place, after which it is killed. */
	kill?: { explainers: number } | { steps: number };
}

/** A build of a folder, as `withOutput` makes it but for the lock; tells how many were made. */
export async function buildFake(root: string, { kill, ...options }: Build = {}): Promise<number> {
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

export async function writeSequenceArticle(
	root: string,
	slug: string,
	text: string,
): Promise<void> {
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
		await writeSequenceArticle(root, done.slug, done.article);
	} else if (known === undefined) return;
	else if (done.does === "spoil") {
		await rm(join(dist, done.slug), { recursive: true, force: true });
		await writeFile(join(dist, "foreign.txt"), "x").catch(() => {});
	} else {
		articles.delete(done.slug);
		await rm(join(root, "content", done.slug), { recursive: true });
		if (done.does === "remove") return;
		articles.set(done.to, known);
		await writeSequenceArticle(root, done.to, known);
	}
}

/** Asks of so many sequences of changes and kills whether what is left is what a clean build leaves. */
export async function askSequences(numRuns: number): Promise<void> {
	await fc.assert(
		fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
			await withFolder(async (root) => {
				const articles = new Map<string, string>();
				await mkdir(join(root, "content"));
				for (const { changes, version, kill } of turns) {
					for (const one of changes) await apply(root, one, articles);
					if (kill) {
						await buildFake(root, { version, kill }).catch((error: unknown) => {
							if (!(error instanceof Killed)) throw error;
						});
						continue;
					}
					await buildFake(root, { version });
					expect(await readFiles(join(root, "dist"))).toEqual(drawClean(articles, version));
					expect(await buildFake(root, { version }), "nothing was done since").toBe(0);
				}
				await buildFake(root);
				expect(await readFiles(join(root, "dist"))).toEqual(drawClean(articles, "1"));
			});
		}),
		{ numRuns },
	);
}
