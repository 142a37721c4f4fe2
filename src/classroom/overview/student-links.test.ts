import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { formatAnswers, longestLink } from "../lesson/answers-link.ts";
import { packText } from "../lesson/packing.ts";
import type { Answers } from "../lesson/types.ts";
import { mostLinks, nameStudent, readStudentLinks } from "./student-links.ts";

const lesson = makeLesson();
const write = (text: string): Answers => ({ ...createAnswers(), texts: { q5: text } });
const page = "https://example.org/site/talks/walkthrough/?step=8";
const toLink = (text: string) => `${page}#answers=${formatAnswers(lesson, write(text))}`;
const texts = (pasted: string) =>
	readStudentLinks(lesson, pasted).students.map(({ answers }) => answers.texts.q5);
const labels = (pasted: string) =>
	readStudentLinks(lesson, pasted).students.map(({ label }) => label);
/** Of another version: the last question is asked in other words. */
const other = structuredClone(lesson);
other.walkthrough.version = "ZZZZZZ";

describe("students are found in", () => {
	const [one, two] = [toLink("one"), toLink("two")];
	const wide = toLink("wide ".repeat(60));
	test.each([
		["a list", `${one}\n${two}`],
		["a list with Windows’ line ends", `${one}\r\n\r\n${two}\r\n`],
		["one line", `${one} ${two}`],
		["the middle of sentences", `Here: ${one}. And (${two}), thanks.`],
		["answers without an address", `#${one.split("#")[1]}\n${two.split("answers=")[1]}`],
		["a Markdown list", `- [Ann](${one})\n- [Ben](${two})`],
		["HTML", `<a href="${one}">mine</a><a href="${two}">mine</a>`],
		["links that a mail program has wrapped", [one, two].map(encodeURIComponent).join("\n")],
	])("%s", (_, pasted) => {
		expect(texts(pasted)).toEqual(["one", "two"]);
	});

	test("links that mail has broken over lines, quoted, with words below", () => {
		const broken = wide.replace(/.{70}/g, "$&\n");
		const quoted = broken.replace(/^/gm, "> ");
		for (const pasted of [broken, quoted])
			expect(texts(`Ann:\n${pasted}\nThanks\n\n${toLink("two")}`)).toEqual([
				"wide ".repeat(60).trim().padEnd(300),
				"two",
			]);
	});
});

describe("what stands before a link on its line is its label", () => {
	const link = toLink("one");
	test.each([
		["Ann", `Ann: ${link}`],
		["Ann", `Ann ${link}`],
		["Ann", `Ann:${link}`],
		["Ann", `  - Ann – ${link}`],
		["Ann", `12. Ann: ${link}`],
		["Ann Lee", `[28.11.26, 10:12:33] Ann Lee: ${link}`],
		["Ann Lee", `28/11/2026, 10:12 - Ann Lee: ${link}`],
		["Ann Lee", `11/28/26, 9:05 AM - Ann Lee: ${link}`],
		["Ann", `[Ann](${link})`],
		["Группа 2", `«»\n> Группа 2: ${link}`],
		["", link],
		["", `> ${link}`],
		[`${"a".repeat(40)}…`, `${"a".repeat(50)}: ${link}`],
	])("%j", (label, pasted) => {
		expect(labels(pasted)).toEqual([label]);
	});

	test("on a line with two links each has its own, and a number stands for none", () => {
		const { students } = readStudentLinks(
			lesson,
			`Ann ${link}, Ben ${toLink("two")}\n${toLink("3")}`,
		);
		expect(students.map((student) => nameStudent(student, true))).toEqual([
			"Ann",
			"Ben",
			"Student 3",
		]);
		expect(students.map((student) => nameStudent(student, false))[0]).toBe("Student 1");
	});
});

