import { expect, test } from "vitest";
import { parseArticle } from "../parse/article.ts";
import { draftArticle } from "./new-article.ts";

test.each([
	"24. Februar 2022, kurz nach fünf.",
	"1986.",
	"7) was left out",
	"- Oui, dit-il.",
	"-",
	"+ 5 percent",
	"* Name changed.",
	"# 1 in the polls",
	"#",
	"> 50 percent",
	">90 % voted",
	"====",
	"----",
	"____",
	"* * *",
	"[date]: today",
	"[^1]: Gazette",
	"Lind said so.[^1]",
	"```",
	"~~~",
	"**「反対だ」**と述べた。",
	"That f*cking old sh*t was it.",
	"It is 5*3*2 m.",
	"\tIt rained.",
	"| a | b |",
	"a | b",
	"Lind [sic]{says} so.",
])("a draft of %j shows it, without a word about what is unmeant", (line) => {
	const draft = draftArticle(
		`A Title\n\nThe first paragraph is here.\n\n${line}\n\nThe last.`,
		"en",
	);
	const { article, problems } = parseArticle({
		...{ slug: "new", file: "article.md", source: draft.article, published: draft.published },
	});
	const told = problems.filter(({ code }) => !/^(?:missing-key|uncredited-quotation)$/.test(code));
	expect(told).toEqual([]);
	expect(article?.model.text.split("\n\n")).toContain(line.trim());
});
