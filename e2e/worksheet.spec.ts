import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Model } from "../src/article/model/types.ts";
import { tagFonts } from "./support/breadth.ts";
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
	splitPack,
} from "./support/paper.ts";
import { type Sheet, squeeze } from "./support/pdf.ts";

/** A pack on paper: printed once, asked about everything. */
interface Printed extends Awaited<ReturnType<typeof splitPack>> {
	page: Page;
	model: Model;
	large: boolean;
	sheets: Sheet[];
}

const join = (sheets: Sheet[]) => sheets.map(({ text }) => text).join("");

/** What holds of every pack on paper. Soft, so that one printing tells all that is wrong. */
const promises: Record<string, (printed: Printed) => Promise<void> | void> = {
	"is one sheet of paper for each student, and few pages for the teacher"(printed) {
		const { large, student, words, plan, key } = printed;
		expect.soft(plan.length).toBeLessThanOrEqual(1);
		if (large) return;
		expect.soft(student).toHaveLength(2);
		expect.soft(words).toHaveLength(1);
		expect.soft(key.length).toBeLessThanOrEqual(2);
	},

	async "keeps every answer off the students’ sheets"({ page, large, student, words, key }) {
		const rows = await readRows(page, "key");
		const told = await page.locator("[data-sheet=key] :is(.sheet-told p, .sheet-places)");
		const said = await told.allTextContents();
		// A list names every choice after each actor, the first of them too.
		const pairs = large ? [] : rows.map((cells) => cells.slice(0, 2));
		const secrets = [...rows, ...pairs].map((cells) => cells.join("")).concat(said);
		const students = join([...student, ...words]);
		expect.soft(secrets.filter((text) => students.includes(squeeze(text)))).toEqual([]);
		// Else the search would be for what nobody could find: a list has labels between.
		const answers = join(key);
		const findable = large ? said : [...rows.map((cells) => cells.join("")), ...said];
		expect.soft(findable.length).toBeGreaterThan(0);
		expect.soft(findable.filter((text) => !answers.includes(squeeze(text)))).toEqual([]);
		const marked = page.locator("[data-sheet=student] :is([class*=right], :checked, .glyph, u)");
		await expect.soft(marked).toHaveCount(0);
	},

	"tells every condition in the key where it tells the position"({ model, student, words, key }) {
		for (const { proposal, if: condition } of model.statements) {
			if (proposal === null || condition === undefined) continue;
			const told = squeeze(`on one condition: ${condition.text}`);
			expect.soft(join(key)).toContain(told);
			expect.soft(join([...student, ...words])).not.toContain(told);
		}
	},

	async "begins what tells answers on paper that carries no student’s sheet"(printed) {
		const { page, student, words, key } = printed;
		const [task] = await readPieces(page, "[data-sheet=student] .task");
		const [answer] = await readPieces(page, "[data-sheet=key] .sheet-answer");
		expect.soft(student.some((sheet) => holds(sheet, task ?? []))).toBe(true);
		expect.soft(holds(key[0] as Sheet, answer?.slice(0, 1) ?? [])).toBe(true);
		// Printed on both sides, only words can be on the back of a student's last page.
		expect.soft(words.length).toBeGreaterThan(0);
	},

	async "cuts no row, and no question that fits a sheet"({ page, large, student, key }) {
		const rows = await readRows(page, "student");
		expect.soft(rows.length).toBeGreaterThan(0);
		expect.soft(listTorn(student, rows)).toEqual([]);
		expect.soft(listTorn(key, await readRows(page, "key"))).toEqual([]);
		const whole = large ? ":not(:has(table))" : ":not(.long)";
		const tasks = await readPieces(page, `[data-sheet=student] .task${whole}`);
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

	"keeps to the margins"({ student, words, key }) {
		expect.soft([...student, ...words, ...key].flatMap(listOutOfMargins)).toEqual([]);
	},

	async "leaves no page less than a third full"({ page, sheets }) {
		const ruled = await readRuled(page);
		const used = sheets.map((sheet) => measureUse(sheet, ruled));
		expect.soft(used.filter((share) => share < 1 / 3)).toEqual([]);
	},

	"is set in type that can be read"({ student, words, plan, key, large }) {
		const listSizes = (of: Sheet[]) => of.flatMap(({ runs }) => runs.map(({ size }) => size));
		const least = Math.min(...listSizes([...student, ...words, ...key]));
		expect.soft(least).toBeGreaterThan((large ? 16 : 9) - 0.06);
		// The plan is one page, in large print too.
		expect.soft(Math.min(...listSizes(plan), 10)).toBeGreaterThan(8.94);
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
			const tag = large || format === "A4" ? [] : tagFonts(slug);
			test(`the pack of ${slug} on ${format}${large ? " in large print" : ""} keeps what it promises`, {
				tag,
			}, async ({ page }) => {
				await page.goto(`${slug}/worksheet/`);
				await page.getByLabel("Large print").setChecked(large);
				const sheets = await print(page, format);
				const model: Model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
				const printed = { page, model, large, sheets, ...(await splitPack(page, sheets)) };
				for (const [promise, keep] of Object.entries(promises)) {
					await test.step(promise, () => keep(printed));
				}
			});
		}
	}

	test(`${slug}: only the sheets that are chosen are printed`, async ({ page }) => {
		await page.goto(`${slug}/worksheet/`);
		const names = {
			"Article and questions": "student",
			Words: "words",
			"Lesson plan": "plan",
			"Answer key": "key",
		};
		const find = (name: string) => page.getByRole("checkbox", { name, exact: true });
		for (const [label, part] of Object.entries(names)) {
			await find(label).uncheck();
			await expect(page.locator(`[data-sheet=${part}]`)).toBeHidden();
			const rest = page.locator("[data-sheet]").filter({ visible: true });
			await expect(rest).toHaveCount(3);
			const [mark = ""] = await page
				.locator(`[data-sheet=${part}] :is(.sheet-how, dd)`)
				.allTextContents();
			expect(mark.length).toBeGreaterThan(10);
			const sheets = await print(page);
			// A word's meaning is in the plan as well.
			const others = part === "words" ? sheets.slice(0, 2) : sheets;
			expect(join(others)).not.toContain(squeeze(mark));
			// Without words between them a page to write on parts the key from the students.
			const between = squeeze("Where readings differed");
			expect(sheets.findIndex(({ text }) => text.includes(between))).toBe(
				part === "words" ? 2 : -1,
			);
			await find(label).check();
		}
		for (const name of ["Article and questions", "Words", "Lesson plan"])
			await find(name).uncheck();
		// The key alone needs no page before it.
		const [first] = await print(page);
		const [answer = []] = await readPieces(page, "[data-sheet=key] .sheet-answer");
		expect(holds(first as Sheet, answer)).toBe(true);
	});
}
