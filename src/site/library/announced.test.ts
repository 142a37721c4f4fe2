import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordExplainer } from "../../reader/library/record.ts";
import { type Element, readElements } from "../../testing/readback.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { formatFeed } from "./feed.ts";
import { formatRobots, formatSitemap } from "./sitemap.ts";

const site = "https://paper.example/explainers/";
const model = assembleSmall([planStatement(0, "supports", 0)]);
const record = (slug: string, rest: Partial<typeof model> = {}) =>
	recordExplainer({ ...model, slug, ...rest });

const find = (all: Element[], name: string, inside: string) =>
	all.filter((one) => one.name === name && one.inside.at(-1) === inside);

/** What RFC 4287 asks of a feed and is not there, as far as its elements tell. */
function listFaults(all: Element[]): string[] {
	const entries = find(all, "entry", "feed").length;
	const has = (name: string, inside: string, count: number) =>
		find(all, name, inside).length === count ? [] : [`${name} in ${inside}`];
	const must = ["id", "title", "updated"].flatMap((name) => [
		...has(name, "feed", 1),
		...has(name, "entry", entries),
	]);
	const ids = all.filter(({ name }) => name === "id").map(({ text }) => text);
	const wrong = all.filter(({ name, text, attributes }) => {
		if (name === "updated" || name === "published")
			return !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(text);
		if (name === "link") return !attributes.href?.startsWith(site);
		return name === "id" ? !text.startsWith(site) : name === "name" && text.trim() === "";
	});
	return [
		...(all[0]?.attributes.xmlns === "http://www.w3.org/2005/Atom" ? [] : ["feed"]),
		// An author of the feed is one of each entry that has none.
		...[...must, ...has("author", "feed", 1)],
		...(new Set(ids).size === ids.length ? [] : ["an id twice"]),
		...wrong.map(({ name, text }) => `${name}: ${text}`),
	];
}

function expectAtom(text: string): Element[] {
	const all = readElements(text);
	expect(listFaults(all)).toEqual([]);
	const links = find(all, "link", "feed").map(({ attributes }) => attributes.rel);
	expect(links.sort()).toEqual(["alternate", "self"]);
	return all;
}

describe("the feed", () => {
	test("is Atom whatever an article is called, and has each dated one by its page", () => {
		const letters = [
			"a",
			"é",
			"🙂",
			" ",
			"&",
			"<",
			'"',
			"]]>",
			"\u0000",
			"\ufffe",
			"\ud800",
			"\u2068",
		];
		const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), (titles) => {
				const records = titles.map((title, at) =>
					record(`a-${at}`, { title, published: `2025-01-1${at}`, codedBy: ["Ann <a@b>"] }),
				);
				const all = expectAtom(String(formatFeed(records, site)?.text));
				const links = find(all, "link", "entry").map(({ attributes }) => attributes.href);
				expect(links).toEqual(titles.map((_, at) => `${site}a-${at}/`).reverse());
			}),
		);
	});

	test("has the fifty newest, and is as new as the newest of them", () => {
		const days = Array.from({ length: 60 }, (_, at) => `20${10 + at}-05-01`);
		const records = days.map((published, at) => record(`a-${at}`, { published }));
		const all = expectAtom(String(formatFeed(records, site)?.text));
		expect(find(all, "entry", "feed")).toHaveLength(50);
		expect(find(all, "updated", "feed")[0]?.text).toBe("2069-05-01T00:00:00Z");
	});

	test("takes the date that a dateline ends with, and leaves out what has none", () => {
		const dated = record("dated", { dateline: "Riyadh, 18 February 2025" });
		const all = expectAtom(String(formatFeed([record("undated"), dated], site)?.text));
		expect(find(all, "published", "entry").map(({ text }) => text)).toEqual([
			"2025-02-18T00:00:00Z",
		]);
		expect(formatFeed([record("undated")], site)).toBeNull();
	});
});

describe("the sitemap", () => {
	test("has the library's pages, the desk and each explainer once, by what they are called", () => {
		const records = Array.from({ length: 31 }, (_, at) => record(`a-${at}`));
		const all = readElements(String(formatSitemap(records, site).text));
		expect(all[0]?.attributes.xmlns).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
		const places = find(all, "loc", "url").map(({ text }) => text);
		const explainers = records.map(({ slug }) => `${site}${slug}/`);
		expect(places.toSorted()).toEqual(
			[site, `${site}page/2/`, `${site}desk/`, ...explainers].toSorted(),
		);
	});

	test("is where robots.txt says", () => {
		const { path } = formatSitemap([], site);
		expect(formatRobots(site)).toEqual({
			path: "robots.txt",
			text: `User-agent: *\nAllow: /\n\nSitemap: ${site}${path}\n`,
		});
	});
});
