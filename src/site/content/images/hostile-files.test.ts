import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { HostileFiles, Laid } from "../../../testing/hostile/hostile-case.ts";
import { hostileFiles } from "../../../testing/hostile/hostile-files.ts";
import { toSource } from "../../../testing/samples/parsed.ts";
import { loadFolder } from "../load.ts";
import { parseLoaded } from "../parse.ts";
import { isOwnPath } from "../paths.ts";
import { checkFiles } from "./disk.ts";
import { findImageFile, readImageFiles } from "./publish.ts";

const isWindows = process.platform === "win32";

async function lay(path: string, laid: Laid): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	if ("file" in laid) await writeFile(path, laid.file);
	else if ("link" in laid) await symlink(laid.link, path);
	else if ("folder" in laid) await mkdir(path, { recursive: true });
	else if ("pipe" in laid) execFileSync("mkfifo", [path]);
	else {
		await writeFile(path, laid.begin);
		await truncate(path, laid.sparse);
	}
}

/** Lays the files, reads the folder as every task does, and tells what came of it. */
async function tryFiles({ src, laid }: HostileFiles) {
	const content = await mkdtemp(join(tmpdir(), "standpoint-files-"));
	try {
		const folder = join(content, "article");
		await lay(join(folder, "article.md"), { file: toSource(`![a](<${src}>)\n`) });
		for (const [path, one] of Object.entries(laid)) await lay(join(folder, path), one);
		const library = checkFiles(parseLoaded(await loadFolder(folder, "article")));
		const codes = library.problems.flatMap(({ code, severity }) =>
			severity === "error" ? [code] : [],
		);
		const published = codes.length > 0 ? [] : [...readImageFiles(library, content)];
		return { codes, published, served: findImageFile(content, `article/${src}`) };
	} finally {
		await rm(content, { recursive: true, force: true });
	}
}

describe("Hostile files", () => {
	it("are more than 120 cases with names of their own", () => {
		expect(hostileFiles.length).toBeGreaterThan(120);
		expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
	});

	const refused = hostileFiles.filter(({ code }) => code !== null);
	it.skipIf(isWindows).each(refused)("$name: is neither built nor served", async (hostile) => {
		const { codes, published, served } = await tryFiles(hostile);
		expect(codes).toEqual([hostile.code]);
		expect(published).toEqual([]);
		expect(served).toBeNull();
	});

	const passed = hostileFiles.filter(({ code }) => code === null);
	it.skipIf(isWindows).each(passed)("$name: is published without its harm", async (hostile) => {
		const { codes, published, served } = await tryFiles(hostile);
		expect(codes).toEqual([]);
		const [file] = published;
		expect(published).toHaveLength(1);
		expect(isOwnPath(file?.path.replace(/^article\//, "") ?? "")).toBe(false);
		// Development shows what is published, no more and no less.
		expect(served?.text).toEqual(file?.text);
	});
});
