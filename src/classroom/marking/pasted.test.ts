import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import { listPublished } from "./compare.ts";
import { readPasted, readPastedMarks } from "./pasted.ts";

const lesson = makeLesson();
const codings = listPublished(lesson.model).slice(0, 3);
const text = formatAnswers(lesson, { ...createAnswers(), codings });
const link = `https://example.org/talks/walkthrough/?step=8#answers=${text}`;
const broken = link.replace(/(.{70})/g, "$1\n");

describe("another student’s marks are read from", () => {
	test.each([
		["a link", link],
		["what stands behind the number sign", `#answers=${text}`],
		["the text alone", text],
		["a link with space around it", `\n  ${link}  `],
		["a link in a message", `Here are mine: ${link} – see you tomorrow`],
		["a link that mail has broken over lines", broken],
		["a link with something else in it", `${link}&statement=a1-p1-1`],
	])("%s", (_, pasted) => {
		expect(readPasted(lesson, pasted)).toEqual({ told: "", codings });
	});
});

test("of several links in one text the marks of each are read, those of none left out", () => {
	const none = formatAnswers(lesson, createAnswers());
	const pasted = `Ann: ${link}\n\nBob https://example.org/#answers=${none}\n${link} and nothing`;
	expect(readPastedMarks(lesson, pasted)).toEqual([codings, codings]);
	expect(readPastedMarks(lesson, "nothing")).toEqual([]);
});

describe("it is said what is the matter with", () => {
	test.each(["hello", "https://example.org/talks/", "#answers=", "answers=%%%", "", "&"])(
		"%j, which is no such link",
		(pasted) => {
			const { told, codings: read } = readPasted(lesson, pasted);
			expect(read).toBeNull();
			expect(told).toContain("not a link with answers to this walkthrough");
		},
	);

	test("answers without marks", () => {
		const read = readPasted(lesson, formatAnswers(lesson, createAnswers()));
		expect(read.codings).toBeNull();
		expect(read.told).toContain("No words are marked in these answers");
	});

	test("answers to another version of the questions, whose marks still fit", () => {
		const { walkthrough } = lesson;
		const other = { ...lesson, walkthrough: { ...walkthrough, version: "000000" } };
		const { told, codings: read } = readPasted(other, link);
		expect(read).toEqual(codings);
		expect(told).toMatch(/another version .* every answer could be placed\.$/);
	});

	test("answers to another text, of which it is counted what could not be placed", () => {
		const { model, walkthrough } = lesson;
		const other = {
			...lesson,
			model: { ...model, text: model.text.replaceAll("words", "sword") },
			walkthrough: { ...walkthrough, version: "000000" },
		};
		const { told, codings: read } = readPasted(other, link);
		expect(read).toBeNull();
		expect(told).toMatch(/another version .* three answers could not be placed\. No words/);
	});
});
