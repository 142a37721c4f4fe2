import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Model } from "../../article/model/types.ts";
import { startServer } from "../serve.ts";
import { renderFloor } from "./floor.ts";

/** A copy of the site that is served. */
export interface SiteCopy {
	folder: string;
	/** With a slash at the end; `…/floor/` is the floor of the explainer. */
	url: string;
}

/**
 * Serves a copy of `dist/`, which a build may replace at any moment, and the floor in it: what
 * is compared comes from one server. Rejects when there is no such explainer.
 */
export async function withSiteCopy<T>(
	slug: string,
	use: (site: SiteCopy) => Promise<T>,
): Promise<T> {
	if (!existsSync(join("dist", slug, "data.json")))
		throw new Error(`There is no dist/${slug}/ yet: npm run build makes it.`);
	const folder = await mkdtemp(join(tmpdir(), "standpoint-site-"));
	try {
		await cp("dist", folder, { recursive: true });
		const model = JSON.parse(await readFile(join(folder, slug, "data.json"), "utf8")) as Model;
		await mkdir(join(folder, "floor"));
		await writeFile(join(folder, "floor/index.html"), renderFloor(model));
		const server = await startServer({ root: folder });
		return await use({ folder, url: server.url }).finally(() => server.close());
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
