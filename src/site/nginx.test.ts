import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listHeaders, parseHeaders } from "../tasks/serve/headers.ts";
import { formatHeaders } from "./headers.ts";

const readme = readFileSync("README.md", "utf8");
const nginx = /```nginx\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
const rules = parseHeaders(formatHeaders({ policy: "a b", embedPolicy: "a b" }));

const paths = [
	...["/", "/talks/", "/talks/walkthrough/", "/assets/islands-a1.js", "/embed.js"],
	...["/talks/data.json", "/talks/article.txt", "/talks/statements.csv"],
	...["/talks/annotations.jsonld", "/talks/images/matrix.svg", "/talks/images/card.png"],
	...["/schema/data.schema.json", "/embed/talks/matrix/", "/embed/talks/matrix/oembed.json"],
];

describe("the nginx block of the README", () => {
	test.each(paths)("sends %s with what _headers says of it", (path) => {
		const expected = listHeaders(rules, path);
		const sent = listSent(path);
		for (const name of new Set([...Object.keys(expected), ...Object.keys(sent)])) {
			if (name === "content-security-policy" || name === "cache-control") continue;
			expect([name, sent[name]]).toEqual([name, expected[name]]);
		}
		// What hosts with a _headers file send by themselves.
		const usual = "public, max-age=0, must-revalidate";
		expect(sent["cache-control"]).toBe(expected["cache-control"] ?? usual);
	});

	test.each(["/", "/talks/", "/talks/walkthrough/", "/embed/talks/matrix/"])(
		"says who may frame %s, and leaves the rest of the policy to the page",
		(path) => {
			const policy = listHeaders(rules, path)["content-security-policy"];
			expect(policy).toBe(`a b; ${listSent(path)["content-security-policy"]}`);
		},
	);

	test("lets a picture run nothing, as _headers does", () => {
		const name = "content-security-policy";
		const path = "/talks/images/matrix.svg";
		expect(listSent(path)[name]).toBe(listHeaders(rules, path)[name]);
	});

	test("adds headers in one place: a location with its own would lose all others", () => {
		const locations = [...nginx.matchAll(/location [^{]*\{([^}]*)\}/g)].map(([, body]) => body);
		expect(locations).toHaveLength(4);
		for (const body of locations) expect(body).not.toContain("add_header");
	});
});

test("the README's variables are those that build and tests read", () => {
	const files = ["src/site/address.ts", "src/site/pictures/pictures.ts"];
	const browsers = ["chromium", "firefox", "webkit"].map((name) => `src/tasks/browsers/${name}.ts`);
	const tests = [...browsers, "e2e/support/fonts.ts"];
	const sources = [...files, ...tests].map((path) => readFileSync(path, "utf8")).join("\n");
	const read = [...sources.matchAll(/\.(STANDPOINT_[A-Z]+)/g)].map(([, name]) => name);
	expect(new Set(readme.match(/STANDPOINT_[A-Z]+/g))).toEqual(new Set(read));
});

/** The headers that the block adds to a path; nginx leaves out those without a value. */
function listSent(path: string): Record<string, string> {
	const added = nginx.matchAll(/^\tadd_header ([\w-]+) (?:"([^"]*)"|\$(\w+))( always)?;$/gm);
	const headers = [...added].map(([, name = "", text, variable = ""]): [string, string] => [
		name.toLowerCase(),
		text ?? findMapped(variable, path),
	]);
	return Object.fromEntries(headers.filter(([, value]) => value !== ""));
}

/** What a `map` gives: the value of the same text, else of the first pattern, else the default. */
function findMapped(variable: string, path: string): string {
	const map = new RegExp(`^map \\$(\\w+) \\$${variable} \\{\\n([\\s\\S]*?)^\\}`, "m").exec(nginx);
	const [, input = "", body = ""] = map ?? [];
	const text = input === "uri" ? path : findMapped(input, path);
	const lines = [...body.matchAll(/^\t("[^"]*"|\S+)\s+(?:"([^"]*)"|\$(\w+));$/gm)];
	const key = ([, written = ""]: RegExpExecArray) => written.replaceAll('"', "");
	const chosen =
		lines.find((line) => key(line) === text) ??
		lines.find((line) => key(line).startsWith("~") && new RegExp(key(line).slice(1)).test(text)) ??
		lines.find((line) => key(line) === "default");
	if (!chosen) throw new Error(`No value of $${variable} for ${path}`);
	return chosen[2] ?? findMapped(chosen[3] ?? "", path);
}
