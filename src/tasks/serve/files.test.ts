import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findType } from "../../site/media-types.ts";
import { findFile, isCompressible } from "./files.ts";

let folder = "";
let root = "";

beforeAll(async () => {
	folder = await realpath(await mkdtemp(join(tmpdir(), "standpoint-files-")));
	root = join(folder, "dist");
	await mkdir(join(root, "talks", "a b"), { recursive: true });
	await mkdir(join(root, ".git"));
	await mkdir(join(folder, "dist-secret"));
	for (const path of ["index.html", "talks/index.html", "talks/a b/x.svg", "_headers", ".git/x"])
		await writeFile(join(root, path), path);
	await writeFile(join(folder, "secret"), "secret");
	await writeFile(join(folder, "dist-secret", "secret"), "secret");
	await symlink(join(folder, "secret"), join(root, "link"));
	await symlink(join(folder, "dist-secret"), join(root, "far"));
});

afterAll(() => rm(folder, { recursive: true }));

describe("a path finds", () => {
	it.each([
		["/", "index.html"],
		["/index.html", "index.html"],
		["/talks/", "talks/index.html"],
		["/talks/a%20b/x.svg", "talks/a b/x.svg"],
		["//talks//", "talks/index.html"],
	])("%s", async (path, file) => {
		expect(await findFile(root, path)).toEqual({ type: "file", path: join(root, file) });
	});

	it("the way to a folder whose slash is missing, on the same host whatever its name", async () => {
		expect(await findFile(root, "/talks")).toEqual({ type: "folder", to: "./talks/" });
		expect(await findFile(root, "//talks")).toEqual({ type: "folder", to: "./talks/" });
		expect(await findFile(root, "/talks/a%20b")).toEqual({ type: "folder", to: "./a%20b/" });
	});
});

describe("a path does not find", () => {
	it.each([
		["a listing of a folder", "/talks/a%20b/"],
		["a parent", "/../secret"],
		["an encoded parent", "/%2e%2e/secret"],
		["an encoded slash", "/..%2fsecret"],
		["a parent in the middle", "/talks/../../secret"],
		["a backslash", "/..%5csecret"],
		["a folder that begins like the root", "/../dist-secret/secret"],
		["a link out of the root", "/link"],
		["a linked folder out of the root", "/far/secret"],
		["a hidden file", "/.git/x"],
		["the headers", "/_headers"],
		["what is not there", "/nothing"],
		["a null byte", "/index.html%00"],
		["a broken encoding", "/%E0%A4%A"],
		["a file as if it were a folder", "/index.html/"],
	])("%s: %s", async (_what, path) => {
		expect(await findFile(root, path)).toEqual({ type: "missing" });
	});
});

describe("a type", () => {
	it.each([
		["a.html", "text/html; charset=utf-8", true],
		["a.JS", "text/javascript; charset=utf-8", true],
		["annotations.jsonld", "application/ld+json; charset=utf-8", true],
		["a.svg", "image/svg+xml; charset=utf-8", true],
		["card.png", "image/png", false],
		["scorm.zip", "application/zip", false],
		["unknown", "application/octet-stream", false],
	])("of %s is %s", (path, type, compressible) => {
		expect(findType(path)).toBe(type);
		expect(isCompressible(type)).toBe(compressible);
	});
});
