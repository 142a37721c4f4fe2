import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Package {
	resolved?: string;
	integrity?: string;
	link?: boolean;
	optionalDependencies?: Record<string, string>;
}

const text = readFileSync("package-lock.json", "utf8");
const packages: Record<string, Package> = JSON.parse(text).packages;

/** 64 bytes in base 64, as npm writes them. */
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

describe("the lock file", () => {
	it("names no host that packages came from: every machine has its own registry", () => {
		const named = Object.keys(packages).filter((path) => packages[path]?.resolved);
		expect(named).toEqual([]);
	});

	// Without one npm takes whatever the registry gives it. An entry that was put back by hand gets
	// the one that `npm view NAME@VERSION dist.integrity` tells.
	it("holds the SHA-512 of every package that comes from a registry", () => {
		const fetched = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);
		const unproved = fetched.filter(([, { integrity = "" }]) => !sha512.test(integrity));
		expect(fetched.length).toBeGreaterThan(100);
		expect(unproved.map(([path]) => path)).toEqual([]);
	});

	// A registry may lack a package for a platform that nobody there has. npm then leaves it
	// out of the lock file when it writes one, and `npm ci` refuses that file everywhere.
	// Put back what a rewritten lock file lost: version, integrity, os, cpu and `"optional": true`.
	it("knows the packages of every platform", () => {
		const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
			Object.keys(optionalDependencies),
		);
		const known = Object.keys(packages).map((path) => path.split("node_modules/").at(-1));
		expect(wanted.filter((name) => !known.includes(name))).toEqual([]);
	});
});
