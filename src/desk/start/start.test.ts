import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isReserved, isSlug } from "../../article/parse/front-matter/forms.ts";
import { parsePage } from "../../tasks/new/parse-page.ts";
import type { DeskRefusal } from "../files.ts";
import { readDesk } from "../reading.ts";
import { readMarkup } from "./from-html.ts";
import { readTextFile } from "./given-file.ts";
import { putHeadBack, takeHead } from "./head.ts";
import { isMarkupBetter, readFlavours } from "./pasted-flavour.ts";
import { makeSlug } from "./slug.ts";
import { type Started, type StartSource, startFrom } from "./started.ts";

const read = (name: string) => readFileSync(`${import.meta.dirname}/cases/${name}.html`, "utf8");
const bytes = (text: string) => new TextEncoder().encode(text);

/** What a source comes to, where there is one. */
const start = (source: StartSource | DeskRefusal | null) =>
	source && ("refusal" in source ? source : startFrom(source));
const startFromText = (text: string) => startFrom({ type: "text", text });
const startFromHtml = (html: string) => start(readMarkup(html, parsePage));

function expectStarted(given: Started | DeskRefusal | null): Started {
	if (given === null || "refusal" in given) throw new Error(JSON.stringify(given));
	return given;
}

/** The words of the article as readers get them. */
function readBody({ files }: Started): string[] {
	const reading = readDesk(files);
	if (!("model" in reading)) throw new Error(JSON.stringify(reading.problems));
	const errors = reading.problems.filter(({ severity }) => severity === "error");
	expect(errors).toEqual([]);
	return reading.model.text.split("\n\n");
}

const plain = `Mayor Rejects the Bridge

A decision is due in May.

“It would ruin the harbour,” said Maria Lind, the mayor of Harbour Town, on Monday.

According to the union, the ferry must stay.
`;

describe("a pasted text", () => {
	it("becomes headline, dek, paragraphs, speakers and the text as published", () => {
		const started = expectStarted(startFromText(plain));
		expect(started.plain).toMatchObject({
			title: "Mayor Rejects the Bridge",
			dek: "A decision is due in May.",
			lang: "en",
		});
		expect(started.found).toMatchObject({
			...{ paragraphs: 2, sentences: 2, reports: 2, quotations: 1 },
			actors: ["Maria Lind", "Union"],
		});
		expect(started.files.slug).toBe("mayor-rejects-the-bridge");
		expect(started.files.published).toBe(plain.replaceAll("\n\n", "\n"));
		expect(readBody(started)).toHaveLength(4);
		expect(started.left).toEqual([]);
	});

	it("keeps its words where headline and dek are put back, and finds them again", () => {
		const { plain: found } = expectStarted(startFromText(plain));
		const back = putHeadBack(found, "title");
		expect(back.body.map(({ text }) => text)).toEqual(plain.trim().split("\n\n"));
		expect(takeHead(takeHead(back, "title"), "dek")).toEqual(found);
		expect(putHeadBack(found, "dek").body[0]?.text).toBe("A decision is due in May.");
		expect(takeHead({ ...found, body: [] }, "title")).toEqual({ ...found, body: [] });
	});

	it("is drafted as its author corrects it", () => {
		const { plain: found } = expectStarted(startFromText(plain));
		const corrected = { ...found, title: "Brückenstreit", lang: "de" };
		const redrafted = expectStarted(start({ type: "corrected", plain: corrected, left: [] }));
		expect(redrafted.files.article).toContain('title: "Brückenstreit"');
		expect(redrafted.files.article).toContain("lang: de");
		expect(redrafted.files.slug).toBe("brueckenstreit");
	});

	it.each([
		["", "no words"],
		[" \n\t \u00a0 \n", "no words"],
		["\0\0\0", "no words"],
		["…! 123", "no words"],
		["a".repeat(2 ** 20 + 1), "longer than 1 MiB"],
		["é".repeat(2 ** 19 + 1), "longer than 1 MiB"],
		["a\n".repeat(30_000), "20,000 paragraphs"],
		["A. ".repeat(90_000), "60,000 sentence ends"],
		["“".repeat(90_000), "40,000 quotation marks"],
	])("that holds %.10j is refused in a sentence", (text, why) => {
		expect(startFromText(text)).toEqual({ refusal: expect.stringContaining(why) });
	});

	it("loses what no file can hold, and says so", () => {
		const started = expectStarted(
			startFromText("No\0 bridge\ud800\n\nIt is\u000bover, said Lind."),
		);
		expect(started.left).toEqual([
			"Left out: 1 control character.",
			"Could not be read and shown as \ufffd: 1 character.",
		]);
		expect(started.files.published).toBe("No bridge\ufffd\nIt is over, said Lind.\n");
	});

	it("of one word is a text", () => {
		expect(readBody(expectStarted(startFromText("No")))).toBeDefined();
	});
});

