import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toSource } from "../../testing/samples/parsed.ts";
import { loadFolder } from "./load.ts";

/** Loads a folder whose file of this name is a link to `target`. */
async function loadLinked(name: string, target: string) {
	const content = await mkdtemp(join(tmpdir(), "standpoint-links-"));
	try {
		const folder = join(content, "article");
		await mkdir(folder);
		await writeFile(join(content, "secret.md"), "a secret of this machine");
		await writeFile(join(folder, "own.md"), toSource("Own words.\n"));
		if (name !== "article.md") await writeFile(join(folder, "article.md"), toSource("Words.\n"));
		await symlink(target, join(folder, name));
		return await loadFolder(folder, "article");
	} finally {
		await rm(content, { recursive: true, force: true });
	}
}

const files = ["article.md", "walkthrough.md", "published.txt"];

describe.skipIf(process.platform === "win32")("A file of an article that is a link", () => {
	it.each(files)("is not read as %s when it leads out of the folder", async (name) => {
		for (const target of ["../secret.md", "/etc/passwd"]) {
			const loaded = await loadLinked(name, target);
			expect(JSON.stringify(loaded)).not.toMatch(/a secret|root:/);
			const found = loaded.problems.map(({ code, file }) => `${code} ${file.split("/").at(-1)}`);
			expect(found).toEqual([`unreadable-file ${name}`]);
		}
	});

	it.each(files)("is read as %s when it stays in the folder", async (name) => {
		const loaded = await loadLinked(name, "own.md");
		expect(loaded.problems).toEqual([]);
		expect(JSON.stringify(loaded.articles)).toContain("Own words.");
	});
});
