import { describe, expect, it } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { parseArticle } from "../../article/parse/article.ts";
import { createAnswers } from "../../classroom/lesson/answers.ts";
import { formatAnswers } from "../../classroom/lesson/answers-link.ts";
import type { Coding } from "../../classroom/lesson/types.ts";
import { listPublished } from "../../classroom/marking/compare.ts";
import { formatAnnotations } from "../../export/annotations.ts";
import { formatModelJson } from "../../export/json.ts";
import { readModel } from "../../testing/checks/built.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import { alignMarkup } from "./align-markup.ts";
import { compareMarkups } from "./compare-markups.ts";
import type { AlignedMarkup, OtherMarkup } from "./other-markup.ts";
import { type ChosenFile, readOther, readStudentLink } from "./read-other.ts";

const encode = (path: string, text: string): ChosenFile => ({
	path,
	bytes: new TextEncoder().encode(text),
});

/** Stands for the desk's own opening of files: the first is the article. */
const readFile = ([file]: ChosenFile[]): DeskFiles => ({
	...{ slug: "sample", published: null, walkthrough: null, suggestions: [], images: {} },
	article: new TextDecoder().decode(file?.bytes),
});

const front = `title: A Title
actors:
  anna:
    name: Anna Adams
    kind: person
    aka: [Adams]
  board:
    name: The Board
    kind: group
proposals:
  bridge:
    title: Building a bridge
`;
const article = (body: string, names = front) => toSource(`\n${body}\n`, names);
const parse = (source: string): Model =>
	parseArticle({ slug: "sample", file: "article.md", source }).article?.model as Model;
const ours = parse(article("It is [said]{anna says}.\nSo [no]{board rejects bridge}."));

const readAs = (model: Model, source: string) =>
	readOther(model, [encode("article.md", source)], readFile);
const take = <T extends object>(found: T | DeskRefusal): T => {
	expect(found).not.toHaveProperty("refusal");
	return found as T;
};
const align = (model: Model, other: OtherMarkup | DeskRefusal): AlignedMarkup =>
	take(alignMarkup(model, take(other)));
const list = (model: Model, other: OtherMarkup | DeskRefusal) =>
	compareMarkups(model, align(model, other).model).differences.map((one) => one.class);

describe("the same text", () => {
	it.each([
		["with other marks", "It is said.\nSo [no]{board rejects bridge}.", ["only-left"]],
		["with other lines", "It is [said]{anna says}. So [no]{board rejects bridge}.", []],
		["with other paragraphs", "It is [said]{anna says}.\n\nSo [no]{board rejects bridge}.", []],
		["in a list", "- It is [said]{anna says}.\n- So [no]{board rejects bridge}.", []],
		["emphasised", "It is *[said]{anna says}*.\n**So** [no]{board rejects bridge}.", []],
	])("%s is compared", (_, body, classes) => {
		expect(list(ours, readAs(ours, article(body)))).toEqual(classes);
	});

	it("under another headline is compared without what is marked there", () => {
		const other = article("It is [said]{anna says}.\nSo [no]{board rejects bridge}.").replace(
			"title: A Title",
			'title: "Another [one]{anna says}"',
		);
		expect(list(ours, readAs(ours, other))).toEqual([]);
		expect(align(ours, readAs(ours, other)).told).toBe(
			"The headline or the line under it is another there: what is marked in it is left out. " +
				"One of its statements does not stand in this text.",
		);
	});
});

describe("another text", () => {
	it.each([
		[
			"It is said.\nSo yes, it is.",
			"This is another text, in sentence 2: here “It is said. So no.”, there “It is said. So yes, it is.”.",
		],
		[
			"It is said.\nSo no.\nMore.",
			"This is another text: here it ends, there “It is said. So no. More.”.",
		],
		[
			"It is said.",
			"This is another text, in sentence 2: here “It is said. So no.”, there it ends.",
		],
	])("is refused with its first difference: %j", (body, refusal) => {
		expect(readAs(ours, article(body))).toEqual({ refusal });
	});

	it("that is no article is refused", () => {
		expect(readAs(ours, "Only words.")).toEqual({
			refusal: "article.md is no article that can be read.",
		});
	});

	it("is refused in the words of who reads the files", () => {
		expect(readOther(ours, [], () => ({ refusal: "There is no file." }))).toEqual({
			refusal: "There is no file.",
		});
	});
});

