import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readFolder } from "../../desk/leave/read-folder.ts";
import { unzipEntries } from "../../desk/leave/unzip.ts";
import { packFolders } from "./folder-archive.ts";
import { checkFiles } from "./images/disk.ts";
import { parseLibrary } from "./load.ts";

const library = checkFiles(await parseLibrary("content"));
const pack = () => [...packFolders(library, "content")];

it("an explainer's folder is published as one file, which the desk opens as it is on disk", () => {
	for (const { path, text } of pack()) {
		const unpacked = unzipEntries(text);
		if ("refusal" in unpacked) throw new Error(unpacked.refusal);
		const files = readFolder(unpacked, path);
		if ("refusal" in files) throw new Error(files.refusal);
		const read = (name: string) => readFileSync(`content/${files.slug}/${name}`, "utf8");
		expect(files.article).toBe(read("article.md"));
		expect(files.walkthrough).toBe(read("walkthrough.md"));
		if (files.published !== null) expect(files.published).toBe(read("published.txt"));
	}
	const paths = pack().map(({ path }) => path);
	expect(paths).toEqual(["riyadh-talks/content.zip", "what-is-a-planet/content.zip"]);
});

it("the same folder gives the same bytes", () => {
	expect(pack()).toEqual(pack());
});
