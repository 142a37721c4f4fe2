import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Entry from "../pages/entry.ts";
import type { BuildContext, File } from "../pages/render-page.ts";

/** Everything of the site but its content: what pages are put together with. */
export interface Product {
	context: BuildContext;
	/** Files that are the same whatever the content is. */
	shared: File[];
	/** Of these the desk's, and the script that serves it without a network. */
	desk: { paths: string[]; script: string };
}

/** The product where it is kept; null when it is not. */
export function findProduct(folder: string): { version: string; read(): Product } | null {
	const version = join(folder, "version.txt");
	if (!existsSync(version)) return null;
	return {
		version: readFileSync(version, "utf8"),
		read: () => JSON.parse(readFileSync(join(folder, "product.json"), "utf8")) as Product,
	};
}

/** The address of what draws pages, for threads to load it too. */
export const formatEntry = (folder: string): string => pathToFileURL(join(folder, "entry.js")).href;

/** What draws pages. */
export const loadSite = async (folder: string): Promise<typeof Entry> =>
	(await import(/* @vite-ignore */ formatEntry(folder))) as typeof Entry;