test("whatever is pasted is started with all its letters or refused, never an exception", () => {
	const piece = fc.oneof(
		fc.string({ unit: "binary", maxLength: 12 }),
		fc.constantFrom("\n", "\n\n", "“No,” said Lind. ", "---\n", "[a]{b}", "\0", "\ud800", "# "),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
			const text = pieces.join("");
			const started = startFromText(text);
			if ("refusal" in started) return;
			const letters = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";
			expect(letters(started.files.published ?? "")).toBe(letters(text));
		}),
		{ numRuns: 300 },
	);
});

describe("what a clipboard holds as HTML", () => {
	it.each(["word", "google-docs", "web-page"])("of %s keeps its words and nothing else", (name) => {
		const started = expectStarted(startFromHtml(read(name)));
		const body = readBody(started);
		expect(body[0]).toBe("Mayor Rejects the Bridge");
		expect(body).toContain(
			"“It would ruin the harbour,” said Maria Lind, the mayor of Harbour Town, on Monday.",
		);
		expect(body).toContain("According to the union, the ferry must stay.");
		expect(body.join(" ")).not.toMatch(/Interview|\[1\]|stolen|track|quay|fares|Mso|Adams/);
		expect(started.found.actors).toContain("Maria Lind");
	});

	it("is told where it is left out", () => {
		const left = (name: string) => expectStarted(startFromHtml(read(name))).left;
		expect(left("word")).toContain("Left out as a footnote: “Interview of 3 March.”");
		expect(left("google-docs")).toEqual([
			"Left out: 1 picture.",
			"Left out as a footnote: “Interview of 3 March.”",
		]);
		expect(left("web-page").join(" ")).toMatch(/1 picture, 1 caption and 1 film or frame/);
	});

	it("keeps headings, lists and quotations", () => {
		const docs = expectStarted(startFromHtml(read("google-docs")));
		expect(docs.files.article).toContain("- A ferry costs less.\n- It is there already.");
		const page = expectStarted(startFromHtml(read("web-page")));
		expect(page.files.article).toContain("> According to the union");
	});

	it("is taken where it tells more than the plain text does", () => {
		const text = "A\nB";
		expect(isMarkupBetter({ html: "<p>A</p><p>B</p>", text })).toBe(true);
		expect(isMarkupBetter({ html: "<h2>A</h2>B", text })).toBe(true);
		expect(isMarkupBetter({ html: "<div>A</div><div>B</div>", text })).toBe(false);
		expect(isMarkupBetter({ html: "<span>A</span>", text })).toBe(false);
		expect(isMarkupBetter({ html: "", text })).toBe(false);
		expect(isMarkupBetter({ html: "<span>A</span>", text: "" })).toBe(true);
		const code = '<div style="font-family: Menlo, monospace"><table><td>A</td></table></div>';
		expect(isMarkupBetter({ html: code, text })).toBe(false);
	});

	it("gives way to the plain text when nothing is left of it", () => {
		const html = "<nav><p>Home</p></nav>";
		const started = start(readFlavours({ html, text: "A menu\n\nIt is one." }, parsePage));
		expect(expectStarted(started).plain.title).toBe("A menu");
	});

	it.each([
		["5 MiB", "x".repeat(5 * 2 ** 20 + 1), "5 MiB"],
		["nothing but a script", "<script>a()</script>", "no words"],
	])("of %s is refused in a sentence", (_, html, why) => {
		expect(startFromHtml(html)).toEqual({ refusal: expect.stringContaining(why) });
	});
});

