import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareProblems } from "../../../article/parse/problem.ts";
import { Told } from "../../faults.ts";
import type { ExplainerRecord } from "../../library/explainer-record.ts";
import type * as Entry from "../../pages/entry.ts";
import type { BuildContext, File } from "../../pages/render-page.ts";
import type { OutputPlace, Staged } from "../output/output.ts";
import { hashInputs, listFolders } from "./folder-key.ts";
import {
	findFiles,
	hashBytes,
	joinProblems,
	type KeptPart,
	readKeptList,
	type Survey,
	stampFile,
	surveyFolder,
	type ToldProblem,
	writeFile,
	writeKeptList,
} from "./kept.ts";
import { isInShard, type Shard, shardList } from "./shard.ts";
import type { TellMade } from "./worker-pool.ts";

/** What a build is to make, and of what. */
export interface RemakeOrder {
	/** Of the product and of what else all files depend on. */
	version: string;
	/** The folder of all articles. */
	content: string;
	/** Where PNG files are kept from build to build; null when no pictures are made. */
	pictures: string | null;
	/** What draws, and its address for threads; loaded only where there is something to draw. */
	load(): Promise<{ site: Site; entry: string; context: BuildContext }>;
	/** Where it is kept what was made; in the folder that is left where that is a shard's. */
	list: string;
	/** The only explainers that are made; null for the whole site. */
	shard: Shard | null;
	/** Folders of shards, from which is taken what they have made. */
	merged: readonly string[];
	/** The files that belong to no explainer. */
	drawShared(
		records: readonly ExplainerRecord[],
		warn: (words: string) => void,
	): Promise<readonly File[]>;
	/** Told how many explainers are to be made. */
	begin(count: number): void;
	tell: TellMade;
	/** How the place that is left is told after a failure. */
	describeKept(target: string): Promise<string>;
}

/** What of the module that draws a build asks. */
type Site = Pick<typeof Entry, "listSlugs" | "makeExplainers" | "tellProblems">;

/** What a build has done. */
export interface Remade {
	/** Files of the whole site, or the shard. */
	files: number;
	explainers: number;
	/** Of these made now. */
	made: number;
	/** Problems of the content that keep nothing from being built. */
	warnings: ToldProblem[];
	notes: string[];
}

/** A folder with files that a build has made, and what is kept of them. */
interface Source {
	folder: string;
	survey: Survey;
	kept: Map<string, KeptPart>;
}

async function openSource(folder: string, list: string): Promise<Source> {
	const kept = await readKeptList(list);
	return { folder, kept, survey: kept.size > 0 ? surveyFolder(folder) : new Map() };
}

/** The same files where they are asked for, if a source still has all of them. */
function findKept(source: Source, slug: string, key: string): KeptPart | null {
	const kept = source.kept.get(slug);
	if (!kept || kept.key !== key) return null;
	const files = findFiles(kept.files, source.folder, source.survey);
	if (files === null) return null;
	// The same object as long as nothing of it is to be kept anew.
	return files.every((file, index) => file === kept.files[index]) ? kept : { ...kept, files };
}

/** Puts a source's files among those of the next site. */
function bringFiles(kept: KeptPart, from: string, staged: string): KeptPart {
	const files = kept.files.map(([path, hash]): KeptPart["files"][number] => {
		const place = join(staged, path);
		mkdirSync(dirname(place), { recursive: true });
		copyFileSync(join(from, path), place);
		const { size, time } = stampFile(place);
		return [path, hash, size, time];
	});
	return { ...kept, files };
}

/** What is to be there: what is there already, what others have made, and what is to be made. */
function recall(
	slugs: readonly string[],
	{ version, content }: RemakeOrder,
	staged: string,
	[own, ...others]: [Source, ...Source[]],
) {
	const ready: KeptPart[] = [];
	const missing: string[] = [];
	for (const slug of slugs) {
		const key = hashInputs(version, content, slug);
		const there = findKept(own, slug, key);
		const [brought] = there
			? []
			: others.flatMap((source) => {
					const kept = findKept(source, slug, key);
					return kept ? [{ kept, folder: source.folder }] : [];
				});
		if (there) ready.push(there);
		else if (brought) ready.push(bringFiles(brought.kept, brought.folder, staged));
		else missing.push(slug);
	}
	return { ready, missing };
}

