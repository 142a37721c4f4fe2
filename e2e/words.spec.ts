import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
	buildProjectCopy,
	withBundledCopy,
	writeContent,
} from "../src/tasks/bench/project-copy.ts";
import { startServer } from "../src/tasks/serve.ts";
import { sample } from "./support/breadth.ts";
import { makeArticle, makeSteps } from "./support/long-words.ts";
import { look } from "./support/look.ts";
import { openWhole } from "./support/open.ts";
import { expect, test as siteTest } from "./support/page.ts";
import { goToStep, showForEars } from "./support/walkthrough.ts";

/** Pages that hold sixty letters hold fewer; more are hostile rather than long. */
const lengths = sample([31, 60, 300], [60]);

/** The site of articles in which everything that an author may write is one long word. */
const test = siteTest.extend<object, { site: string }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			await withBundledCopy(async (root) => {
				const articles = lengths.map((length) => [`words-${length}`, makeArticle(length)] as const);
				await writeContent(root, new Map(articles));
				for (const length of lengths) {
					const file = join(root, `content/words-${length}/walkthrough.md`);
					await writeFile(file, makeSteps(length));
				}
				await buildProjectCopy(root);
				const server = await startServer({ root: join(root, "dist") });
				await use(server.url);
				await server.close();
			});
		},
		{ scope: "worker", timeout: 300_000 },
	],
});

// One worker for all of them: each would build a site of its own.
test.describe.configure({ mode: "default" });

const views = ["matrix", "spectrum", "attribution", "explainer"];
const steps = [0, 1, 2, 3, 4, 5, 6, 7];

/** Pages of one article by their kind: their steps, if they have any, and how narrow they may get. */
const kinds: Record<string, { paths: string[]; least: number; steps?: number[] }> = {
	"the reader’s page": { paths: [""], least: 320 },
	"sheets, plan and offline file": {
		paths: ["worksheet/", "plan/", "offline.html"],
		least: 320,
	},
	"the student’s walkthrough": { paths: ["walkthrough/?pace=student"], steps, least: 320 },
	"the teacher’s wall": { paths: ["walkthrough/?pace=teacher"], steps, least: 800 },
};

for (const length of lengths) {
	const pages: typeof kinds = {
		...Object.fromEntries(
			Object.entries(kinds).map(([kind, { paths, ...rest }]) => {
				return [kind, { ...rest, paths: paths.map((path) => `words-${length}/${path}`) }];
			}),
		),
		embeds: { paths: views.map((view) => `embed/words-${length}/${view}/`), least: 280 },
		"the library": { paths: [""], least: 320 },
	};
	for (const [kind, { paths, least, steps = [null] }] of Object.entries(pages)) {
		// The longest words in every face: shorter ones are between these and ordinary ones.
		const tag = length === 60 ? "@fonts" : [];
		test(`words of ${length} letters stay within ${kind}`, { tag }, async ({ page }) => {
			for (const path of paths) {
				await openWhole(page, path);
				for (const step of steps) {
					if (step !== null) await goToStep(page, step);
					for (const width of [least, 1280]) {
						await page.setViewportSize({ width, height: 900 });
						await showForEars(page);
						const found = await look(page, "listOutside", "listClipped", "listDrawn");
						expect.soft(found, `${path}, step ${step}, at ${width}`).toEqual([]);
					}
				}
			}
		});
	}
}
