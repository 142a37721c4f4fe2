import { createBuilder, type ResolvedConfig } from "vite";
import { buildMaker } from "../build/scripts.ts";
import type * as Entry from "../pages/entry.ts";

/** Where development answers with the desk's maker and its parts. */
export const makerPaths = {
	deskMaker: "assets/deskMaker.js",
	deskParts: "assets/deskParts.json",
} as const;

type Made = ReturnType<typeof buildMaker>;

/** What was built, until our own code changes. */
const built = new WeakMap<typeof Entry, Made>();

/**
 * The desk's maker, bundled: development's own modules are compiled for the client, and draw no
 * page. It takes some seconds, when it is first asked for. What it makes works as a build's does,
 * with Svelte's own checks in its script, so not a byte of it is compared. Null for other paths.
 */
export async function findMakerFile(
	{ root, configFile }: Pick<ResolvedConfig, "root" | "configFile">,
	site: typeof Entry,
	path: string,
): Promise<string | null> {
	if (!path.startsWith("assets/desk")) return null;
	const making = built.get(site) ?? makeAnew({ root, configFile }, site.styles);
	built.set(site, making);
	making.catch(() => built.delete(site));
	const { modules, parts } = await making;
	if (path === makerPaths.deskParts) return parts;
	if (path === makerPaths.deskMaker) return `export * from "../${modules[0]?.file}";`;
	return modules.find(({ file }) => file === path)?.text ?? null;
}

async function makeAnew(
	{ root, configFile }: Pick<ResolvedConfig, "root" | "configFile">,
	styles: Entry.BuildContext["styles"],
): Made {
	const builder = await createBuilder({
		root,
		configFile: configFile ?? false,
		logLevel: "silent",
	});
	return buildMaker(builder, styles);
}