describe("the same people and proposals under other ids", () => {
	const body = "It is [said]{x says}.\nSo [no]{y rejects z}.";
	const rename = (anna: string, board: string, title: string) =>
		article(
			body,
			front
				.replace("anna:\n    name: Anna Adams", `x:\n    name: ${anna}`)
				.replace("board:\n    name: The Board", `y:\n    name: ${board}`)
				.replace("bridge:\n    title: Building a bridge", `z:\n    title: ${title}`)
				.replace("    aka: [Adams]\n", ""),
		);

	it.each([
		["Anna Adams", "The Board", "Building a bridge"],
		["ADAMS", "the board", "building a  bridge"],
	])("are told by name: %s, %s, %s", (...names) => {
		expect(list(ours, readAs(ours, rename(...names)))).toEqual([]);
	});

	it("are new where no name is the same", () => {
		const other = readAs(ours, rename("Anna Berg", "The Board", "Building two"));
		expect(list(ours, other)).toEqual(["speaker", "proposal"]);
		const { actors, proposals } = align(ours, other).model;
		expect(actors.map(({ id }) => id)).toEqual(["anna", "board", "x"]);
		expect(proposals.map(({ id }) => id)).toEqual(["bridge", "z"]);
	});

	it("are told by name where the id is another's", () => {
		const swapped = article(
			"It is [said]{board says}.\nSo [no]{anna rejects bridge}.",
			front.replace("anna:", "swap:").replace("board:", "anna:").replace("swap:", "board:"),
		);
		expect(list(ours, readAs(ours, swapped))).toEqual([]);
	});
});

describe("what was exported", () => {
	const model = readModel("riyadh-talks");

	it("is read as it was, with its text or without", () => {
		const marked = encode("annotations.jsonld", formatAnnotations(model));
		for (const files of [[marked], [marked, encode("article.txt", model.text)]]) {
			const other = take(readOther(model, files, readFile));
			expect(other.name).toBe(model.codedBy.join());
			expect(list(model, other)).toEqual([]);
		}
		expect(
			list(model, readOther(model, [encode("data.json", formatModelJson(model))], readFile)),
		).toEqual([]);
	});

	it.each([
		["a.jsonld", "{", "a.jsonld is not such a file, or was damaged on its way."],
		["a.jsonld", "{}", "The file does not tell of its article."],
		["a.json", '{"statements": 3}', "a.json is not such a file, or was damaged on its way."],
		["a.csv", "x,y\n1,2\n", "The first row of the table names no column person or organization."],
	])("is refused in words where it is no such thing: %s with %j", (path, text, refusal) => {
		expect(readOther(model, [encode(path, text)], readFile)).toEqual({ refusal });
	});

	it("may be brat's, of our own text", () => {
		const [from, to] = ["It is", "said"].map((words) => ours.text.indexOf(words)) as [
			number,
			number,
		];
		const notes = `T1\tSource ${from} ${from + 5}\tIt is\nT2\tContent ${to} ${to + 4}\tsaid\nE1\tContent:T2 source:T1\n`;
		const other = take(readOther(ours, [encode("a.ann", notes)], readFile));
		expect(other.model.text).toBe(ours.text);
	});

	it("may be a table of statements", () => {
		const table = "person,organization,concept,agreement,text\nAnna Adams,,,,said\n";
		const other = readOther(ours, [encode("a.csv", table)], readFile);
		expect(list(ours, other)).toEqual(["only-left"]);
	});
});

describe("a student's link", () => {
	const lesson = makeLesson();
	const { model } = lesson;
	const link = (codings: Coding[]) =>
		`https://example.org/#answers=${formatAnswers(lesson, { ...createAnswers(), codings })}`;
	const published = listPublished(model);

	it("with the published marks differs in nothing: what is not asked is not denied", () => {
		expect(list(model, readStudentLink(model, link(published)))).toEqual([]);
	});

	it("differs in what the student reads otherwise", () => {
		const at = published.findIndex(({ attribution }) => attribution === "indirect");
		const codings = published.map((one, index): Coding => {
			return index === at ? { ...one, attribution: "relayed" } : one;
		});
		expect(list(model, readStudentLink(model, link(codings)))).toEqual(["relay"]);
		expect(list(model, readStudentLink(model, link(published.slice(1))))).toEqual(["only-left"]);
	});

	it.each(["", "https://example.org/", "#answers=1.ABCDEF.e30"])("is refused: %j", (text) => {
		expect(readStudentLink(model, text)).toEqual({
			refusal: expect.stringContaining("There is no mark of this text in the link."),
		});
	});
});
