import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { type Development, withDevelopment } from "./support/development.ts";
import { expectDesk } from "./support/development-desk.ts";
import { slug } from "./support/keeping.ts";
import { fillForm, findMarkStepNumber, findWord } from "./support/marking.ts";
import { expect, test } from "./support/page.ts";

/** Sends a request as it is written, which no client would send; gives the status. */
function askRaw(url: string, line: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(url);
		const socket = connect(Number(port), hostname);
		let text = "";
		socket.setEncoding("utf8").on("data", (part) => {
			text += part;
			const status = /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
			if (status === undefined) return;
			resolve(Number(status));
			socket.destroy();
		});
		socket.on("error", reject).on("close", () => reject(new Error(`No answer to ${line}`)));
		socket.write(`${line}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
	});
}

/** Asks and goes before the answer is there. */
function abort(url: string, path: string): Promise<void> {
	return new Promise((resolve) => {
		const { hostname, port } = new URL(url);
		const socket = connect(Number(port), hostname, () => {
			socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`, () => socket.destroy());
		});
		socket.on("close", () => resolve()).on("error", () => {});
	});
}

const requests: [line: string, status: number][] = [
	["GET /%zz HTTP/1.1", 400],
	[`GET /${slug}/%00 HTTP/1.1`, 400],
	[`GET /${"x".repeat(9000)} HTTP/1.1`, 414],
	["GET //x/ HTTP/1.1", 404],
	["GET /../../etc/passwd HTTP/1.1", 404],
	[`GET /${slug}/..%2f..%2f/ HTTP/1.1`, 404],
	[`POST /${slug}/ HTTP/1.1`, 405],
	["NONSENSE / HTTP/1.1", 400],
	[`GET /${slug}/picture.png HTTP/1.1`, 404],
	[`GET /${slug}/picture.png/ HTTP/1.1`, 404],
	[`GET /${slug}/nothing/ HTTP/1.1`, 404],
	[`GET /${slug}/nothing.json HTTP/1.1`, 404],
	[`GET /embed/${slug}/nothing/ HTTP/1.1`, 404],
	["GET /nothing/ HTTP/1.1", 404],
	[`GET /${slug}/plan/ HTTP/1.1`, 200],
];

/** A page that is left before files change, or their reload would end what comes after. */
async function openAfter(page: Page, url: string, change: () => Promise<void>): Promise<void> {
	await page.goto("about:blank");
	await change();
	await page.goto(url);
}

/** Where the problems are shown that keep a page from being drawn, or stand above it. */
const problems = (page: Page) => page.locator(".problems pre");

async function expectAnswers({ url, folder }: Development): Promise<void> {
	await mkdir(join(folder, "picture.png"));
	for (const [line, status] of requests)
		expect([line.slice(0, 40), await askRaw(url, line)]).toEqual([line.slice(0, 40), status]);
	for (let turn = 0; turn < 4; turn++) await abort(url, `/${slug}/offline.html`);
	expect((await fetch(`${url}${slug}/`)).status).toBe(200);
	await rm(join(folder, "picture.png"), { recursive: true });
}

async function expectMended({ url, folder }: Development, page: Page): Promise<void> {
	const lesson = join(folder, "walkthrough.md");
	const text = await readFile(lesson, "utf8");
	for (const path of [`${slug}/walkthrough/`, `${slug}/plan/`]) {
		await openAfter(page, url + path, () =>
			writeFile(lesson, `${text}\n## A step\n{view=matrx}\n`),
		);
		await expect(problems(page)).toContainText('did you mean "matrix"?');
		await writeFile(lesson, text);
		await expect(problems(page)).toHaveCount(0);
		await expect(page.locator("main")).toBeVisible();
	}
}

/** The browser has nothing to say while a statement is marked, saved and changed. */
async function expectQuiet({ url }: Development, page: Page): Promise<void> {
	const said: string[] = [];
	page.on("console", (message) => {
		if (message.type() !== "debug") said.push(message.text());
	});
	await page.goto(`${url}${slug}/walkthrough/?step=${findMarkStepNumber()}`);
	await findWord(page, 12, "importance").dblclick();
	await page.getByRole("combobox", { name: "Somebody else" }).selectOption({ index: 1 });
	const choices = { stance: "For it", how: "Reworded" };
	await fillForm(page, { what: "Including Ukraine in the negotiations", ...choices });
	await page.getByRole("button", { name: /^Edit/ }).click();
	await fillForm(page, { ...choices, stance: "Against it" });
	expect(said).toEqual([]);
}

