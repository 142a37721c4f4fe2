import { decodeQR } from "qr/decode.js";
import { expect, test } from "./support/page.ts";
import {
	findCodes,
	items,
	listChoices,
	mistype,
	openPoll,
	other,
	paintImage,
	pollLesson,
	pollSlug,
	question,
	readDots,
	swap,
	writeCode,
} from "./support/poll.ts";
import { findQuestion, findRadio, locate } from "./support/walkthrough.ts";

const students = listChoices(30);
const codes = students.map((choices) => writeCode(choices));

test("the class that the poll is tried with has thirty codes, all of them different", () => {
	expect(new Set(codes).size).toBe(30);
});

test("of thirty codes with two typos 28 are counted, and both typos are explained", async ({
	page,
}) => {
	const poll = await openPoll(page);
	const typed = codes.map((code, at) =>
		at === 4 ? mistype(code, 7) : at === 16 ? swap(code) : code,
	);
	await findCodes(poll).fill(typed.join("\n"));
	await expect(poll.getByRole("status").first()).toHaveText("28 codes counted, 2 not counted.");
	const refused = poll.locator(".refused li");
	await expect(refused).toHaveCount(2);
	await expect(refused.nth(0)).toContainText(`Line 5: ${typed[4]}`);
	await expect(refused.nth(0)).toContainText(`with ${codes[4]?.[7]} in its place`);
	await expect(refused.nth(1)).toContainText(`Line 17: ${typed[16]}`);
	await expect(refused.nth(1)).toContainText("probably swapped");
	for (const each of await refused.all()) await expect(each).toBeVisible();

	const table = poll.locator("table.spread");
	const cells = await table
		.locator("tbody tr")
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll("td")].map((cell) => Number.parseInt(cell.textContent ?? "", 10)),
			),
		);
	const counted = students.filter((_, at) => at !== 4 && at !== 16);
	// What nobody chose has no column.
	const ids = (items[0]?.options ?? []).map(({ id }) => id);
	const chosen = [...ids, null].filter((id) => counted.some((choices) => choices.includes(id)));
	const expected = items.map((_, item) =>
		chosen.map((id) => counted.filter((choices) => choices[item] === id).length),
	);
	expect(cells).toEqual(expected);
	for (const row of cells) expect(row.reduce((sum, count) => sum + count)).toBe(28);
});

test("the article’s answer stands in the spread once it is shown, and not before", async ({
	page,
}) => {
	const poll = await openPoll(page);
	await findCodes(poll).fill(codes.join("\n"));
	await expect(poll.locator("table.spread")).toBeVisible();
	await expect(poll.locator(".framed")).toHaveCount(0);
	await findQuestion(page, question.id).locator("details.answer > summary").click();
	await expect(poll.locator(".framed")).toHaveCount(items.length);
	await expect(poll.locator(".framed").first()).toContainText("the editors");
});

test("codes are read however they are typed, and what is typed stays when a step is left", async ({
	page,
}) => {
	const poll = await openPoll(page);
	const [a = "", b = "", c = "", d = ""] = codes;
	const lines = [a.toLowerCase(), b.replaceAll("-", " "), `Ann: ${c}, ${d.replaceAll("-", "")}`];
	await findCodes(poll).fill(lines.join("\n"));
	await expect(poll.getByRole("status").first()).toHaveText("4 codes counted.");
	await expect(poll.locator("summary")).toHaveText("Poll of the class: 4 codes");
	await page.locator("h2:visible").first().click();
	await page.keyboard.press("End");
	await page.goBack();
	await expect(findCodes(poll)).toHaveValue(lines.join("\n"));
	expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
});

test("equal codes are told, and counted once when a teacher wants it", async ({ page }) => {
	const poll = await openPoll(page);
	const [a = "", b = ""] = codes;
	await findCodes(poll).fill([a, b, a, a].join("\n"));
	await expect(poll.getByRole("status").first()).toHaveText("4 codes counted.");
	await expect(poll.locator(".repeated")).toContainText(
		`One code came more than once (${a} in lines 1, 3, 4)`,
	);
	const sum = () =>
		poll
			.locator("table.spread tbody tr")
			.first()
			.locator("td")
			.evaluateAll((cells) =>
				cells.reduce((total, cell) => total + Number.parseInt(cell.textContent ?? "", 10), 0),
			);
	expect(await sum()).toBe(4);
	await poll.getByLabel("Count equal codes once").check();
	await expect(poll.getByRole("status").first()).toHaveText("2 codes counted.");
	expect(await sum()).toBe(2);
});

