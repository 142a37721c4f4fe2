import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHeaders } from "./headers.ts";

const policy = "default-src 'none'; script-src 'self' 'sha256-a'; frame-src 'self'";
const embedPolicy = "default-src 'none'; script-src 'self' 'sha256-b'";
const file = formatHeaders({ policy, embedPolicy });

const closed = `${policy}; frame-ancestors 'self'`;
const open = `${embedPolicy}; frame-ancestors *`;

/** Paths of every kind, as both hosts are asked for them. */
const paths = [
	...["/", "/index.html", "/riyadh-talks/", "/riyadh-talks", "/riyadh-talks/index.html"],
	...["/riyadh-talks/offline.html", "/riyadh-talks/offline", "/riyadh-talks/walkthrough/"],
	...["/riyadh-talks/worksheet/index.html", "/assets-of-war/", "/embedded/", "/schema-wars/"],
	...["/assets/islands-a1b2.js", "/embed.js", "/schema/data.schema.json", "/images/data.json"],
	...["data.json", "statements.csv", "annotations.jsonld", "images/matrix.svg", "photo.png"].map(
		(name) => `/riyadh-talks/${name}`,
	),
	...["/embed/riyadh-talks/matrix/", "/embed/images/matrix/", "/embed/walkthrough/index/"],
	...["/embed/riyadh-talks/matrix/index.html", "/embed/riyadh-talks/matrix/oembed.json"],
];

describe("_headers on every host", () => {
	test.each(paths)(
		"says the same of %s, whether the last block wins, the first, or all",
		(path) => {
			for (const matches of [matchesCloudflare, matchesNetlify]) {
				for (const [name, values] of gather(path, matches))
					expect([name, new Set(values).size]).toEqual([name, 1]);
			}
		},
	);

	test.each([
		...paths
			.filter((path) => path.startsWith("/embed/"))
			.map((path): [string, string] => [path, open]),
		...paths
			.filter((path) => /\/$|offline|index\.html$/.test(path) && !path.startsWith("/embed/"))
			.filter((path) => !path.endsWith("/worksheet/index.html"))
			.map((path): [string, string] => [path, closed]),
		["/riyadh-talks/worksheet/index.html", closed] as [string, string],
	])("sends %s with its policy and who may frame it", (path, expected) => {
		for (const matches of [matchesCloudflare, matchesNetlify])
			expect(gather(path, matches).get("content-security-policy")?.[0]).toBe(expected);
	});

	test.each([
		["/assets/islands-a1b2.js", "public, max-age=31536000, immutable"],
		["/embed.js", "public, max-age=3600"],
		["/embed/riyadh-talks/matrix/", "public, max-age=3600"],
		// What the hosts send by themselves: ask again each time.
		["/riyadh-talks/", undefined],
		["/assets-of-war/", undefined],
		["/riyadh-talks/data.json", undefined],
	])("lets %s be kept for: %s", (path, kept) => {
		for (const matches of [matchesCloudflare, matchesNetlify])
			expect(gather(path, matches).get("cache-control")?.[0]).toBe(kept);
	});

	test.each([
		"/riyadh-talks/data.json",
		"/riyadh-talks/article.txt",
		"/riyadh-talks/statements.csv",
		"/riyadh-talks/annotations.jsonld",
		"/riyadh-talks/images/matrix.svg",
		"/schema/data.schema.json",
		"/embed/riyadh-talks/matrix/oembed.json",
		"/embed.js",
	])("lets other sites read %s", (path) => {
		for (const matches of [matchesCloudflare, matchesNetlify]) {
			const headers = gather(path, matches);
			expect(headers.get("access-control-allow-origin")).toEqual(["*"]);
			expect(headers.get("cross-origin-resource-policy")).toEqual(["cross-origin"]);
		}
	});

	test("lets a picture opened alone run nothing, and an embed of any slug run its script", () => {
		for (const matches of [matchesCloudflare, matchesNetlify]) {
			const say = (path: string) => gather(path, matches).get("content-security-policy");
			expect(say("/riyadh-talks/images/matrix.svg")).toEqual([
				"script-src 'none'; object-src 'none'",
			]);
			expect(say("/riyadh-talks/images/matrix.png")).toBeUndefined();
			expect(say("/embed/images/matrix/")).toEqual([open]);
		}
	});

	test("keeps pages to themselves, and every answer to its type", () => {
		for (const matches of [matchesCloudflare, matchesNetlify]) {
			expect(gather("/riyadh-talks/", matches).has("access-control-allow-origin")).toBe(false);
			for (const path of paths)
				expect(gather(path, matches).get("x-content-type-options")).toEqual(["nosniff"]);
		}
	});
});

