import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Model } from "../src/article/model/types.ts";
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

/** A pack on paper: printed once, asked about everything. */
interface Printed {
	page: Page;
	model: Model;
	large: boolean;
	sheets: Sheet[];
	student: Sheet[];
	cover: Sheet;
	key: Sheet[];
}

const join = (sheets: Sheet[]) => sheets.map(({ text }) => text).join("");

/** What holds of every pack on paper. Soft, so that one printing tells all that is wrong. */
const promises: Record<string, (printed: Printed) => Promise<void> | void> = {
	async "keeps every answer off the students’ sheets"({ page, large, student, cover, key }) {
		const rows = await readRows(page, "key");
		const told = await page
			.locator("[data-sheet=key] :is(.sheet-told p, .sheet-places)")
			.allTextContents();
		// A list names every choice after each actor, the first of them too.
		const pairs = large ? [] : rows.map((cells) => cells.slice(0, 2));
		const secrets = [...rows, ...pairs].map((cells) => cells.join("")).concat(told);
		const students = join([...student, cover]);
		expect.soft(secrets.filter((text) => students.includes(squeeze(text)))).toEqual([]);
		// Else the search would be for what nobody could find: a list has labels between.
		const answers = join(key);
		const findable = large ? told : [...rows.map((cells) => cells.join("")), ...told];
		expect.soft(findable.length).toBeGreaterThan(0);
		expect.soft(findable.filter((text) => !answers.includes(squeeze(text)))).toEqual([]);
		const marked = page.locator("[data-sheet=worksheet] :is([class*=right], :checked, .glyph)");
		await expect.soft(marked).toHaveCount(0);
	},

	"tells every condition in the key where it tells the position"({ model, student, cover, key }) {
		for (const { proposal, if: condition } of model.statements) {
			if (proposal === null || condition === undefined) continue;
			const told = squeeze(`on one condition: ${condition.text}`);
			expect.soft(join(key)).toContain(told);
			expect.soft(join([...student, cover])).not.toContain(told);
		}
	},

	async "begins the key on paper that carries no student’s sheet"({ page, sheets, student, key }) {
		const [task] = await readPieces(page, "[data-sheet=worksheet] .task");
		const [answer] = await readPieces(page, "[data-sheet=key] .sheet-answer");
		expect.soft(student.some((sheet) => holds(sheet, task ?? []))).toBe(true);
		expect.soft(holds(key[0] as Sheet, answer?.slice(0, 1) ?? [])).toBe(true);
		// Two pages on: printed on both sides, the answers still are on another piece of paper.
		expect.soft(sheets.indexOf(key[0] as Sheet) - (student.length - 1)).toBe(2);
	},

	async "cuts no row, and no question that fits a sheet"({ page, large, student, key }) {
		const rows = await readRows(page, "worksheet");
		expect.soft(rows.length).toBeGreaterThan(0);
		expect.soft(listTorn(student, rows)).toEqual([]);
		expect.soft(listTorn(key, await readRows(page, "key"))).toEqual([]);
		const whole = large ? ":not(:has(table))" : ":not(.long)";
		const tasks = await readPieces(page, `[data-sheet=worksheet] .task${whole}`);
		expect.soft(listTorn(student, tasks)).toEqual([]);
		const answers = await readPieces(page, `[data-sheet=key] .sheet-answer${whole}`);
		expect.soft(listTorn(key, answers)).toEqual([]);
	},

	async "leaves no heading without what it heads"({ page, sheets }) {
		const tasks = await readPieces(page, ".task:has(tbody)");
		const first = tasks.map((pieces) => pieces.slice(0, 2));
		expect.soft(first.length).toBeGreaterThan(0);
		expect.soft(listTorn(sheets, first)).toEqual([]);
	},

	"keeps to the margins"({ sheets }) {
		expect.soft(sheets.flatMap(listOutOfMargins)).toEqual([]);
	},

	async "leaves no sheet nearly empty, but for the last of a part"({ page, large, student }) {
		const findSheet = async (selector: string) => {
			const [opening = ""] = await page.locator(selector).allTextContents();
			return student.findIndex(({ text }) => text.includes(squeeze(opening)));
		};
		const task = await findSheet("[data-sheet=worksheet] h3");
		const word = await findSheet("[data-sheet=words] dt + dd");
		expect.soft(task).toBeGreaterThan(0);
		expect.soft(word).toBeGreaterThan(task);
		const ruled = await readRuled(page);
		const measure = (from: number, to: number) =>
			student.slice(from, to).map((sheet) => measureUse(sheet, ruled));
		// What is left for the last sheet is chance, and another face's letters change it. In large
		// print a question may need a sheet of its own; words flow on.
		const used = [...(large ? [] : measure(task, word - 1)), ...measure(word, -1)];
		expect.soft(used.filter((share) => share < (large ? 1 / 5 : 1 / 3))).toEqual([]);
	},

	"is set in type that can be read"({ sheets, large }) {
		const sizes = sheets.flatMap(({ runs }) => runs.map(({ size }) => size));
		expect.soft(Math.min(...sizes)).toBeGreaterThan((large ? 16 : 9) - 0.06);
	},

	"has the whole article, each sentence with its number"({ model, student }) {
		const paper = join(student);
		const lost = model.sentences
			.map(({ id, start, stop }) => {
				const number = /^s\d/.test(id) ? id.slice(1) : "";
				return squeeze(number + model.text.slice(start, stop));
			})
			.filter((sentence) => !paper.includes(sentence));
		expect.soft(lost).toEqual([]);
	},
};

for (const slug of listExplainers()) {
	for (const format of formats) {
		for (const large of [false, true]) {
			test(`the pack of ${slug} on ${format}${large ? " in large print" : ""} keeps what it promises`, async ({
				page,
			}) => {
				await page.goto(`${slug}/worksheet/`);
				await page.getByLabel("Large print").setChecked(large);
				const sheets = await print(page, format);
				const model: Model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
				const printed = { page, model, large, sheets, ...(await splitAtKey(page, sheets)) };
				for (const [promise, keep] of Object.entries(promises)) {
					await test.step(promise, () => keep(printed));
				}
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
			expect(join(sheets)).not.toContain(mark);
			await box.check();
		}
		for (const name of ["Article", "Worksheet", "Words"])
			await page.getByRole("checkbox", { name, exact: true }).uncheck();
		// The key alone needs no page before it.
		const [first] = await print(page);
		const [answer = []] = await readPieces(page, "[data-sheet=key] .sheet-answer");
		expect(holds(first as Sheet, answer)).toBe(true);
	});
}
