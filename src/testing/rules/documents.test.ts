import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const documents = [
	...readdirSync(".").filter((name) => name.endsWith(".md")),
	...["src/README.md", "content/README.md", ".github/pull_request_template.md"],
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
	scripts: Record<string, string>;
};

/** What a document names and nobody has: files and folders by their whole path, npm's scripts. */
function listMissing(text: string): string[] {
	const find = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, named = ""]) => named);
	return [
		...find(/`((?:src|e2e|\.github)\/[\w./-]+)`/g).filter((path) => !existsSync(path)),
		...find(/npm run (?:--silent )?([\w:-]+)/g).filter((name) => !Object.hasOwn(scripts, name)),
	];
}

it.each(documents)("%s names files and scripts that there are", (name) => {
	expect(listMissing(readFileSync(name, "utf8"))).toEqual([]);
});

it("a file or a script that is gone is told", () => {
	const text = "`src/gone.ts`, `src/README.md` and `e2e/`; npm run gone, npm run build";
	expect(listMissing(text)).toEqual(["src/gone.ts", "gone"]);
});
