import { svelte } from "@sveltejs/vite-plugin-svelte";
import { createBuilder } from "vite";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { standpoint } from "../dev/plugin.ts";
import { environments } from "./environments.ts";
import { listShipped } from "./licences.ts";
import { type BuiltScripts, buildScripts, readLicences } from "./scripts.ts";

let scripts: BuiltScripts;

// The bundler itself says what is in a script: no list of ours could be out of date.
beforeAll(async () => {
	vi.stubEnv("NODE_ENV", "production");
	const builder = await createBuilder({
		...{ configFile: false, logLevel: "silent", mode: "production" },
		plugins: [svelte({ configFile: false }), standpoint()],
		build: { write: false, minify: false },
	});
	scripts = await buildScripts(builder);
}, 180_000);

function listPackages(names: (keyof BuiltScripts)[]): string[] {
	const ids = names.flatMap((name) => scripts[name].flatMap(({ modules }) => modules));
	return listShipped(ids).map(({ name }) => name);
}

describe("the scripts of the site", () => {
	it("are all built, each of modules that the bundler names", () => {
		const names = Object.keys(environments).filter((name) => name !== "ssr");
		expect(Object.keys(scripts)).toEqual(names);
		for (const script of Object.values(scripts).flat())
			expect(script.modules.some((id) => id.includes("/src/"))).toBe(true);
	});

	it("carry the notice of every package of which they hold code", async () => {
		const { all } = await readLicences(".", scripts);
		const packages = listPackages(Object.keys(scripts) as (keyof BuiltScripts)[]);
		expect(packages).toEqual(expect.arrayContaining(["svelte", "d3-shape", "qr"]));
		for (const name of ["standpoint", "pagefind", ...packages])
			expect(all).toMatch(new RegExp(`^${name} \\d\\S* \\(.+\\)\\n-+\\n\\n.*copyright`, "ims"));
	});

	it("carry them inside, in the file that holds everything", async () => {
		const { offline } = await readLicences(".", scripts);
		const told = offline.flatMap(({ packages }) => packages.map((line) => line.split(" ")[0]));
		expect(told.toSorted()).toEqual(
			["standpoint", ...listPackages(["offline", "unpack"])].toSorted(),
		);
		for (const { packages, terms } of offline) {
			expect(terms).toMatch(/permission/i);
			for (const line of packages) expect(line).toMatch(/copyright/i);
		}
	});

	it("hold nobody else's code where they say so: in a frame, in its host, in the page itself", () => {
		expect(listPackages(["reader", "embed", "early", "host"])).toEqual([]);
	});
});
