import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allowed, findAttack, listExpressions } from "./expressions.ts";

const folders = ["src", "e2e/support"];

it("no regular expression can be made slow, whatever is tried on it", () => {
	const seen = new Set<string>();
	const slow: string[] = [];
	for (const folder of folders) {
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			if (!entry.isFile() || !/(?<!\.test)\.(ts|js|svelte)$/.test(entry.name)) continue;
			const path = `${entry.parentPath}/${entry.name}`;
			for (const found of listExpressions(path, readFileSync(path, "utf8"))) {
				const key = `/${found.source}/${found.flags}`;
				if (seen.has(key) || allowed.has(found.source)) continue;
				seen.add(key);
				const attack = findAttack(found, { checker: "auto", timeout: 10_000 });
				if (attack !== null) slow.push(`${path}:${found.line} ${key} ${attack}`);
			}
		}
	}
	expect(slow).toEqual([]);
}, 1_800_000);
