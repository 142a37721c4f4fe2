import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Package {
	resolved?: string;
	optionalDependencies?: Record<string, string>;
}

const text = readFileSync("package-lock.json", "utf8");
const packages: Record<string, Package> = JSON.parse(text).packages;

describe("the lock file", () => {
	it("names no host that packages came from: every machine has its own registry", () => {
		const named = Object.keys(packages).filter((path) => packages[path]?.resolved);
		expect(named).toEqual([]);
	});

	// A registry may lack a package for a platform that nobody there has. npm then leaves it
	// out of the lock file when it writes one, and `npm ci` refuses that file everywhere.
	// Put back what a rewritten lock file lost: version, os, cpu and `"optional": true`.
	it("knows the packages of every platform", () => {
		const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
			Object.keys(optionalDependencies),
		);
		const known = Object.keys(packages).map((path) => path.split("node_modules/").at(-1));
		expect(wanted.filter((name) => !known.includes(name))).toEqual([]);
	});
});
