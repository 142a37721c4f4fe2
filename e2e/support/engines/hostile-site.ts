import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArticle } from "../../../src/article/parse/article.ts";
import { listImages } from "../../../src/site/content/images/check.ts";
import {
	buildProjectCopy,
	withBundledCopy,
	writeContent,
} from "../../../src/tasks/bench/project-copy.ts";
import { type RunningServer, startServer } from "../../../src/tasks/serve.ts";
import { hostileCases } from "../../../src/testing/hostile/text/all.ts";
import { type HostileCase, inBody } from "../../../src/testing/hostile/text/hostile.ts";
import { addReports, type Canary, startCanary } from "./canary.ts";

/** A case that a build lets through: as text, which is what has to be harmless. */
export interface PublishedCase {
	slug: string;
	name: string;
	source: string;
}

/** A site built of hostile articles, with a canary where their hosts would be. */
export interface HostileSite {
	/** With a slash at the end; `…/usual/` is an explainer that means no harm. */
	url: string;
	canary: Canary;
	cases: PublishedCase[];
}

/** Which cases are built: all, or some of every class and everything about links and pictures. */
export type WantedSite = "all" | "some";

function isWanted({ name }: HostileCase, index: number, wanted: WantedSite): boolean {
	if (wanted === "all") return true;
	// Their length is what is hostile about them: minutes, and nothing new to an engine.
	if (/^(?:size|depth)-/.test(name)) return false;
	return index % 3 === 0 || /^(?:link|image|graphic|credit)-/.test(name);
}

/** The cases that a build publishes, with the canary in the place of the hosts that they name. */
function listPublished(cases: readonly HostileCase[], { host }: Canary): PublishedCase[] {
	return cases.flatMap(({ name, source }, index) => {
		// Where there is no certificate, a link that is pressed has to lead somewhere by http.
		const aimed = source
			.replace(/https:\/\/(?=(?:evil|a)\.example\b)/g, "http://")
			.replace(/\b(?:evil|a)\.example\b/g, host);
		const slug = `case-${index}`;
		const { article, problems } = parseArticle({ slug, file: "article.md", source: aimed });
		// An image that is not there is refused too, by the loader that knows the folder.
		const refused =
			article === null ||
			problems.some(({ severity }) => severity === "error") ||
			listImages(article.prose).length > 0;
		return refused ? [] : [{ slug, name, source: aimed }];
	});
}

/**
 * What shows that a test would notice: the same page where the site's policy bars it, and where
 * no policy does, at a depth that `_headers` has no word for.
 */
export const controls = { barred: "control/", open: "control/without/any/policy/" };

function formatControl(host: string): string {
	return `<!doctype html><title>Control</title><main>
<p onmouseover="alert('touched')">x</p><img src="/no.png" onerror="alert('failed')">
<script>alert("ran")</script><script src="http://${host}/x.js"></script>
<img src="http://${host}/pixel.png">
<p class="prose"><a href="javascript:alert('pressed')">x</a></p></main>`;
}

/** Builds it in a folder of its own, serves it with its real headers, and gives it to `use`. */
export async function withHostileSite<T>(
	wanted: WantedSite,
	use: (site: HostileSite) => Promise<T>,
): Promise<T> {
	return withBundledCopy(async (root) => {
		const canary = await startCanary();
		const cases = listPublished(
			hostileCases.filter((each, index) => isWanted(each, index, wanted)),
			canary,
		);
		const usual = inBody("usual", "Nothing here means harm.").source;
		const articles = cases.map(({ slug, source }) => [slug, source] as const);
		await writeContent(root, new Map([...articles, ["usual", usual]]));
		await buildProjectCopy(root);
		const dist = join(root, "dist");
		for (const path of Object.values(controls)) await writeControl(dist, path, canary.host);
		await addReports(dist, canary);
		const server: RunningServer = await startServer({ root: dist });
		return use({ url: server.url, canary, cases }).finally(async () => {
			await server.close();
			await canary.close();
		});
	});
}

/** Writes a page that would break in; what it is let to do says what a test would notice. */
export async function writeControl(dist: string, path: string, host: string): Promise<void> {
	const file = join(dist, path, "index.html");
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, formatControl(host));
}
