import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fewest } from "../src/site/build/remember/worker-pool.ts";
import {
	buildProjectCopy,
	withBundledCopy,
	writeContent,
} from "../src/tasks/bench/project-copy.ts";
import { hashFiles } from "./support/built.ts";
import { expect, test } from "./support/page.ts";

test.describe("a build", () => {
	// Two builds of a copy of the project, each of which starts a process of its own.
	test.setTimeout(600_000);

	test("draws many explainers, in several threads, as it draws one", async () => {
		await withBundledCopy(async (root) => {
			const article = await readFile("content/riyadh-talks/article.md", "utf8");
			const only = new Map([["a-0", article]]);
			await writeContent(root, only);
			await buildProjectCopy(root);
			const own = (files: Record<string, string>) =>
				Object.entries(files).filter(([path]) => /(^|\/)a-0\//.test(path));
			const alone = own(hashFiles(join(root, "dist")));
			const names = Array.from({ length: 2 * fewest }, (_, index) => `a-${index}`);
			await writeContent(root, new Map(names.map((name) => [name, article])));
			await buildProjectCopy(root);
			const files = hashFiles(join(root, "dist"));
			expect(own(files)).toEqual(alone);
			for (const name of names) expect(Object.keys(files)).toContain(`${name}/index.html`);
			expect(Object.keys(files)).toContain("page/4/index.html");
		});
	});
});
