import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../article/parse/article.ts";
import { listShownSentences } from "../testing/reading-level/list-sentences.ts";
import { measureReadingLevel } from "../testing/reading-level/reading-level.ts";
import { parseWalkthrough } from "./lesson/parse/parse.ts";
import { formatPlainText } from "./lesson/plain-text.ts";
import type { Step } from "./lesson/types.ts";

/** A class of fourteen-year-olds is in the eighth or ninth year; a shared screen is read fast. */
const hardest = 8;
/** In one sentence; two lines on the wall. */
const mostWords = 30;
/** Words of the notation and of the house, which a class never learns. */
const ours = /\b(?:relay(?:s|ed)?|mark-up|marked up|stretch(?:es)?|checksum)\b/i;

function readLesson(slug: string) {
	const load = (file: string) => ({
		file,
		source: readFileSync(`content/${slug}/${file}`, "utf8"),
	});
	const { article } = parseArticle({ slug, ...load("article.md") });
	const { walkthrough } = article
		? parseWalkthrough(load("walkthrough.md"), article)
		: { walkthrough: null };
	if (!article || !walkthrough) throw new Error(`${slug} cannot be read.`);
	const names = article.model.actors.flatMap(({ name, aka }) => [name, ...(aka ?? [])]);
	return { walkthrough, names };
}

/** What a class reads of a step, with the answers; not what is for the teacher. */
function formatStep({ title, parts }: Step): string {
	const texts = parts.map((part) =>
		part.type === "prose"
			? formatPlainText(part.blocks)
			: `${part.question.text}\n${formatPlainText(part.question.answer)}`,
	);
	return [title, ...texts].join("\n");
}

describe.each(["riyadh-talks", "what-is-a-planet"])("the walkthrough of %s", (slug) => {
	const { walkthrough, names } = readLesson(slug);
	const { intro, objectives, terms, steps } = walkthrough;
	const texts = {
		start: formatPlainText(intro),
		aims: objectives.join("\n"),
		terms: terms.map(({ meaning }) => meaning).join("\n"),
		...Object.fromEntries(steps.map((step) => [`step ${step.number}`, formatStep(step)])),
	};

	test.each(Object.entries(texts))("is read in the eighth year: %s", (_, text) => {
		expect(measureReadingLevel(text, names).grade).toBeLessThanOrEqual(hardest);
		expect(text).not.toMatch(ours);
	});
});

describe("what the classroom says by itself", () => {
	// What authors are told is in their words.
	const files = readdirSync("src/classroom", { recursive: true, encoding: "utf8" }).filter(
		(path) => /\.(?:svelte|ts)$/.test(path) && !/\.test\.ts$|^lesson.(?:messages|parse)/.test(path),
	);
	const shown = files.flatMap((path) =>
		listShownSentences(path, readFileSync(`src/classroom/${path}`, "utf8")).map((sentence) => ({
			room: path.split(/[\\/]/)[0],
			sentence,
		})),
	);

	test.each([...new Set(shown.map(({ room }) => room))])(
		"is read in the eighth year: %s",
		(one) => {
			const said = shown.flatMap(({ room, sentence }) => (room === one ? [sentence] : []));
			expect(measureReadingLevel(said.join("\n")).grade).toBeLessThanOrEqual(hardest);
		},
	);

	test("in short sentences, with no word of ours", () => {
		const isLong = (sentence: string) => measureReadingLevel(sentence).words > mostWords;
		const wrong = shown.filter(({ sentence }) => isLong(sentence) || ours.test(sentence));
		expect(shown.length).toBeGreaterThan(100);
		expect(wrong).toEqual([]);
	});
});
