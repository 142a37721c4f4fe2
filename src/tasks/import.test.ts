import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import initSqlJs from "sql.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseArticle } from "../article/parse/article.ts";
import { formatAnnotations } from "../export/annotations.ts";
import { formatModelJson } from "../export/json.ts";
import { readModel } from "../testing/checks/built.ts";
import { main } from "./import.ts";

let root = "";
let said = "";
const file = (name: string) => join(root, name);
const run = (...argv: string[]) => {
	said = "";
	const write = (text: string) => {
		said += text;
	};
	return main(argv, { write, writeError: write, root });
};
const listContent = () => readdir(file("content")).catch(() => []);

/** A database as Discourse Network Analyzer makes one, as far as it is read. */
async function writeDna(name: string, titles: readonly string[]): Promise<void> {
	const { Database } = await initSqlJs();
	const database = new Database();
	database.run(`CREATE TABLE DOCUMENTS(ID, Title, Text, Author, Source, Date);
		CREATE TABLE STATEMENTS(ID, StatementTypeId, DocumentId, Start, Stop, Coder);
		CREATE TABLE CODERS(ID, Name);
		CREATE TABLE VARIABLES(ID, Variable, DataType, StatementTypeId);
		CREATE TABLE DATASHORTTEXT(ID, StatementId, VariableId, Entity);
		CREATE TABLE ENTITIES(ID, VariableId, Value);
		INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1);
		INSERT INTO ENTITIES VALUES (1, 1, 'Maria Lind');`);
	for (const [index, title] of titles.entries()) {
		const id = index + 1;
		const text = "The quay leaks, she says.";
		database.run("INSERT INTO DOCUMENTS VALUES (?, ?, ?, '', '', 1106697600)", [id, title, text]);
		database.run(`INSERT INTO STATEMENTS VALUES (${id}, 1, ${id}, 0, 14, 1);
			INSERT INTO DATASHORTTEXT VALUES (${id}, ${id}, 1, 1);`);
	}
	await writeFile(file(name), database.export());
	database.close();
}

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "import-"));
});
afterEach(() => rm(root, { recursive: true }));

describe("npm run import", () => {
	it("brings an exported article back as it was, from its two files or from data.json", async () => {
		const model = readModel("riyadh-talks");
		await writeFile(file("annotations.jsonld"), formatAnnotations(model));
		await writeFile(file("article.txt"), model.text);
		await writeFile(file("data.json"), formatModelJson(model));
		expect(await run(file("annotations.jsonld"))).toBe(0);
		const { length } = model.statements;
		expect(said).toContain(`content/riyadh-talks: ${length} of ${length} statements imported\n`);
		expect(await run(file("data.json"), "--slug", "again")).toBe(0);
		for (const slug of ["riyadh-talks", "again"]) {
			const [source, published] = await Promise.all(
				["article.md", "published.txt"].map((name) =>
					readFile(file(`content/${slug}/${name}`), "utf8"),
				),
			);
			const { article, problems } = parseArticle({
				...{ slug: "riyadh-talks", file: "article.md" },
				...{ source: source ?? "", published: published ?? "" },
			});
			expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
			expect(formatModelJson(article?.model as typeof model)).toBe(formatModelJson(model));
		}
	});

	it("never writes over a folder that is there, and leaves nothing half-written", async () => {
		await writeDna("some.dna", ["One", "Two"]);
		await mkdir(file("content/news-2"), { recursive: true });
		expect(await run(file("some.dna"), "--all", "--slug", "news")).toBe(1);
		expect(said).toContain("news-2 is there already; nothing was written");
		expect(await listContent()).toEqual(["news-2"]);
	});

	it("lists the documents of a file that holds many, and takes one or all", async () => {
		await writeDna("some.dna", ["One", "Two"]);
		expect(await run(file("some.dna"))).toBe(2);
		expect(said).toContain("--document N, or --all:\n  1  One\n  2  Two\n");
		expect(await run(file("some.dna"), "--document", "Three")).toBe(2);
		expect(said).toContain('no document is called "Three"');
		expect(await run(file("some.dna"), "--document", "Two")).toBe(0);
		expect(await run(file("some.dna"), "--all", "--slug", "news")).toBe(0);
		expect((await listContent()).toSorted()).toEqual(["news-1", "news-2", "two"]);
		expect(await readFile(file("content/two/article.md"), "utf8")).toContain(
			"[The quay leaks]{maria-lind says}, she says.",
		);
	});

	it("prints instead of writing where it is asked to", async () => {
		await writeFile(file("a.txt"), "Headline\n\nAnna Berg said no.");
		await writeFile(file("a.ann"), "T1\tContent 25 27\tno\n");
		expect(await run(file("a.ann"), "--dry-run", "--slug", "quay")).toBe(0);
		expect(said).toContain("== content/quay/published.txt\nHeadline\n");
		expect(said).toContain("T1 (line 1) “no”: “Content” belongs to no attribution");
		expect(await listContent()).toEqual([]);
	});

	it.each([
		["a.docx", "x", "is of no kind that can be imported"],
		["a.jsonld", "{", "is not JSON"],
		["a.jsonld", "{}", "does not tell of its article"],
		["a.json", "{}", "does not fit schema/data.schema.json:\n  / must have required property"],
		["a.dna", "no database", "cannot be read as Discourse Network Analyzer's"],
		["a.csv", "x,y\n1,2\n", "names no column person or organization"],
		["a.ann", "", "there is no file"],
	])("what cannot be read ends in words: %s with %j", async (name, text, words) => {
		await writeFile(file(name), text);
		await writeFile(file("article.txt"), "Text");
		expect(await run(file(name))).toBe(1);
		expect(said).toContain(words);
		expect(await listContent()).toEqual([]);
	});

	it.each([
		[[], "name one file"],
		[["a.csv", "b.csv"], "name one file"],
		[["a.csv", "--slug", "A B"], "cannot be a folder"],
		[["a.csv", "--slug", "embed"], "keeps files of its own"],
	])("%j is told to be misuse", async (argv, words) => {
		expect(await run(...argv)).toBe(2);
		expect(said).toContain(words);
	});

	it("says that a text is not UTF-8", async () => {
		await writeFile(file("a.txt"), Buffer.from([0xe9, 0x20]));
		await writeFile(file("a.ann"), "");
		expect(await run(file("a.ann"))).toBe(1);
		expect(said).toContain("is not UTF-8 text");
	});
});
