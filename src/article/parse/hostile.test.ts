import { describe, expect, it, vi } from "vitest";
import { hostileCases } from "../../testing/hostile/text/all.ts";
import type { HostileCase } from "../../testing/hostile/text/hostile.ts";
import { sizeCases } from "../../testing/hostile/text/size.ts";
import type { Block, Inline } from "../model/prose.ts";
import { parseArticle } from "./article.ts";

vi.setConfig({ testTimeout: 60_000 });

const results = new Map<string, ReturnType<typeof parseArticle>>();

/** Each case is read once. */
function read({ name, source }: HostileCase) {
	const known = results.get(name);
	if (known !== undefined) return known;
	const parsed = parseArticle({ slug: name, file: `${name}/article.md`, source });
	results.set(name, parsed);
	return parsed;
}

/** Every key and value of a tree, with the key it stands under. */
function* walk(value: unknown, key = ""): Generator<{ key: string; value: unknown }> {
	yield { key, value };
	if (typeof value !== "object" || value === null) return;
	for (const [name, child] of Object.entries(value)) yield* walk(child, name);
}

const blockTypes: Block["type"][] = [
	"paragraph",
	"heading",
	"quote",
	"list",
	"table",
	"code",
	"rule",
];
const inlineTypes: Inline["type"][] = [
	"text",
	"code",
	"emphasis",
	"strong",
	"deleted",
	"link",
	"image",
	"break",
	"mark",
];
const types = new Set<unknown>([...blockTypes, ...inlineTypes]);

const address =
	/^(?:https?:\/\/[^/\\]|mailto:|#|\?|\.{0,2}\/(?!\/)|[^:/\\?#]+(?:[/?#]|$))[^\\\p{Cc}\p{Cs}]*$/iu;
const reordering = /[\u202a-\u202e\u2066-\u2069]|(?!\n|\t)\p{Cc}|\p{Cs}/u;

function isHarmless(key: string, value: unknown): boolean {
	if (typeof value !== "string") return true;
	if (reordering.test(value)) return false;
	if (key === "type") return types.has(value);
	if (key === "href" || key === "url") return address.test(value);
	return key !== "src" || !/^[/\\]|:/.test(value);
}

describe("Hostile content", () => {
	it("has more than a hundred cases with names of their own", () => {
		expect(hostileCases.length).toBeGreaterThan(100);
		expect(new Set(hostileCases.map(({ name }) => name)).size).toBe(hostileCases.length);
	});

	it.each(hostileCases)("$name becomes nothing that could run or fetch", (hostile) => {
		const { article, problems } = read(hostile);
		expect(problems.length).toBeLessThan(1100);
		const wrong = [...walk(article)].filter(({ key, value }) => !isHarmless(key, value));
		expect(wrong).toEqual([]);
		expect(Object.prototype).not.toHaveProperty("title");
	});

	it("passes without a problem only where it is plain text, code or a safe address", () => {
		const silent = hostileCases.filter((hostile) => {
			const honest = ["proposal-without-side", "unused-actor", "unused-note"];
			return read(hostile).problems.every(({ code }) => honest.includes(code));
		});
		expect(silent.map(({ name }) => name)).toMatchInlineSnapshot(`
			[
			  "html-28",
			  "html-29",
			  "mutation-8",
			  "mutation-9",
			  "mutation-10",
			  "clobbering-6",
			  "clobbering-14",
			  "clobbering-15",
			  "link-36",
			  "link-37",
			  "image-7",
			  "image-8",
			  "depth-lists",
			  "depth-links",
			  "depth-images",
			  "size-stars",
			  "size-backticks",
			  "size-rules",
			  "size-spaces",
			]
		`);
	});

	it.each(sizeCases)("$name names the cap it is over, or is within all of them", (hostile) => {
		const { problems, article } = read(hostile);
		expect(article === null ? problems.map(({ code }) => code) : ["article"]).toEqual(
			hostile.name === "size-over" ? ["article-too-long"] : ["article"],
		);
	});
});