describe("a file", () => {
	const startFile = (path: string, content: Uint8Array) =>
		start(readTextFile({ path, bytes: content }, parsePage));
	const wide = (text: string, mark: boolean) =>
		new Uint8Array(
			new Uint16Array([...(mark ? "\ufeff" : ""), ...text].map((one) => one.charCodeAt(0))).buffer,
		);

	it.each([
		["UTF-8", bytes(plain), null],
		["UTF-16 with its mark", wide(plain, true), "utf-16le"],
		["UTF-16 without", wide(plain, false), "utf-16le"],
		[
			"Windows-1252",
			Uint8Array.from(plain.replace("“", "\x93").replace("”", "\x94"), (one) => one.charCodeAt(0)),
			"windows-1252",
		],
	])("in %s is read", (_, content, encoding) => {
		const started = expectStarted(startFile("bridge.txt", content));
		expect(started.files.published).toBe(plain.replaceAll("\n\n", "\n"));
		expect(started.left[0] ?? null).toEqual(encoding && expect.stringContaining(encoding));
	});

	it("that is a page is read as one", () => {
		expect(expectStarted(startFile("bridge.html", bytes(read("word")))).plain.title).toBe(
			"Mayor Rejects the Bridge",
		);
	});

	it("of an article or a folder is left to others", () => {
		expect(startFile("a/article.md", bytes("---\ntitle: A\n---\n\nB\n"))).toBeNull();
		expect(startFile("a.zip", bytes("PK\x03\x04"))).toBeNull();
		expectStarted(startFile("notes.md", bytes(plain)));
	});

	it.each([
		["a.docx", "PK\x03\x04", "a packed document (.docx, .odt)"],
		["a.pdf", "%PDF-1.7", "a PDF file"],
		["a.png", "\x89PNG", "no text that can be read here"],
	])("%s is refused by what it is", (name, begin, why) => {
		expect(
			startFile(
				name,
				Uint8Array.from(begin, (one) => one.charCodeAt(0)),
			),
		).toEqual({
			refusal: expect.stringContaining(why),
		});
	});
});

describe("the name of a folder", () => {
	it.each([
		["Mayor Rejects the Bridge", "mayor-rejects-the-bridge"],
		["Кремль против", "kreml-protiv"],
		["Größte Brücke", "groesste-bruecke"],
		["日本語", "article"],
		["The Actor", "the-actor"],
		["Actor", "actor"],
		["", "article"],
		["Desk", "desk-2"],
		["Embed", "embed-2"],
	])("of %j is %s", (title, slug) => {
		expect(makeSlug(title)).toBe(slug);
	});

	it("is another one where it is taken, and cut between words", () => {
		expect(makeSlug("Bridge", ["bridge", "bridge-2"])).toBe("bridge-3");
		expect(makeSlug("bridge ".repeat(20))).toBe(
			"bridge-bridge-bridge-bridge-bridge-bridge-bridge-bridge",
		);
	});

	it("is always one that an address may have", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (title, again) => {
				const taken = again ? [makeSlug(title)] : [];
				const slug = makeSlug(title, taken);
				expect(isSlug(slug)).toBe(true);
				expect(isReserved(slug)).toBe(false);
				expect(taken).not.toContain(slug);
			}),
		);
	});
});
