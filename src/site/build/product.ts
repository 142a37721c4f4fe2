import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createBuilder, type ViteBuilder } from "vite";
import { tellFault } from "../faults.ts";
import type { File } from "../pages/render-page.ts";
import { buildContent, findProductFolder } from "./build.ts";
import { keepFolder, writeOutput } from "./kept-folder.ts";
import { findProduct, loadSite, type Product } from "./kept-product.ts";
import { withLock } from "./output/output.ts";
import { hashBytes } from "./remember/kept.ts";
import {
	type BuiltScript,
	buildScripts,
	listModuleFiles,
	prepareContext,
	readOutput,
	readScript,
} from "./scripts.ts";

/** Loads what draws pages from a folder; what itself was loaded by Vite cannot. */
type LoadSite = typeof loadSite;

/**
 * Bundles everything of the site but its content, and keeps it in a folder: what draws pages, and
 * all that they are put together with.
 */
async function keepProduct(builder: ViteBuilder, folder: string, load: LoadSite): Promise<void> {
	const { root } = builder.config;
	await keepFolder(folder, async (draft) => {
		const code = await readOutput(builder, "ssr");
		await writeOutput(draft, code);
		const { styles } = await load(draft);
		const product = JSON.stringify(await assembleProduct(builder, styles));
		const packages = await readFile(join(root, "package-lock.json"), "utf8").catch(() => "");
		const all = [process.version, packages, product, ...code.map(({ text }) => text)];
		await writeFile(join(draft, "product.json"), product);
		await writeFile(join(draft, "version.txt"), hashBytes(JSON.stringify(all)));
	});
}

/** Bundles the product for `npm run build`, which finds it kept from then on. */
export async function bundleProduct(folder: string, load: LoadSite): Promise<void> {
	const say = (words: string) => process.stdout.write(`${words}\n`);
	try {
		await withLock(process.cwd(), say, async () => {
			// Another build may have done it meanwhile.
			if (findProduct(folder) !== null) return;
			say("The site’s own code is bundled; the next builds find it kept.");
			await keepProduct(await createBuilder({ logLevel: "error" }, null), folder, load);
		});
	} catch (error) {
		throw tellFault(error, "The build could not begin; dist/ is as it was.");
	}
}

/** Builds the site as Vite's own command does: everything is bundled anew. */
export async function buildSite(builder: ViteBuilder): Promise<void> {
	const { root, logger } = builder.config;
	const folder = findProductFolder(root);
	await keepProduct(builder, folder, loadSite);
	await buildContent(
		root,
		folder,
		{},
		{
			say: (words) => logger.info(words),
			warn: (words) => logger.warn(words),
			progress: process.stdout,
		},
	);
}

async function assembleProduct(
	builder: ViteBuilder,
	styles: Product["context"]["styles"],
): Promise<Product> {
	const scripts = await buildScripts(builder);
	const { context, parts } = await prepareContext(builder.config.root, scripts, styles);
	const toFile = ({ file, text }: BuiltScript): File => ({ path: file, text });
	const modules = listModuleFiles(scripts).map(toFile);
	const desk = [...scripts.desk, ...scripts.maker].map(({ file }) => file);
	return {
		context,
		shared: [{ path: "embed.js", text: readScript(scripts, "host") }, parts, ...modules],
		desk: { paths: [...desk, parts.path], script: readScript(scripts, "deskOffline") },
	};
}