/**
 * Puts together what has changed of a site, or of a shard: what is as it was stays where it is.
 * @throws Told when the content has errors
 */
export async function remakeSite(
	order: RemakeOrder,
	{ staged, target }: OutputPlace,
): Promise<Staged<Remade>> {
	const { shard } = order;
	const own = await openSource(target, shard ? join(target, shardList) : order.list);
	const others = await Promise.all(
		order.merged.map((folder) => openSource(folder, join(folder, shardList))),
	);
	const { names, problems } = await listNames(order);
	const slugs = shard ? names.filter((slug) => isInShard(slug, shard)) : names;
	const { ready, missing } = recall(slugs, order, staged, [own, ...others]);
	await makeMissing(missing, order, staged, (made) => ready.push(made));
	const explainers = ready.sort((a, b) => (a.slug < b.slug ? -1 : 1));
	const all = [...problems, ...explainers.flatMap((one) => one.problems)].sort(compareProblems);
	if (all.some(({ severity }) => severity === "error"))
		throw new Told(
			`The content has errors; ${await order.describeKept(target)}.\n\n${joinProblems(all)}`,
		);
	const shared = shard ? [] : [await recallShared(explainers, order, own, staged)];
	const kept = [...shared, ...explainers];
	await keepList(kept, own, order, { staged, target });
	const files = kept.flatMap((one) => one.files.map(([path]) => path));
	const wanted = new Set(shard ? [...files, shardList] : files);
	return {
		result: {
			files: files.length,
			...{ explainers: explainers.length, made: missing.length, warnings: all },
			notes: kept.flatMap((one) => one.notes),
		},
		stale: [...surveyAgain(own, target).keys()].filter((path) => !wanted.has(path)),
	};
}

/** Names of all folders with an article; where there is no content, what is to be said of it. */
async function listNames({ content, load }: RemakeOrder) {
	const names = listFolders(content);
	if (names !== null) return { names, problems: [] };
	const { site } = await load();
	const { problems } = await site.listSlugs(content);
	return { names: [], problems: site.tellProblems({ entries: [], problems }) };
}

async function makeMissing(
	missing: readonly string[],
	{ begin, tell, load, version, pictures }: RemakeOrder,
	folder: string,
	take: (made: KeptPart) => void,
): Promise<void> {
	begin(missing.length);
	if (missing.length === 0) return;
	const { site, entry, context } = await load();
	const order = { entry, context, version, pictures, folder };
	await site.makeExplainers(missing, order, (made, milliseconds) => {
		take(made);
		tell(made, milliseconds);
	});
}

/** Where nothing was kept, nobody has looked yet. */
const surveyAgain = ({ survey }: Source, target: string): Survey =>
	survey.size > 0 ? survey : surveyFolder(target);

/** The files of all explainers together, as long as none says anything else of itself. */
async function recallShared(
	explainers: readonly KeptPart[],
	order: RemakeOrder,
	own: Source,
	staged: string,
): Promise<KeptPart> {
	const records = explainers.flatMap(({ record }) => (record === "" ? [] : [record]));
	const key = hashBytes([order.version, ...records].join("\n"));
	const there = findKept(own, "", key);
	if (there) return there;
	const notes: string[] = [];
	const parsed = records.map((text) => JSON.parse(text) as ExplainerRecord);
	const drawn = await order.drawShared(parsed, (words) => notes.push(words));
	const files = drawn.map(({ path, text }) => writeFile(staged, path, text));
	return { slug: "", key, files, problems: [], notes, record: "" };
}

/** Keeps what was made; a shard's list goes with its files. */
async function keepList(
	kept: readonly KeptPart[],
	own: Source,
	{ shard, list }: RemakeOrder,
	{ staged, target }: OutputPlace,
): Promise<void> {
	const same = kept.length === own.kept.size && kept.every((one) => own.kept.get(one.slug) === one);
	if (same && (!shard || existsSync(join(target, shardList)))) return;
	await writeKeptList(shard ? join(staged, shardList) : list, kept);
}