/** A slip of the pen is told beside its sentence, and takes no marks off the page. */
async function expectSlip({ url, folder }: Development, page: Page): Promise<void> {
	const article = join(folder, "article.md");
	const words = await readFile(article, "utf8");
	const list = join(folder, "suggestions.json");
	await openAfter(page, `${url}${slug}/`, async () => {});
	const marks = await page.locator("a.mark").count();
	await openAfter(page, `${url}${slug}/`, () =>
		writeFile(
			article,
			words.replace("{lavrov rejects peacekeepers cue", "{lavrov rejets peacekeepers cue"),
		),
	);
	await expect(page.locator(".remark.error:visible").first()).toContainText(
		'did you mean "rejects"?',
	);
	await expect(page.locator("a.mark")).toHaveCount(marks);
	await page.locator(".remark.error:visible").first().scrollIntoViewIfNeeded();
	await expect(page.locator(".remark-count")).toBeInViewport();
	await openAfter(page, `${url}${slug}/`, async () => {
		await writeFile(article, words);
		await writeFile(
			list,
			JSON.stringify([{ exact: "subsequently canceled a planned trip", id: "s9-1" }]),
		);
	});
	await expect(problems(page)).toContainText("s9-1");
	await rm(list);
	await expect(problems(page)).toHaveCount(0);
}

async function expectFolders({ url, folder }: Development, page: Page): Promise<void> {
	const content = dirname(folder);
	const article = join(folder, "article.md");
	const words = await readFile(article, "utf8");
	await openAfter(page, `${url}new-one/`, async () => {});
	await expect(page.locator("h1")).toHaveText("There is no such page");
	await mkdir(join(content, "new-one"));
	await writeFile(join(content, "new-one/article.md"), words);
	await expect(page.locator("h1")).toContainText("Russia Rejects");
	await openAfter(page, url, () => rename(content, `${content}-away`));
	await expect(problems(page)).toContainText("missing-content");
	await rename(`${content}-away`, content);
	await expect(problems(page)).toHaveCount(0);
	await openAfter(page, `${url}${slug}/`, async () => {
		await rm(article);
		await mkdir(article);
	});
	await expect(problems(page)).toContainText("unreadable-file");
	await rm(article, { recursive: true });
	await writeFile(article, words);
	await expect(problems(page)).toHaveCount(0);
}

async function expectCrash({ url, folder }: Development, page: Page): Promise<void> {
	const source = join(folder, "../../src/export/csv.ts");
	const text = await readFile(source, "utf8");
	const thrown = text.replace(/export function formatStatementsCsv\([^{]*\{/, (found) => {
		return `${found}\n\tif (model) throw new Error("a bug of ours");`;
	});
	expect(thrown).not.toBe(text);
	await openAfter(page, "about:blank", () => writeFile(source, thrown));
	await expect(async () => {
		await page.goto(`${url}${slug}/statements.csv`);
		await expect(page.locator("h1")).toHaveText("This page could not be drawn", { timeout: 1 });
	}).toPass();
	await expect(page.locator("pre")).toContainText("a bug of ours");
	await expect(page.locator("pre")).toContainText("csv.ts");
	await writeFile(source, text);
	await expect(page.locator("body")).toContainText("person,organization");
}

test.describe("development", () => {
	// It starts a process of its own, which builds what it needs.
	test.setTimeout(400_000);
	// Vite's client and modules, and the browser's word for pages answered with 404 or 500.
	test.use({ expects: /./ });

	test("answers whatever is asked, saves what the desk changes, shows what it cannot draw, redraws it, and lives on", async ({
		page,
	}) => {
		await withDevelopment(async (development) => {
			await test.step("odd requests", () => expectAnswers(development));
			await test.step("the desk", () => expectDesk(development, page));
			await test.step("a broken walkthrough", () => expectMended(development, page));
			await test.step("marking up", () => expectQuiet(development, page));
			await test.step("a slip in the article", () => expectSlip(development, page));
			await test.step("folders that come and go", () => expectFolders(development, page));
			await test.step("a bug of ours", () => expectCrash(development, page));
			expect(development.alive()).toBe(true);
		});
	});
});

test("a build that is mistyped ends in words", async () => {
	const child = spawn(process.execPath, ["src/tasks/run.js", "build", "--outdir", "x"]);
	let said = "";
	child.stderr.setEncoding("utf8").on("data", (part) => {
		said += part;
	});
	const [code] = await once(child, "close");
	expect(code).toBe(2);
	expect(said).toContain("there is no option --outdir");
});
