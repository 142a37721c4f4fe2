import { lstat, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	changeCalls,
	readFiles,
	refuse,
	withFolder,
	writeFiles,
} from "../../../testing/builds/folders.ts";
import {
	type Disk,
	next,
	old,
	onOtherDisk,
	stopAfter,
	stopTwice,
	withSites,
} from "../../../testing/builds/stops.ts";
import { Told } from "../../faults.ts";
import { publish, recover } from "./publish.ts";

describe("Leaving a site", () => {
	it("puts it in the place of the old one, and leaves nothing beside it", () =>
		withSites(async ({ staged, target }) => {
			await publish(staged, target);
			expect(await readFiles(target)).toEqual(next);
			expect((await readdir(target)).filter((name) => name.startsWith("."))).toEqual([]);
			expect(await readdir(join(target, ".."))).toEqual(["dist"]);
			expect(await readdir(target)).not.toContain("gone");
		}));

	it("needs no old one", () =>
		withFolder(async (folder) => {
			await writeFiles(join(folder, "staged"), next);
			await publish(join(folder, "staged"), join(folder, "dist"));
			expect(await readFiles(join(folder, "dist"))).toEqual(next);
		}));

	it("follows a link and keeps it, also one that leads nowhere yet", () =>
		withFolder(async (folder) => {
			const target = join(folder, "dist");
			await symlink("elsewhere/site", target);
			for (const files of [next, old, next]) {
				await writeFiles(join(folder, "staged"), files);
				await publish(join(folder, "staged"), target);
				expect(await readFiles(join(folder, "elsewhere/site"))).toEqual(files);
				expect((await lstat(target)).isSymbolicLink()).toBe(true);
			}
		}));

	it("never writes through a link within the site", () =>
		withSites(async ({ staged, target }) => {
			const outside = join(target, "../outside");
			await writeFiles(outside, { "data.json": "somebody's" });
			await symlink(outside, join(target, "added"));
			await publish(staged, target);
			expect(await readFiles(target)).toEqual(next);
			expect(await readFiles(outside)).toEqual({ "data.json": "somebody's" });
		}));

	it.each(["a file", "a link to a file"])("says that %s is no folder", (what) =>
		withFolder(async (folder) => {
			const target = join(folder, "dist");
			await writeFile(join(folder, "a.txt"), "a");
			if (what === "a file") await writeFile(target, "mine");
			else await symlink("a.txt", target);
			await mkdir(join(folder, "staged"));
			await expect(publish(join(folder, "staged"), target)).rejects.toThrow(Told);
			expect((await readdir(folder)).sort()).toEqual(["a.txt", "dist", "staged"]);
		}),
	);
});

describe.each<Disk>(["the same disk", "another disk"])(
	"Stopped between two steps, on %s,",
	(disk) => {
		// Every step, and every pair of them, is tried by `npm run test:hard`.
		it.each([0, 3, 9, 17, 25, 33, 41, 52, 63, 74])(
			"the site is whole, and the next start brings it to its end: %i steps",
			(steps) => expect(stopAfter(steps, disk)).resolves.toBeTypeOf("boolean"),
		);

		it.each([
			[45, 2],
			[50, 13],
			[60, 30],
		])("its recovery may be stopped too: %i, then %i steps", (steps, more) =>
			expect(stopTwice(steps, more, disk)).resolves.toBeUndefined(),
		);
	},
);

describe("While pages of two sites stand side by side", () => {
	it("_headers allows both", () =>
		withSites(async ({ staged, target }) => {
			const seen = new Set<string>();
			const effects = changeCalls(async (_name, call) => {
				const result = await call();
				const { _headers: headers = "", ...files } = await readFiles(target);
				for (const [path, text] of Object.entries(files)) {
					const [time = ""] = /^(?:old|new)(?= needs)/.exec(text) ?? [];
					if (!headers.includes(`'${time}'`) && time) seen.add(`${path} of the ${time} site`);
				}
				return result;
			});
			await publish(staged, target, effects);
			expect([...seen]).toEqual([]);
		}));
});

describe("A disk that is full, or cannot be written,", () => {
	const calls = ["mkdir", "copyFile", "writeFile", "rename"];

	it.each(
		["ENOSPC", "EROFS", "EACCES", "EBUSY"].flatMap((code) => calls.map((name) => [code, name])),
	)("leaves the old site as it was: %s at the first %s", (code, name) =>
		withSites(async ({ staged, target }) => {
			const effects = onOtherDisk(target, (called, call, args) =>
				called === name ? refuse(code ?? "", args[0]) : call(),
			);
			await expect(publish(staged, target, effects)).rejects.toThrow(code);
			expect(await readFiles(target)).toEqual(old);
			expect((await readdir(target)).filter((entry) => entry.startsWith("."))).toEqual([]);
		}),
	);
});

describe("What version 0.1 left when it was killed", () => {
	it("is put back", () =>
		withFolder(async (folder) => {
			await writeFiles(join(folder, "dist-old"), old);
			await recover(join(folder, "dist"));
			expect(await readFiles(join(folder, "dist"))).toEqual(old);
			expect(await readdir(folder)).toEqual(["dist"]);
		}));

	it("is left alone where there is a site", () =>
		withFolder(async (folder) => {
			await writeFiles(join(folder, "dist-old"), old);
			await writeFiles(join(folder, "dist"), next);
			await recover(join(folder, "dist"));
			expect(await readFiles(join(folder, "dist"))).toEqual(next);
			expect(await readFiles(join(folder, "dist-old"))).toEqual(old);
		}));
});
