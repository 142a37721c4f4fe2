import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findSiteAddress, wantsPictures } from "../address.ts";
import { content } from "../content/folder.ts";
import type { ExplainerRecord } from "../library/explainer-record.ts";
import type * as Entry from "../pages/entry.ts";
import { kinds } from "../pages/kinds.ts";
import { findProduct, formatEntry, loadSite, type Product } from "./kept-product.ts";
import { describeKept, withOutput } from "./output/output.ts";
import { joinProblems } from "./remember/kept.ts";
import { type ProgressPlace, showProgress } from "./remember/progress.ts";
import { type Remade, type RemakeOrder, remakeSite } from "./remember/remake.ts";
import { formatShardFolder, type Shard } from "./remember/shard.ts";
import { formatDeskOffline } from "./service-worker-list.ts";
import { hashSources, keptProducts } from "./source-hash.js";

/** What a build is asked for. */
export interface BuildOptions {
	/** The only explainers that are made. */
	shard?: Shard | null;
	/** Folders of shards to put together. */
	merged?: readonly string[];
}

/** Where a build says what it does: lines for people, and how far it is. */
export interface BuildVoice {
	say(words: string): void;
	warn(words: string): void;
	progress: ProgressPlace;
}

/** What is kept of the files of `dist/`, from the project's root. */
const keptList = "node_modules/.cache/standpoint/made.json";

/** A folder for the bundle of just these sources, and for this address. */
export const findProductFolder = (root: string): string =>
	join(root, keptProducts, hashSources(root));

/**
 * Checks the content, then makes and writes what has changed. Whatever goes wrong, an author's
 * error or a full disk, leaves `dist/` as it was; what is stopped is brought to its end by the
 * next.
 * @param folder where the product is kept
 */
export async function buildContent(
	root: string,
	folder: string,
	{ shard = null, merged = [] }: BuildOptions,
	{ say, warn, progress }: BuildVoice,
): Promise<void> {
	const shown = showProgress(progress);
	const target = shard ? formatShardFolder(shard) : "dist";
	const address = findSiteAddress(process.env);
	const order = { ...planOrder(root, folder), shard, merged };
	const remade = await withOutput(
		root,
		say,
		(place) =>
			remakeSite(
				{
					...order,
					begin: (count) => shown.begin(count),
					tell: ({ slug }, milliseconds) => shown.made(slug, milliseconds),
				},
				place,
			),
		target,
	).finally(() => shown.end());
	if (remade.warnings.length > 0) warn(joinProblems(remade.warnings));
	for (const note of remade.notes) warn(note);
	say(describeRemade(remade, target));
	if (address === null) say(withoutAddress);
}

const withoutAddress =
	"oEmbed, canonical links and link previews need the address the site will have: STANDPOINT_URL=https://… npm run build";

const describeRemade = ({ files, explainers, made }: Remade, target: string): string =>
	`${target}/ holds ${files} files; of ${explainers} explainers ${made} made now`;

function planOrder(root: string, folder: string) {
	const kept = findProduct(folder);
	if (kept === null) throw new Error(`No product is kept in ${folder}`);
	const pictures = wantsPictures(process.env) ? root : null;
	const entry = formatEntry(folder);
	return {
		...{ content, pictures, describeKept, list: join(root, keptList) },
		version: [kept.version, pictures ? listFonts(root) : "no pictures"].join(" "),
		load: async () => ({ site: await loadSite(folder), entry, context: kept.read().context }),
		drawShared: async (records, warn) =>
			drawShared(await loadSite(folder), kept.read(), records, warn),
	} satisfies Partial<RemakeOrder>;
}

/** Fonts that somebody added draw more letters. */
function listFonts(root: string): string {
	try {
		return readdirSync(join(root, "node_modules/@fontsource")).sort().join(" ");
	} catch {
		return "";
	}
}

/** The files that belong to no explainer. */
async function drawShared(
	site: typeof Entry,
	{ context, shared, desk }: Product,
	records: readonly ExplainerRecord[],
	warn: (words: string) => void,
): Promise<Entry.File[]> {
	const documents = records.map(({ search }) => search);
	const search = await site.indexArticles(documents, warn);
	const drawn = [...(search?.files ?? []), ...site.renderShared(records, context, search)];
	const page = drawn.find(({ path }) => path === kinds.desk.path);
	const files = desk.paths.flatMap((path) => shared.filter((file) => file.path === path));
	const offline = formatDeskOffline({ files, script: desk.script }, String(page?.text));
	return [...shared, ...drawn, offline];
}
