import { describe, expect, it } from "vitest";
import {
	chooseTerms,
	findShipped,
	formatLicences,
	groupNotices,
	type LicenceNotice,
	listShipped,
	readNotice,
	readNotices,
} from "./licences.ts";

describe("a module of a script is", () => {
	it.each([
		["/home/me/standpoint/src/view/card.ts", null],
		["C:\\standpoint\\src\\view\\card.ts", null],
		["/home/me/standpoint/src/view/Card.svelte?svelte&type=style&lang.css", null],
	])("our own: %s", (id, none) => {
		expect(findShipped(id)).toBe(none);
	});

	it.each([
		["/a/node_modules/svelte/src/index.js", "svelte", "/a/node_modules/svelte"],
		["/a/node_modules/@b/c/d.js?commonjs-module", "@b/c", "/a/node_modules/@b/c"],
		["\0/a/node_modules/b/c.js?commonjs-proxy", "b", "/a/node_modules/b"],
		["/a/node_modules/b/node_modules/c/d.js", "c", "/a/node_modules/b/node_modules/c"],
		["C:\\a\\node_modules\\b\\c.js", "b", "C:/a/node_modules/b"],
		["\0rolldown/runtime.js", "rolldown", null],
		["\0vite/preload-helper.js", "vite", null],
		["\0@oxc-project+runtime@0.1/helpers/x.js", "@oxc-project+runtime@0.1/helpers", null],
	])("a package's: %s", (id, name, folder) => {
		expect(findShipped(id)).toEqual({ name, folder });
	});

	it("told once for a package, and twice for two versions of one", () => {
		const ids = ["/a/node_modules/b/1.js", "/a/node_modules/b/2.js", "/a/c.js"];
		expect(listShipped(ids)).toHaveLength(1);
		expect(listShipped([...ids, "/a/node_modules/c/node_modules/b/1.js"])).toHaveLength(2);
	});
});

describe("the terms of a package are in", () => {
	it.each([
		[["LICENSE"], "MIT", { file: "LICENSE", licence: "MIT" }],
		[["license.md", "README.md"], "ISC", { file: "license.md", licence: "ISC" }],
		[["COPYING"], "MIT", { file: "COPYING", licence: "MIT" }],
		[["LICENSE", "LICENSE-MIT"], "(MIT OR Apache-2.0)", { file: "LICENSE-MIT", licence: "MIT" }],
		[["LICENSE"], "MIT OR Apache-2.0", { file: "LICENSE", licence: "MIT OR Apache-2.0" }],
		[["licences.ts", "README"], "MIT", null],
	])("%s, of %s", (files, expression, chosen) => {
		expect(chooseTerms(files, expression)).toEqual(chosen);
	});

	it("no file of some: then nothing is published", async () => {
		// A part of a package, which has no licence file of its own, and one without any licence.
		await expect(readNotice("node_modules/svelte/compiler")).rejects.toThrow(
			/is in a script of the site, and it has no licence in its package\.json\. Copies need/,
		);
		const unknown = readNotices(".", ["\0nobody-knows/this.js"]);
		await expect(unknown).rejects.toThrow(/nobody-knows is in a script of the site/);
	});
});

describe("the notices", () => {
	const make = (name: string, text: string): LicenceNotice => ({
		...{ name, version: "1.0.0", licence: "MIT", text },
		copyright: text.split("\n").filter((line) => line.startsWith("Copyright")),
	});
	const terms = "Do as you like,\nand keep this.";
	const notices = [
		make("a", `The MIT License (MIT)\n\nCopyright A\n\n${terms}`),
		make("b", `Copyright B\nCopyright C\n\n${terms.replace("\n", " ")}`),
		make("c", `Copyright A\n\nDo nothing.`),
	];

	it("are written whole, one after the other", () => {
		const all = formatLicences(notices);
		for (const { name, text } of notices) {
			expect(all).toContain(`\n\n${name} 1.0.0 (MIT)\n-------------\n\n${text}\n`);
		}
		expect(all).not.toContain("development");
		expect(formatLicences(notices, false)).toContain("development");
	});

	it("are put together where they say the same, with every holder named", () => {
		expect(groupNotices(notices)).toEqual([
			{
				packages: ["a 1.0.0 (MIT). Copyright A", "b 1.0.0 (MIT). Copyright B; Copyright C"],
				terms: "Do as you like, and keep this.",
			},
			{ packages: ["c 1.0.0 (MIT). Copyright A"], terms: "Do nothing." },
		]);
	});
});
