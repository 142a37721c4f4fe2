import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allowedExpressions, findAttack, listExpressions } from "./expressions.ts";

/** What a stranger’s words may reach: measuring and tests read our own pages. */
const strange = /^src\/(?!testing\/|tasks\/bench\/)/;

it("no regular expression can be made slow, whatever is tried on it", () => {
	const seen = new Set<string>();
	const slow: string[] = [];
	for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
		const path = `${entry.parentPath}/${entry.name}`;
		const isSource = entry.isFile() && /(?<!\.test)\.(ts|js|svelte)$/.test(entry.name);
		if (!isSource || !strange.test(path)) continue;
		for (const found of listExpressions(path, readFileSync(path, "utf8"))) {
			const key = `/${found.source}/${found.flags}`;
			if (seen.has(key) || allowedExpressions.has(found.source)) continue;
			seen.add(key);
			const attack = findAttack(found, { checker: "auto", timeout: 10_000 });
			if (attack !== null) slow.push(`${path}:${found.line} ${key} ${attack}`);
		}
	}
	expect(slow).toEqual([]);
}, 1_800_000);
