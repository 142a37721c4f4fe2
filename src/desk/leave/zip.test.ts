import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../article/draft/suggestion.ts";
import type { DeskFiles } from "../files.ts";
import { cleanPath } from "./entries.ts";
import { explainerPageRefusal, readFolder, toSlug } from "./read-folder.ts";
import { unzipEntries } from "./unzip.ts";
import { zipFolder } from "./zip-folder.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** What opening an archive comes to. */
function open(bytes: Uint8Array, name = "x.zip") {
	const entries = unzipEntries(bytes);
	return "refusal" in entries ? entries : readFolder(entries, name);
}

const suggestion: Suggestion = {
	...{ id: "s1-1", sentence: 1, exact: "it rains", speaker: "Lind", actor: null, weak: false },
	...{ cue: "said", relay: null, unnamed: false, rule: "given", confidence: 0.5 },
};
const text = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom("\ufeff---\r\n", "a\rb\n", "\u202eعربي", ""),
);
const name = fc
	.tuple(fc.stringMatching(/^[a-zé中 _-]{1,8}$/), fc.constantFrom("svg", "png", "JPG"))
	.map(([base, ending]) => `${base.trim() || "a"}.${ending}`);
const path = fc.oneof(
	name,
	name.map((one) => `pictures/${one}`),
	fc.constant("__proto__/a.png"),
);
const files: fc.Arbitrary<DeskFiles> = fc.record({
	slug: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}$/),
	article: text,
	published: fc.option(text),
	walkthrough: fc.option(text),
	suggestions: fc.constantFrom([], [suggestion]),
	images: fc.dictionary(path, fc.uint8Array({ maxLength: 3000 }), { noNullPrototype: true }),
});

describe("A folder as a zip file", () => {
	it("gives every text and picture back as it was", () => {
		fc.assert(
			fc.property(files, (given) => {
				expect(open(zipFolder(given))).toEqual(given);
			}),
		);
	});

	it("is the same bytes for the same files", () => {
		fc.assert(
			fc.property(files, (given) => {
				const images = Object.fromEntries(Object.entries(given.images).toReversed());
				expect(zipFolder({ ...given, images })).toEqual(zipFolder(given));
			}),
			{ numRuns: 20 },
		);
	});
});

describe("Somebody's zip file", () => {
	const article = encode("---\ntitle: T\n---\n");

	it("is opened with the folder at any depth, or none, and what systems leave in it", () => {
		const deep = {
			"site/content/quay/article.md": article,
			"site/content/quay/map.png": encode("x"),
			"site/other.png": encode("y"),
			"__MACOSX/site/content/quay/._article.md": encode("z"),
			"site/content/quay/.DS_Store": encode("z"),
		};
		expect(open(zipSync(deep))).toMatchObject({ slug: "quay", images: { "map.png": encode("x") } });
		expect(open(zipSync({ "article.md": article }), "Am Kai (1).zip")).toMatchObject({
			slug: "am-kai-1",
			images: {},
		});
	});

	it.each([
		["../article.md", article],
		["a/../../article.md", article],
		["/etc/article.md", article],
		["C:\\article.md", article],
		["..\\article.md", article],
		["a\u0000/article.md", article],
	])("is refused when it holds the name %j", (unsafe, bytes) => {
		expect(open(zipSync({ "quay/article.md": article, [unsafe]: bytes }))).toEqual({
			refusal: expect.stringContaining("out of its folder"),
		});
	});

	it("is refused when it holds several articles, or none, and says what to open", () => {
		const several = open(zipSync({ "a/article.md": article, "b/article.md": article }));
		expect(several).toEqual({ refusal: expect.stringContaining("a, b. Open the folder of one") });
		expect(open(zipSync({ "a/map.png": article }))).toEqual({
			refusal: expect.stringContaining("no article.md"),
		});
		const page = encode("<main><div id=explainer data-part=explainer>");
		expect(open(zipSync({ "explainer.html": page }))).toEqual(explainerPageRefusal);
	});

	it("is refused when a text is not UTF-8, or a list of suggestions no list", () => {
		expect(open(zipSync({ "article.md": new Uint8Array([0xff, 0xfe]) }))).toEqual({
			refusal: expect.stringContaining("UTF-8"),
		});
		expect(open(zipSync({ "article.md": article, "suggestions.json": encode("{}") }))).toEqual({
			refusal: expect.stringContaining("suggestions.json"),
		});
	});

	/** The archive with other numbers in its list, at an offset of the entry's record. */
	function alter(bytes: Uint8Array, change: (view: DataView, record: number) => void): Uint8Array {
		const copy = bytes.slice();
		const view = new DataView(copy.buffer);
		const end = copy.length - 22;
		change(view, view.getUint32(end + 16, true));
		return copy;
	}

	const long = zipSync({ "article.md": new Uint8Array(5_000_000) });

	it("is refused when it becomes more than it says, or says more than is opened", () => {
		const small = alter(long, (view, record) => view.setUint32(record + 24, 1000, true));
		expect(open(small)).toEqual({ refusal: expect.stringContaining("damaged") });
		const large = alter(long, (view, record) => view.setUint32(record + 24, 0xfffffff0, true));
		expect(open(large)).toEqual({ refusal: expect.stringContaining("more than an explainer") });
		expect(open(long)).toEqual({ refusal: expect.stringContaining("larger than 1 MB") });
		const many = zipSync(
			Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, article])),
		);
		expect(open(many)).toEqual({ refusal: expect.stringContaining("more than an explainer") });
	});

	it("is refused when it is locked, or changed in a single byte of a file", () => {
		const locked = alter(long, (view, record) => view.setUint16(record + 8, 1, true));
		expect(open(locked)).toEqual({ refusal: expect.stringContaining("password") });
		const stored = zipSync({ "article.md": [article, { level: 0 }] });
		stored[45] = (stored[45] ?? 0) ^ 1;
		expect(open(stored)).toEqual({ refusal: expect.stringContaining("damaged") });
	});

	it("of any bytes is opened or refused, and nothing is thrown", () => {
		const whole = zipFolder({
			...{ slug: "a", article: "b".repeat(500), published: "c", walkthrough: null },
			...{ suggestions: [suggestion], images: { "d.svg": encode("<svg/>") } },
		});
		const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 });
		fc.assert(
			fc.property(changes, fc.nat(whole.length), (some, stop) => {
				const bytes = whole.slice(0, stop < 20 ? stop : whole.length);
				for (const [at, byte] of some) if (at < bytes.length) bytes[at] = byte;
				const opened = open(bytes);
				expect("slug" in opened || opened.refusal.endsWith(".")).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});

it("a path is kept inside its folder, or is none", () => {
	expect(["a//b/./c.png", "a\\b.png"].map(cleanPath)).toEqual(["a/b/c.png", "a/b.png"]);
	expect(["..", "a/../b", "/a", "c:x", "", "."].map(cleanPath)).toEqual(Array(6).fill(null));
});

it("a folder's name is made of small letters, digits and hyphens", () => {
	expect(["riyadh-talks", "Être là!.zip", "新闻", "a".repeat(99)].map(toSlug)).toEqual([
		...["riyadh-talks", "etre-la", "article", "a".repeat(99)],
	]);
});
