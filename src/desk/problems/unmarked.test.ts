import { expect, it } from "vitest";
import type { Suggestion } from "../../article/draft/suggestion.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { readDesk } from "../reading.ts";
import { listLinesOf } from "./problem-places.ts";
import { describeUnmarked, listUnmarkedSentences } from "./unmarked.ts";

function suggest(sentence: number, exact: string): Suggestion {
	return {
		...{
			id: `s${sentence}-1`,
			sentence,
			exact,
			speaker: null,
			actor: null,
			weak: false,
			cue: null,
		},
		...{ relay: null, unnamed: false, rule: "test", confidence: 1 },
	};
}

it("a sentence that is not marked is told once, in the order of the article", () => {
	// The title stands last in the file and first in the article.
	const front = `${sampleFrontMatter.replace("title: A Title\n", "")}title: “A disgrace”, says the town\n`;
	const article = toSource(
		"\nAnna [rejects it]{anna rejects bridge}.\nIt is late.\nThe mayor said the talks would fail.\n",
		front,
	);
	const suggestions = [
		suggest(3, "the talks would fail"),
		suggest(2, "It is late"),
		suggest(1, "rejects it"),
	];
	const files = { slug: "a", article, published: null, walkthrough: null, suggestions, images: {} };
	const reading = readDesk(files);
	if (!("model" in reading)) throw new Error("The sample cannot be read.");
	const found = listUnmarkedSentences(listLinesOf(article), reading);
	expect(
		found.map(({ sentence, problems, suggestions: open }) => [
			sentence.id,
			problems.map(({ code }) => code),
			open.map(({ suggestion }) => suggestion.id),
		]),
	).toEqual([
		["title", ["uncredited-quotation"], []],
		["s2", [], ["s2-1"]],
		["s3", ["unmarked-report"], ["s3-1"]],
	]);
});

it("what is left unmarked is no problem any more, as in npm run check", () => {
	const article = toSource("\nThe mayor said the talks would fail.\nThe mayor said it is late.\n");
	const left = { ...suggest(1, "the talks would fail"), left: true as const };
	const files = { slug: "a", article, published: null, walkthrough: null, images: {} };
	const count = (suggestions: Suggestion[]) =>
		readDesk({ ...files, suggestions }).problems.filter(({ code }) => code === "unmarked-report")
			.length;
	expect([count([]), count([left])]).toEqual([2, 1]);
});

it("the count is a sentence", () => {
	expect([0, 1, 2].map(describeUnmarked)).toEqual([
		"Every sentence that seems to report something is marked or set aside.",
		"One sentence reports something and is not marked.",
		"Two sentences report something and are not marked.",
	]);
});
