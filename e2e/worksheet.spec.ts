import { readFileSync } from "node:fs";
import type { Model } from "../src/model/types.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import {
	formats,
	holds,
	listOutOfMargins,
	listTorn,
	measureUse,
	print,
	readPieces,
	readRows,
	readRuled,
	splitAtKey,
} from "./support/paper.ts";
import { type Sheet, squeeze } from "./support/pdf.ts";

for (const slug of listExplainers()) {
	for (const format of formats) {
		for (const large of [false, true]) {
			test.describe(`${slug} on ${format}${large ? " in large print" : ""}`, () => {
				let sheets: Sheet[];

				test.beforeEach(async ({ page }) => {
					await page.goto(`${slug}/worksheet/`);
					await page.getByLabel("Large print").setChecked(large);
					sheets = await print(page, format);
				});

				test("keeps every answer off the students’ sheets", async ({ page }) => {
					const { student, cover, key } = await splitAtKey(page, sheets);
					const rows = await readRows(page, "key");
					const told = await page
						.locator("[data-sheet=key] :is(.sheet-told p, .sheet-places)")
						.allTextContents();
					// A list names every choice after each actor, the first of them too.
					const pairs = large ? [] : rows.map((cells) => cells.slice(0, 2));
					const secrets = [...rows, ...pairs].map((cells) => cells.join("")).concat(told);
					const students = [...student, cover].map(({ text }) => text).join("");
					expect(secrets.filter((text) => students.includes(squeeze(text)))).toEqual([]);
					// Else the search would be for what nobody could find: a list has labels between.
					const answers = key.map(({ text }) => text).join("");
					const findable = large ? told : [...rows.map((cells) => cells.join("")), ...told];
					expect(findable.length).toBeGreaterThan(0);
					expect(findable.filter((text) => !answers.includes(squeeze(text)))).toEqual([]);
					const marked = page.locator(
						"[data-sheet=worksheet] :is([class*=right], :checked, .glyph)",
					);
					await expect(marked).toHaveCount(0);
				});

				test("tells every condition in the key where it tells the position", async ({ page }) => {
					const { student, cover, key } = await splitAtKey(page, sheets);
					const model: Model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
					const answers = key.map(({ text }) => text).join("");
					for (const { proposal, if: condition } of model.statements) {
						if (proposal === null || condition === undefined) continue;
						const told = squeeze(`on one condition: ${condition.text}`);
						expect(answers).toContain(told);
						expect([...student, cover].map(({ text }) => text).join("")).not.toContain(told);
					}
				});

				test("begins the key on paper that carries no student’s sheet", async ({ page }) => {
					const { student, key } = await splitAtKey(page, sheets);
					const [task] = await readPieces(page, "[data-sheet=worksheet] .task");
					const [answer] = await readPieces(page, "[data-sheet=key] .sheet-answer");
					expect(student.some((sheet) => holds(sheet, task ?? []))).toBe(true);
					expect(holds(key[0] as Sheet, answer?.slice(0, 1) ?? [])).toBe(true);
					// Two pages on: printed on both sides, the answers still are on another piece of paper.
					expect(sheets.indexOf(key[0] as Sheet) - (student.length - 1)).toBe(2);
				});

				test("cuts no row, and no question that fits a sheet", async ({ page }) => {
					const { student, key } = await splitAtKey(page, sheets);
					const rows = await readRows(page, "worksheet");
					expect(rows.length).toBeGreaterThan(0);
					expect(listTorn(student, rows)).toEqual([]);
					expect(listTorn(key, await readRows(page, "key"))).toEqual([]);
					const whole = large ? ":not(:has(table))" : ":not(.long)";
					const tasks = await readPieces(page, `[data-sheet=worksheet] .task${whole}`);
					expect(listTorn(student, tasks)).toEqual([]);
					const answers = await readPieces(page, `[data-sheet=key] .sheet-answer${whole}`);
					expect(listTorn(key, answers)).toEqual([]);
				});

				test("leaves no heading without what it heads", async ({ page }) => {
					const tasks = await readPieces(page, ".task:has(tbody)");
					const first = tasks.map((pieces) => pieces.slice(0, 2));
					expect(first.length).toBeGreaterThan(0);
					expect(listTorn(sheets, first)).toEqual([]);
				});

				test("keeps to the margins", () => {
					expect(sheets.flatMap(listOutOfMargins)).toEqual([]);
				});

				test("leaves no sheet nearly empty", async ({ page }) => {
					// In large print a question may need a sheet of its own; words flow on.
					const part = large ? "words" : "worksheet";
					const { student } = await splitAtKey(page, sheets);
					const [opening = ""] = await page
						.locator(`[data-sheet=${part}] :is(h3, dt + dd)`)
						.allTextContents();
					const from = student.findIndex(({ text }) => text.includes(squeeze(opening)));
					expect(from).toBeGreaterThan(0);
					const ruled = await readRuled(page);
					const used = student.slice(from).map((sheet) => measureUse(sheet, ruled));
					expect(used.filter((share) => share < (large ? 1 / 5 : 1 / 3))).toEqual([]);
				});

				test(`is set in type of at least ${large ? 16 : 9} points`, () => {
					const sizes = sheets.flatMap(({ runs }) => runs.map(({ size }) => size));
					expect(Math.min(...sizes)).toBeGreaterThan((large ? 16 : 9) - 0.06);
				});

				test("has the whole article, each sentence with its number", async ({ page }) => {
					const { student } = await splitAtKey(page, sheets);
					const paper = student.map(({ text }) => text).join("");
					const model: Model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
					const lost = model.sentences
						.map(({ id, start, stop }) => {
							const number = /^s\d/.test(id) ? id.slice(1) : "";
							return squeeze(number + model.text.slice(start, stop));
						})
						.filter((sentence) => !paper.includes(sentence));
					expect(lost).toEqual([]);
				});
			});
		}
	}

	test(`${slug}: only the sheets that are chosen are printed`, async ({ page }) => {
		await page.goto(`${slug}/worksheet/`);
		const names = {
			Article: "article",
			Worksheet: "worksheet",
			Words: "words",
			"Answer key": "key",
		};
		for (const [label, part] of Object.entries(names)) {
			const box = page.getByRole("checkbox", { name: label, exact: true });
			await box.uncheck();
			await expect(page.locator(`[data-sheet=${part}]`)).toBeHidden();
			const rest = page.locator("[data-sheet]").filter({ visible: true });
			await expect(rest).toHaveCount(3);
			const mark = squeeze(
				(await page
					.locator(`[data-sheet=${part}] .sheet-how, [data-sheet=${part}] dl`)
					.first()
					.textContent()) ?? "",
			);
			expect(mark.length).toBeGreaterThan(20);
			const sheets = await print(page);
			expect(sheets.map(({ text }) => text).join("")).not.toContain(mark);
			await box.check();
		}
	});

	test(`${slug}: the key alone needs no page before it`, async ({ page }) => {
		await page.goto(`${slug}/worksheet/`);
		for (const name of ["Article", "Worksheet", "Words"])
			await page.getByRole("checkbox", { name, exact: true }).uncheck();
		const [first] = await print(page);
		const [answer = []] = await readPieces(page, "[data-sheet=key] .sheet-answer");
		expect(holds(first as Sheet, answer)).toBe(true);
	});
}