describe("equal links", () => {
	const link = toLink("one");
	test.each([
		["are one student’s", `${link}\n${link}`, 1],
		["with one label are one student’s", `Ann ${link}\nBen ${link}\nBen ${link}`, 2],
		["of which one has no label are one student’s", `Ann ${link}\n${link}`, 1],
	])("%s", (_, pasted, students) => {
		const found = readStudentLinks(lesson, pasted);
		expect(found.students).toHaveLength(students);
		expect(found.repeated).toHaveLength(1);
		expect(readStudentLinks(lesson, pasted, true).students).toHaveLength(students + 1);
	});

	test("are told by their lines", () => {
		const { repeated } = readStudentLinks(lesson, `${toLink("two")}\n${link}\n\n${link}`);
		expect(repeated).toEqual([{ line: 4, first: 2 }]);
	});
});

describe("it is said in words", () => {
	const refuse = (pasted: string) =>
		readStudentLinks(lesson, pasted).refused.map(({ line, reason }) => `${line}: ${reason}`);
	test("that a link was cut short", () => {
		for (const cut of [toLink("one").slice(0, -9), `${page}#answers=1.AB`, `${page}#answers=`])
			expect(refuse(`\n${cut}`)[0]).toMatch(/^2: .*cut short/);
	});

	test("that answers belong to another article, by its address or by what they answer", () => {
		const foreign = `1.ZZZZZZ.${packText('{"t":{"ABCDEF":"one"}}')}`;
		expect(refuse(`https://example.org/tides/walkthrough/#answers=${foreign}`)[0]).toContain(
			"“tides”",
		);
		expect(refuse(`#answers=${foreign}`)[0]).toContain("None of these answers fits here");
	});

	test("that there are none", () => {
		const none = formatAnswers(lesson, createAnswers());
		expect(refuse(`#answers=${none}`)[0]).toBe("1: There are no answers in this link.");
	});

	test("that answers to another version fit, or how many do not", () => {
		const fits = formatAnswers(other, write("one"));
		const half = `1.ZZZZZZ.${packText(
			JSON.stringify({ ...readPacked(fits), w: { ABCDEF: [0, 2] } }),
		)}`;
		const { students } = readStudentLinks(lesson, `#answers=${fits}\n#answers=${half}`, true);
		expect(students.map(({ told }) => told)).toEqual([
			expect.stringMatching(/another version.* Every answer could be placed/),
			expect.stringMatching(/another version.* One answer could not be placed and is left out/),
		]);
	});

	test("that not all was looked at", () => {
		const many = Array.from({ length: mostLinks + 1 }, (_, at) => toLink(String(at))).join("\n");
		const found = readStudentLinks(lesson, many);
		expect(found.students).toHaveLength(mostLinks);
		expect(found.cut).toContain(String(mostLinks));
		expect(readStudentLinks(lesson, " ".repeat(longestLink + 1)).cut).toContain("characters");
	});
});

function readPacked(answers: string): object {
	const [, , packed = ""] = answers.split(".");
	return JSON.parse(Buffer.from(packed, "base64url").toString()) as object;
}

test("whatever stands around them, all students are found in their order", () => {
	const noise = fc.string({ unit: "grapheme" }).filter((text) => !/answers|\d\./i.test(text));
	const answers = fc.uniqueArray(fc.stringMatching(/^\w{1,20}$/), { maxLength: 8 });
	fc.assert(
		fc.property(answers, noise, noise, (given, before, after) => {
			const lines = given.map((text) => `${before} ${toLink(text)} ${after}`);
			expect(texts(lines.join("\n"))).toEqual(given);
		}),
	);
});

test.each([
	["a megabyte without a link", "word ".repeat(200_000)],
	["a megabyte of begun links", "answers=".repeat(130_000)],
	["a megabyte in lines that might go on", `answers=1.ABCDEF.\n${"abcdefgh\n".repeat(110_000)}`],
	["a megabyte of brackets", `${"[".repeat(1_000_000)}#answers=1.AB`],
])("%s is read while a teacher waits", (_, pasted) => {
	expect(readStudentLinks(lesson, pasted).students).toEqual([]);
});
