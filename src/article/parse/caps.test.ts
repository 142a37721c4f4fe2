import { expect, it } from "vitest";
import { parseBody, toSource } from "../../testing/samples/parsed.ts";
import { locateArticle } from "./article.ts";
import { caps } from "./caps.ts";

const paragraphs = (count: number) => `\n${"[It is bad]{anna says} so.\n\n".repeat(count)}`;

const listCodes = (problems: readonly { code: string }[]) =>
	[...new Set(problems.map(({ code }) => code))].sort();

it("reads as many statements as the cap says, and counts those behind it", () => {
	const whole = parseBody(paragraphs(caps.statements));
	expect(whole.problems.filter(({ code }) => code === "too-many")).toEqual([]);
	expect(whole.article?.model.statements).toHaveLength(caps.statements);
	const more = parseBody(paragraphs(caps.statements + 30));
	const [found] = more.problems.filter(({ code }) => code === "too-many");
	expect(found?.message).toContain(`there are ${caps.statements + 30} statements`);
	expect(more.article?.model.statements).toHaveLength(caps.statements);
	// What is published is the text without the notation, also where it is not read.
	expect(more.article?.model.text).not.toContain("[");
});

it("tells of mistakes in marks behind the cap, and of no quotation in one that nobody is credited", () => {
	const rest = '“[We will never do it]{anna says}.”\n\n[a]{anna says if="b}\n\nc]{anna says}\n';
	const source = paragraphs(caps.statements + 1) + rest;
	const read = parseBody(source);
	expect(listCodes(read.problems)).toEqual(["too-many", "unclosed-quote", "unmatched-bracket"]);
	const located = locateArticle({ slug: "sample", file: "article.md", source: toSource(source) });
	expect(listCodes(located.problems)).toEqual(listCodes(read.problems));
	// A name is changed in all marks, so that who changes the file is told of all of them.
	expect(located.marks).toHaveLength(caps.statements + 3);
});
