import { existsSync } from "node:fs";
import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sizedDisk, withMount } from "../../../testing/builds/disks.ts";
import { type Files, readFiles, withFolder, writeFiles } from "../../../testing/builds/folders.ts";
import { withOutput } from "./output.ts";

const old: Files = { "index.html": "old", "a/index.html": "old", "a/data.json": "old" };
const next: Files = { "index.html": "new", "b/index.html": "new", "b/data.json": "new" };

/** Leaves a site as a build does. */
function leave(root: string, files: Files | ((staged: string) => Promise<void>)): Promise<void> {
	return withOutput(
		root,
		() => {},
		async ({ staged }) => ({
			result: await (typeof files === "function" ? files(staged) : writeFiles(staged, files)),
		}),
	);
}

/** What of builds is left in the project: nothing but `dist`, whatever happened. */
async function listLeft(root: string): Promise<string[]> {
	const names = await readdir(root);
	return names.filter((name) => /^\.?dist/.test(name) && name !== "dist");
}

const words = (root: string, files: Parameters<typeof leave>[1]) =>
	leave(root, files).then(
		() => "",
		(error: Error) => error.stack ?? "",
	);

/** Tests that need to mount say so where they cannot. */
const cannotMount = "\n  Nothing can be mounted here: not tried with real disks.\n";

function tellUnless(mounted: boolean): void {
	if (!mounted) process.stderr.write(cannotMount);
}

describe("What a build leaves", () => {
	it("is its site and nothing else, time after time", () =>
		withFolder(async (root) => {
			for (const files of [old, next, old]) {
				await leave(root, files);
				expect(await readFiles(join(root, "dist"))).toEqual(files);
				expect(await readdir(root)).toEqual(["dist"]);
			}
		}));

	it("is the old site when it fails, and what failed is told with all its traces", () =>
		withFolder(async (root) => {
			await leave(root, old);
			const bug = await words(root, async (staged) => {
				await writeFiles(staged, next);
				throw new TypeError("a bug of ours");
			});
			expect(bug).toMatch(/^TypeError: a bug of ours\n +at /);
			expect(await readFiles(join(root, "dist"))).toEqual(old);
			expect(await listLeft(root)).toEqual([]);
		}));

	it("clears away what builds before it left, without taking it for its own", () =>
		withFolder(async (root) => {
			await leave(root, old);
			await writeFiles(join(root, ".dist-next"), { "half.html": "x" });
			await writeFiles(join(root, "dist/.dist-draft/site"), { "half.html": "x" });
			await leave(root, next);
			expect(await readFiles(join(root, "dist"))).toEqual(next);
			expect(await readdir(join(root, "dist"))).toEqual(["b", "index.html"]);
			expect(await listLeft(root)).toEqual([]);
		}));

	it("is one of two that are made at once: the second waits", () =>
		withFolder(async (root) => {
			let building = 0;
			const build = (files: Files) =>
				leave(root, async (staged) => {
					building += 1;
					expect(building).toBe(1);
					await writeFiles(staged, files);
					building -= 1;
				});
			await Promise.all([build(old), build(next), build(old), build(next)]);
			expect([old, next]).toContainEqual(await readFiles(join(root, "dist")));
		}));
});

describe("Where nothing can be written a build ends in words, and dist/ is as it was:", () => {
	it("a disk that is full while the site is put together", () =>
		withFolder(async (root) => {
			const mounted = await withMount(sizedDisk(512), root, async () => {
				await leave(root, old);
				const said = await words(root, async (staged) => {
					await mkdir(staged);
					await writeFile(join(staged, "large"), Buffer.alloc(1024 * 1024));
				});
				expect(said).toMatch(/^The site could not be written; dist\/ is as it was\.\n/);
				expect(said).toMatch(/the disk is full \(ENOSPC\)$/);
				expect(await readFiles(join(root, "dist"))).toEqual(old);
				expect(await listLeft(root)).toEqual([]);
			});
			tellUnless(mounted);
			expect(await readdir(root)).toEqual([]);
		}));

	it("a mount at dist/ that is full, or can only be read; with room it gets the site", () =>
		withFolder(async (root) => {
			const dist = join(root, "dist");
			const large = { ...next, large: "x".repeat(400_000) };
			const mounted = await withMount(sizedDisk(256), dist, async () => {
				await leave(root, old);
				expect(await words(root, large)).toMatch(/dist\/ is as it was\.\n.*ENOSPC/);
				expect(await readFiles(dist)).toEqual(old);
				expect((await readdir(dist)).filter((name) => name.startsWith("."))).toEqual([]);
				await leave(root, next);
				expect(await readFiles(dist)).toEqual(next);
				const locked = await withMount(["-o", "remount,ro"], dist, async () => {
					expect(await words(root, old)).toMatch(
						/dist\/ is as it was\.\n.*only be read \(EROFS\)$/,
					);
					expect(await readFiles(dist)).toEqual(next);
				});
				tellUnless(locked);
			});
			tellUnless(mounted);
			await rm(dist, { recursive: true });
			expect(await listLeft(root)).toEqual([]);
		}));

	it("a file in the place of dist/, or of a folder that it links to", () =>
		withFolder(async (root) => {
			await writeFile(join(root, "dist"), "mine");
			expect(await words(root, next)).toMatch(/dist is no folder, .* move it away$/);
			await rm(join(root, "dist"));
			await writeFile(join(root, "file"), "mine");
			await symlink("file/below", join(root, "dist"));
			expect(await words(root, next)).toMatch(/a part of its path is a file \(ENOTDIR\)$/);
			expect(await listLeft(root)).toEqual([]);
			expect(existsSync(join(root, "file"))).toBe(true);
		}));

	it("a project's folder that is not there", () =>
		withFolder(async (folder) => {
			expect(await words(join(folder, "gone"), next)).toMatch(
				/^The site could not be written; there is no site in dist\/ yet\.\n.*\(ENOENT\)$/,
			);
		}));
});
