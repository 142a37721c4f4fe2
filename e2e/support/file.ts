import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base } from "./page.ts";

interface Fixtures {
	/** Address of a copy of the offline file, alone in a folder of a disk. */
	file: string;
	/** Which explainer's. */
	slug: string;
}

/** The page with the network off and nothing but one file: a request for anything else fails. */
export const test = base.extend<Fixtures>({
	slug: ["riyadh-talks", { option: true }],
	// The ear of all tests takes every other origin than the site's for elsewhere.
	expects: /^request elsewhere: file:\/\/\/\S*\/lesson\.html(\?\S*)?$/,
	file: async ({ slug, context }, use) => {
		const folder = mkdtempSync(join(tmpdir(), "standpoint-file-"));
		const path = join(folder, "lesson.html");
		copyFileSync(`dist/${slug}/offline.html`, path);
		await context.setOffline(true);
		await use(pathToFileURL(path).href);
		// The next test may have the same context.
		await context.setOffline(false);
		rmSync(folder, { recursive: true });
	},
});