test("codes of another question and of another version are explained as such", async ({ page }) => {
	const poll = await openPoll(page);
	const { version } = pollLesson.walkthrough;
	const elsewhere = writeCode([other.kind === "stance" ? "supports" : "direct"], other);
	const older = writeCode(
		students[0] ?? [],
		question,
		`${version.slice(0, -1)}${version.endsWith("5") ? "6" : "5"}`,
	);
	await findCodes(poll).fill([elsewhere, older, codes[0]].join("\n"));
	await expect(poll.getByRole("status").first()).toHaveText("1 code counted, 2 not counted.");
	const refused = poll.locator(".refused li");
	await expect(refused.nth(0)).toContainText(
		`“${other.text}” of step ${other.step}. Enter it there.`,
	);
	await expect(refused.nth(1)).toContainText("of another version");
});

test("a student’s code is drawn as a QR code that a camera reads, and changes with a choice", async ({
	page,
}) => {
	await page.goto(locate(pollSlug, `?step=${question.step}`));
	const place = findQuestion(page, question.id);
	const own = place.locator(".own-code");
	await expect(own).toHaveCount(0);
	for (const choices of students.slice(0, 2)) {
		for (const [at, { key }] of items.entries()) {
			const choice = choices[at];
			if (choice) await findRadio(page, key, choice).check();
		}
		if ((await own.getAttribute("open")) === null) await own.locator("summary").click();
		const shown = await own.locator(".code-words").textContent();
		const dots = await readDots(own.locator("svg.qr"));
		expect(decodeQR(paintImage(dots))).toBe(shown);
		const box = await own.locator("svg.qr").boundingBox();
		// Three pixels for each dot are what a camera wants at least.
		expect(box?.width).toBeGreaterThan(dots.length * 3);
	}
	const all = students[1] ?? [];
	const filled = all.map((choice, at) => choice ?? students[0]?.[at] ?? null);
	await expect(own.locator(".code-words")).toHaveText(writeCode(filled));
});

test("by the link of a class a code stands before the answer, which waits for the student", async ({
	page,
}) => {
	await page.goto(locate(pollSlug, `?class&step=${question.step}`));
	const place = findQuestion(page, question.id);
	const wait = place.getByRole("button", { name: "Show the answer without a code" });
	await expect(wait).toBeVisible();
	await expect(place.locator(".answer")).toHaveCount(0);
	const [{ key } = { key: "" }] = items;
	await findRadio(page, key, students[0]?.[0] ?? "open").check();
	await expect(place.locator(".own-code .code-words")).toBeVisible();
	await place.getByRole("button", { name: "I have given my code: show the answer" }).click();
	await expect(place.locator(".answer[open]")).toBeVisible();
	await expect(place.locator(".answer-body")).toBeFocused();
	await expect(place.locator(".held")).toHaveCount(0);
});

test("the class and one’s own choice are drawn over the article’s marks in the next spectrum", async ({
	page,
}) => {
	const poll = await openPoll(page);
	const next = pollLesson.walkthrough.steps.find(
		({ number, show }) => number > question.step && show.view === "spectrum",
	);
	const step = page.locator(`[data-step="${next?.number}"]`);
	const strip = step.locator(".position-strip");
	const go = (number = 0) =>
		page.evaluate(
			(to) => document.querySelector<HTMLElement>(`[data-to="${to}"]`)?.click(),
			number,
		);
	await go(next?.number);
	await expect(strip).toBeVisible();
	await expect(step.locator(".class-picture")).toHaveCount(0);
	await go(question.step);
	await findCodes(poll).fill(codes.join("\n"));
	const [{ key, right } = { key: "", right: "open" }] = items;
	await findRadio(page, key, right).check();
	await go(next?.number);
	await expect(strip).toBeHidden();
	const rows = step.locator(".class-picture > table tbody tr");
	const drawn = await rows.evaluateAll((all) =>
		all.map((row) =>
			[...row.querySelectorAll("td")].map((cell) => ({
				count: Number(cell.querySelector("b")?.textContent ?? 0),
				isTold: cell.matches(".told"),
				isOwn: cell.querySelector("rect") !== null,
			})),
		),
	);
	expect(drawn).toEqual(
		items.map(({ options, right: told }, item) =>
			options.map(({ id }) => ({
				count: students.filter((choices) => choices[item] === id).length,
				isTold: id === told,
				isOwn: item === 0 && id === right,
			})),
		),
	);
	// The article’s mark leads to its words, as in the strip.
	await rows.locator("a").first().click();
	await expect(page.locator(".card")).toBeVisible();
	await step.getByText("The counts as a table").click();
	await expect(step.locator(".spread .framed")).toHaveCount(items.length);
});

test("where a camera may not be used that is told, and typing goes on", async ({ page }) => {
	await page.addInitScript(() => {
		navigator.mediaDevices.getUserMedia = () =>
			Promise.reject(new DOMException("No.", "NotAllowedError"));
	});
	const poll = await openPoll(page);
	await poll.getByRole("button", { name: "Scan QR codes with the camera" }).click();
	await expect(poll.locator(".scanner")).toContainText("Type or paste the codes instead");
	await expect(poll.locator("video")).toHaveCount(0);
	await findCodes(poll).pressSequentially(codes[0] ?? "");
	await expect(poll.getByRole("status").first()).toHaveText("1 code counted.");
});
