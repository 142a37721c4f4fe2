import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
	buildProjectCopy,
	withProjectCopy,
	writeContent,
} from "../src/tasks/bench/project-copy.ts";
import { startServer } from "../src/tasks/serve.ts";
import { sample } from "./support/breadth.ts";
import { makeArticle, makeSteps } from "./support/long-words.ts";
import { type LookReading, look } from "./support/look.ts";
import { openWhole } from "./support/open.ts";
import { expect, test as siteTest } from "./support/page.ts";

/** Pages that hold sixty letters hold fewer; more are hostile rather than long. */
const lengths = sample([31, 60, 300], [60]);
const readings: LookReading[] = ["listOutside", "listClipped", "listDrawn"];

/** The site of articles in which everything that an author may write is one long word. */
const test = siteTest.extend<object, { site: string }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			await withProjectCopy(async (root) => {
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

const steps = [0, 1, 2, 3, 4, 5, 6, 7];
const views = ["matrix", "spectrum", "attribution", "explainer"];

/** Pages of one article by their kind, and how narrow they may get. */
const kinds: Record<string, { paths: string[]; least: number }> = {
	"the reader’s page": { paths: [""], least: 320 },
	"sheets, plan and offline file": {
		paths: ["worksheet/", "plan/", "offline.html"],
		least: 320,
	},
	"the student’s walkthrough": {
		paths: steps.map((step) => `walkthrough/?step=${step}&pace=student`),
		least: 320,
	},
	"the teacher’s wall": {
		paths: steps.map((step) => `walkthrough/?step=${step}&pace=teacher`),
		least: 800,
	},
};

for (const length of lengths) {
	const pages = {
		...Object.fromEntries(
			Object.entries(kinds).map(([kind, { paths, least }]) => {
				return [kind, { least, paths: paths.map((path) => `words-${length}/${path}`) }];
			}),
		),
		embeds: { paths: views.map((view) => `embed/words-${length}/${view}/`), least: 280 },
		"the library": { paths: [""], least: 320 },
	};
	for (const [kind, { paths, least }] of Object.entries(pages)) {
		// The longest words in every face: shorter ones are between these and ordinary ones.
		const tag = length === 60 ? "@fonts" : [];
		test(`words of ${length} letters stay within ${kind}`, { tag }, async ({ page }) => {
			for (const width of [least, 1280]) {
				await page.setViewportSize({ width, height: 900 });
				for (const path of paths) {
					await page.goto("about:blank");
					await openWhole(page, path);
					await page.evaluate(() => {
						// In a table the column says it; these words are for those who hear the page.
						for (const words of document.querySelectorAll(".choices .label-text"))
							words.classList.toggle("unseen", getComputedStyle(words).position === "absolute");
					});
					for (const reading of readings)
						expect.soft(await look(page, reading), `${path} at ${width}: ${reading}`).toEqual([]);
				}
			}
		});
	}
}
