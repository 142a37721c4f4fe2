import { describe, expect, it } from "vitest";
import { listPicturePaths } from "../../figures/pictures/files.ts";
import { planArticle } from "../pages/explainer.ts";
import type { BuildContext } from "../pages/render-page.ts";
import { packFolders } from "./folder-archive.ts";
import { parseLibrary } from "./load.ts";
import { isOwnPath, ownPaths } from "./paths.ts";

describe("The site's own paths in an explainer's folder", () => {
	it("are all that is written there, by a plan that names nothing else", async () => {
		const library = await parseLibrary("content");
		const { entries } = library;
		const archives = [...packFolders(library, "content")].map(({ path }) => path.split("/")[1]);
		const context = { strict: true, address: null } as BuildContext;
		const planned = entries.flatMap(({ article }) => {
			if (!article) return [];
			const { slug } = article.model;
			const own = planArticle(article, context).filter(({ path }) => path.startsWith(`${slug}/`));
			return own.map(({ path }) => path.slice(slug.length + 1));
		});
		// Both articles have a walkthrough, so every kind of file is planned.
		expect(new Set([...planned, ...archives])).toEqual(new Set(Object.values(ownPaths)));
	});

	it.each([...Object.values(ownPaths), ...listPicturePaths()])("keep others off %s", (path) => {
		expect(isOwnPath(path)).toBe(true);
		expect(isOwnPath(path.toUpperCase())).toBe(true);
		// A folder of that name would be in the way as well.
		expect(isOwnPath(`${path}/a.png`)).toBe(true);
	});

	it("keep no file from being named like one of their folders", () => {
		expect(isOwnPath("worksheet")).toBe(true);
		expect(isOwnPath("images")).toBe(true);
	});

	it.each([
		"a.png",
		"images/map.svg",
		"worksheet/a.png",
		"matrix.svg",
		"index.htm",
		"data.json.png",
	])("leave %s to the article", (path) => {
		expect(isOwnPath(path)).toBe(false);
	});
});
