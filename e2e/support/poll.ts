import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { createAnswers } from "../../src/classroom/lesson/answers.ts";
import { isChoice, listItems, listQuestions } from "../../src/classroom/lesson/items.ts";
import type { ChoiceQuestion, Lesson, OptionId } from "../../src/classroom/lesson/types.ts";
import { formatPollCode } from "../../src/classroom/poll/poll.ts";
import { findQuestion, locate, readLesson } from "./walkthrough.ts";

export const pollSlug = "riyadh-talks";
export const pollLesson = readLesson(pollSlug);

const questions = listQuestions(pollLesson.walkthrough).filter(isChoice);
/** The question that has most to choose, and another of its kind. */
export const [question, other] = [...questions].sort(
	(a, b) => listItems(pollLesson.model, b).length - listItems(pollLesson.model, a).length,
) as [ChoiceQuestion, ChoiceQuestion];
export const items = listItems(pollLesson.model, question);

/** Choices of a class: no two students choose the same, and some leave something out. */
export function listChoices(students: number): (OptionId | null)[][] {
	return Array.from({ length: students }, (_, student) =>
		items.map(({ options }, at) => {
			const digit = Math.floor(student / options.length ** (at % 2)) + at * (student % 5);
			return (student + at) % 6 === 5 ? null : (options[digit % options.length]?.id ?? null);
		}),
	);
}

/** The code of a student, also of another question or version. */
export function writeCode(
	choices: readonly (OptionId | null)[],
	asked: ChoiceQuestion = question,
	version = pollLesson.walkthrough.version,
): string {
	const answers = createAnswers();
	for (const [at, { key }] of listItems(pollLesson.model, asked).entries()) {
		const choice = choices[at];
		if (choice) answers.choices[key] = choice;
	}
	const altered: Lesson = { ...pollLesson, walkthrough: { ...pollLesson.walkthrough, version } };
	return formatPollCode(altered, asked, answers);
}

/** A code with another character at a place. */
export function mistype(code: string, at: number): string {
	return code.slice(0, at) + (code[at] === "7" ? "8" : "7") + code.slice(at + 1);
}

/** A code with the first two neighbours swapped that are not the same. */
export function swap(code: string): string {
	return code.replace(/(\w)(?!\1)(\w)/, "$2$1");
}

/** Opens the poll of the question. */
export async function openPoll(page: Page): Promise<Locator> {
	await page.goto(locate(pollSlug, `?step=${question.step}&pace=teacher`));
	const poll = findQuestion(page, question.id).locator("details.poll");
	await poll.locator("summary").click();
	return poll;
}

export const findCodes = (poll: Locator) => poll.getByLabel("Codes of the students, one a line");

/** Dots of a code as they are drawn on the page; true is dark. */
export async function readDots(qr: Locator): Promise<boolean[][]> {
	const size = Number((await qr.getAttribute("viewBox"))?.split(" ")[2]);
	const path = (await qr.locator("path").getAttribute("d")) ?? "";
	const dots = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
	for (const [, x, y, length] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g))
		dots[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
	return dots;
}

/** A picture of dots, one byte of grey for each pixel, in the middle of a light frame. */
function paint(dots: boolean[][], scale: number, width: number, height: number): Uint8Array {
	const grey = new Uint8Array(width * height).fill(235);
	const [left, top] = [width, height].map((side) => Math.floor((side - dots.length * scale) / 2));
	for (const [y, row] of dots.entries())
		for (const [x, dark] of row.entries())
			for (let line = 0; dark && line < scale; line++) {
				const at = ((top ?? 0) + y * scale + line) * width + (left ?? 0) + x * scale;
				grey.fill(16, at, at + scale);
			}
	return grey;
}

/** The dots as a picture of red, green, blue and opacity. */
export function paintImage(dots: boolean[][]): { width: number; height: number; data: Uint8Array } {
	const side = (dots.length + 8) * 8;
	const grey = paint(dots, 8, side, side);
	const data = Uint8Array.from({ length: grey.length * 4 }, (_, at) =>
		at % 4 === 3 ? 255 : (grey[at >> 2] ?? 0),
	);
	return { width: side, height: side, data };
}

/**
 * What a camera sees before which a code is held, as a film for Chromium's pretended camera:
 * YUV4MPEG2, 4:2:0, two frames over and over.
 * @returns path of the film
 */
export function filmCode(dots: boolean[][]): string {
	const [width, height] = [640, 480];
	const colours = Buffer.alloc((width * height) / 2, 128);
	const frame = [Buffer.from("FRAME\n"), Buffer.from(paint(dots, 10, width, height)), colours];
	const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
	const path = join(mkdtempSync(join(tmpdir(), "standpoint-camera-")), "code.y4m");
	writeFileSync(path, Buffer.concat([head, ...frame, ...frame]));
	return path;
}
