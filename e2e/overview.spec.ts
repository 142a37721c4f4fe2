import { createAnswers } from "../src/classroom/lesson/answers.ts";
import { formatAnswers } from "../src/classroom/lesson/answers-link.ts";
import { isChoice, listItems, listQuestions } from "../src/classroom/lesson/items.ts";
import { listSentenceWords } from "../src/classroom/lesson/spans.ts";
import type { Answers } from "../src/classroom/lesson/types.ts";
import { listPublished } from "../src/classroom/marking/compare.ts";
import { expectAccessible } from "./support/axe.ts";
import { test as fileTest } from "./support/file.ts";
import { expect, test } from "./support/page.ts";
import { logRequests, readLesson } from "./support/walkthrough.ts";

const slug = "riyadh-talks";
const lesson = readLesson(slug);
const questions = listQuestions(lesson.walkthrough);
const choice = questions.find(isChoice);
const words = questions.find((question) => question.kind === "words");
const open = questions.find((question) => question.kind === "open");
if (!choice || !words || !open) throw new Error("The lesson has no question of some kind");
const [first, second] = listSentenceWords(lesson.model, words.sentences[0] ?? "");
if (!first || !second) throw new Error("The sentence has no words");
const [item] = listItems(lesson.model, choice);

/** Both mark the first word, Ann the second too; Ben alone chose and wrote. */
const ann: Answers = {
	...createAnswers(),
	words: { [words.id]: [{ start: first.start, stop: second.stop }] },
	codings: listPublished(lesson.model).slice(0, 2),
};
const ben: Answers = {
	...createAnswers(),
	choices: item ? { [item.key]: item.right } : {},
	words: { [words.id]: [{ start: first.start, stop: first.stop }] },
	texts: { [open.id]: "<b>Who asked?</b>" },
};
const toLink = (answers: Answers) =>
	`https://example.org/${slug}/walkthrough/#answers=${formatAnswers(lesson, answers)}`;
const chat = [
	`[28.11.26, 10:12:33] Ann: ${toLink(ann)}`,
	`Here are mine ${toLink(ben)} bye`,
	`Ann: ${toLink(ann)}`,
	`Cy: ${toLink(ben).slice(0, -20)}`,
].join("\n");

test("from a pasted chat a teacher sees who answered what, and the class over the article", async ({
	page,
}) => {
	await page.goto(`${slug}/walkthrough/`);
	await page.getByRole("link", { name: "Overview of the class" }).click();
	const requests = logRequests(page);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview of the class");
	const field = page.getByLabel("Links of the students");
	await field.fill("no link");
	const status = page.locator(".gather > [role=status]");
	await expect(status).toContainText("There is no link with answers");
	await expect(page.locator(".answered")).toHaveCount(0);

	await field.fill(chat);
	await expect(status).toHaveText("2 students, 1 link not counted, 1 link repeated.");
	await expect(page.locator(".refused li")).toHaveText(/^Line 4, Cy: .*cut short/);
	await expect(page.locator(".gather")).toContainText("Line 3 repeats line 1.");
	const rows = page.locator(".answered tbody th");
	await expect(rows).toHaveText(["Ann", "Here are mine"]);
	await page.getByLabel("Show labels, not numbers").uncheck();
	await expect(rows).toHaveText(["Student 1", "Student 2"]);
	const counts = page.locator(".answered tfoot td");
	await expect(counts.nth(questions.indexOf(words))).toHaveText("2");
	await expect(counts.last()).toHaveText("1");

	const find = (id: string) => page.locator(`section[aria-labelledby~="overview-${id}"]`);
	const marks = find(words.id).locator("mark");
	await expect(marks).toHaveText([first.text, second.text]);
	await expect(find(words.id).locator(".how-many")).toHaveText(["(marked by 2)", "(marked by 1)"]);
	await find(words.id).locator("summary").click();
	await expect(find(words.id).locator("tbody td").last()).toHaveText("1 of 2: Student 1");
	await expect(find(open.id).locator(".written li")).toHaveText("Student 2 <b>Who asked?</b>");
	await expect(find(choice.id).locator(".framed")).toHaveCount(0);
	await page.getByLabel("Show the editors’ reading").check();
	await expect(find(choice.id).locator(".framed").first()).toBeVisible();
	await expect(find("marks").locator("mark").first()).toBeVisible();

	expect(requests).toEqual([]);
	expect(
		await page.evaluate(() => [location.hash, location.search, ...Object.keys(localStorage)]),
	).toEqual(["", ""]);
});

fileTest(
	"the file that holds everything has the overview too",
	async ({ page, file, slug: of }) => {
		const asked = readLesson(of);
		const [question] = listQuestions(asked.walkthrough).filter(isChoice);
		const [own] = question ? listItems(asked.model, question) : [];
		const answers = { ...createAnswers(), choices: own ? { [own.key]: own.right } : {} };
		await page.goto(`${file}?part=overview`);
		await page
			.getByLabel("Links of the students")
			.fill(`Ann #answers=${formatAnswers(asked, answers)}`);
		await expect(page.locator(".answered tbody th")).toHaveText("Ann");
	},
);

test.describe("filled in", () => {
	// Axe is not of the page, so the page's policy is not asked.
	test.use({ bypassCSP: true, viewport: { width: 390, height: 844 } });

	test("axe finds nothing in it, and no colour is faint", async ({ page }) => {
		await page.goto(`${slug}/overview/`);
		await expectAccessible(page);
		await page.getByLabel("Links of the students").fill(chat);
		await expect(page.locator(".answered tbody th")).toHaveCount(2);
		await expectAccessible(page);
	});
});
