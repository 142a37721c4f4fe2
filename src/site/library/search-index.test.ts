import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { type FoundArticle, listPassages } from "../../reader/search/passages.ts";
import { writeSearchDocument } from "../../reader/search/search-document.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { indexArticles, type SearchIndex } from "./search-index.ts";

const model = assembleSmall([
	planStatement(0, "supports", 0),
	planStatement(1, "rejects", 1, { sentence: 3 }),
]);
const article = (slug: string, rest: Partial<Model> = {}) =>
	writeSearchDocument({ ...model, slug, ...rest });

const index = async (documents: ReturnType<typeof article>[]) => {
	const told: string[] = [];
	const made = await indexArticles(documents, (words) => told.push(words));
	return { made, told };
};

/** What the index holds of an article, as a browser reads it. */
function readArticle(made: SearchIndex | null, slug: string): FoundArticle {
	const pieces = made?.files.filter(({ path }) => path.includes("/fragment/")) ?? [];
	const all = pieces.map(({ text }) => {
		const read = JSON.parse(gunzipSync(text).toString().replace("pagefind_dcd", ""));
		return { ...read, raw_content: read.content.replaceAll("<", "&lt;").replaceAll(">", "&gt;") };
	});
	return all.find(({ url }) => url === slug);
}

/** As if these words had been searched for. */
function find(found: FoundArticle, ...words: string[]): FoundArticle {
	const all = found.raw_content.split(/\s+/);
	const locations = all.flatMap((word, at) =>
		words.includes(word.replace(/\W/g, "")) ? [at] : [],
	);
	return { ...found, locations };
}

const any = { actor: "", proposal: "" };

afterEach(() => {
	delete process.env.npm_config_arch;
});

describe("the index of all articles", () => {
	test("is the same bytes for the same articles, one for each language, without its maker’s own pages", async () => {
		const all = Array.from({ length: 60 }, (_, at) =>
			article(`a-${at}`, { lang: at % 2 ? "de-CH" : "en", title: `Talks ${at}` }),
		);
		const { made, told } = await index(all);
		expect(told).toEqual([]);
		expect(made?.languages).toEqual(["de", "en"]);
		expect((await index(all)).made).toEqual(made);
		const paths = made?.files.map(({ path }) => path) ?? [];
		expect(paths.filter((path) => path.includes("/fragment/"))).toHaveLength(60);
		for (const path of paths)
			expect(path).toMatch(
				/^(?:assets\/pagefind-[\w-]{8}\.js|search\/(?:de|en)\/(?:pagefind-entry\.json|wasm\.(?:de|en)\.pagefind|pagefind\.[\w-]+\.pf_meta|(?:index|fragment|filter)\/[\w-]+\.pf_\w+))$/,
			);
	});

	test("is not there where there is nothing, and where the indexer does not run the reason is told", async () => {
		expect((await index([])).made).toBeNull();
		process.env.npm_config_arch = "none";
		const { made, told } = await index([article("a")]);
		expect(made).toBeNull();
		expect(told).toEqual([expect.stringMatching(/^The site has no search: .*Pagefind.*none/)]);
	});
});

describe("what is found in an article", () => {
	test("leads to the statement, with the sentence to the letter and the words marked", async () => {
		const text = model.text.replaceAll("<", "");
		const { made } = await index([article("a", { text })]);
		const read = readArticle(made, "a");
		for (const { id, start, stop } of model.sentences)
			expect(read.anchors.find((place) => place.id === id)?.text).toBe(text.slice(start, stop));
		const [passage] = listPassages(find(read, "Bob", "rejects"), any);
		expect(passage?.links.map(({ hash }) => hash)).toEqual([
			`#statement=${model.statements.find(({ actor }) => actor === "a2")?.id}`,
		]);
		const marked = passage?.links[0]?.text ?? [];
		expect(marked.filter(({ found }) => found).map((part) => part.text)).toEqual([
			"Bob",
			"rejects",
		]);
		expect(marked.map((part) => part.text).join("")).toMatch(/^Plan B: Bob rejects it\./);
	});

	test("is the chosen actor’s and on the chosen proposal alone", async () => {
		const { made } = await index([article("a")]);
		const read = { ...readArticle(made, "a"), locations: [] };
		const list = (filters: Partial<typeof any>) =>
			listPassages(read, { ...any, ...filters }).flatMap(({ links }) =>
				links.map(({ hash }) => hash.replace(/^#statement=(a\d).*/, "$1")),
			);
		expect(list({})).toEqual([]);
		expect(list({ actor: "Ann" })).toEqual(["a1"]);
		expect(list({ proposal: "Plan B" })).toEqual(["a2"]);
		expect(list({ actor: "Ann", proposal: "Plan B" })).toEqual([]);
		expect(list({ actor: "Nobody" })).toEqual([]);
	});

	test("keeps markup of an article as words, and an actor without a sentence of its own", async () => {
		const actors = model.actors.map((actor) => ({ ...actor, role: "<b>mayor</b> & more" }));
		const { made } = await index([article("a", { title: "A <i> & “b”", actors })]);
		const read = readArticle(made, "a");
		expect(read.raw_content).toContain("&lt;b&gt;mayor&lt;/b&gt; & more");
		const [passage, ...others] = listPassages(find(read, "Eve"), any);
		expect(passage).toMatchObject({ sentence: null, links: [{ hash: "#actor=a5" }] });
		expect(others).toEqual([]);
	});
});