describe("the limits of the hosts", () => {
	test("are kept whatever the policies hold: 100 blocks, 2,000 characters a line", () => {
		const hash = fc.base64String({ minLength: 44, maxLength: 44 });
		fc.assert(
			fc.property(fc.array(hash, { maxLength: 99 }), fc.array(hash, { maxLength: 99 }), (a, b) => {
				const lines = formatHeaders({ policy: withHashes(a), embedPolicy: withHashes(b) }).split(
					"\n",
				);
				for (const line of lines) expect(line.length).toBeLessThanOrEqual(2002);
				expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThan(100);
			}),
		);
	});

	test("take from too long a policy what lists hashes, and nothing else", () => {
		const long = withHashes(Array.from({ length: 60 }, (_, index) => `sha256-${index}`.padEnd(50)));
		const [, line] = /^\/\n {2}(.*)$/m.exec(formatHeaders({ policy: long, embedPolicy })) ?? [];
		expect(line).toBe(
			"Content-Security-Policy: img-src 'self' data:; base-uri 'none'; frame-ancestors 'self'",
		);
	});

	test("allow a pattern once: of two alike, Cloudflare Pages forgets the first", () => {
		const patterns = file.split("\n").filter((line) => line.startsWith("/"));
		expect(new Set(patterns).size).toBe(patterns.length);
	});

	test("allow one star in a pattern, and no line that takes a header back", () => {
		for (const line of file.split("\n")) {
			if (line.startsWith("/")) expect(line.split("*").length).toBeLessThanOrEqual(2);
			else expect(line).toMatch(/^$|^ {2}[A-Z][A-Za-z-]+: \S/);
		}
	});
});

function withHashes(hashes: string[]): string {
	const listed = hashes.map((hash) => ` '${hash}'`).join("");
	return `default-src 'none'; script-src 'self'${listed}; style-src 'self'${listed}; img-src 'self' data:; base-uri 'none'`;
}

type Matches = (pattern: string, path: string) => boolean;

/** Every value that any matching block sets, by header. */
function gather(path: string, matches: Matches): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const block of file.split(/\n(?=\/)/)) {
		const [pattern = "", ...headers] = block.trimEnd().split("\n");
		if (!matches(pattern, path)) continue;
		for (const header of headers) {
			const [name = "", value = ""] = header.trim().split(/:\s*(.*)/s);
			const key = name.toLowerCase();
			found.set(key, [...(found.get(key) ?? []), value]);
		}
	}
	return found;
}

/** As Cloudflare Pages: the whole path, `:name` within a segment, a slash at the end counts. */
function matchesCloudflare(pattern: string, path: string): boolean {
	const source = pattern
		.replace(/[.+?$()[\]]/g, "\\$&")
		.replaceAll("*", ".*")
		.replace(/:[A-Za-z]\w*/g, "[^/]+");
	return new RegExp(`^${source}$`).test(path);
}

/** As Netlify's own tools: a slash at the end is free, and one before a star, and case. */
function matchesNetlify(pattern: string, path: string): boolean {
	const source = pattern
		.split("/")
		.filter((part) => part !== "")
		.map((part) => {
			if (part.startsWith(":")) return "[^/]+";
			return part === "*" ? "?.*" : part.replaceAll(".", "\\.").replaceAll("*", ".*");
		})
		.join("/");
	return new RegExp(`^/${source}/?$`, "i").test(path);
}
