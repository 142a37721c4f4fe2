import { expect, type Page } from "@playwright/test";
import { millimetre, readPdf, type Sheet, squeeze } from "./pdf.ts";

export const formats = ["A4", "Letter"] as const;
export type Format = (typeof formats)[number];

/** The page as it is printed, sheet by sheet. */
export async function print(page: Page, format: Format = "A4"): Promise<Sheet[]> {
	return readPdf(await page.pdf({ format }));
}

/** Texts that belong together on the page: a question or a row, piece by piece. */
export function readPieces(page: Page, selector: string): Promise<string[][]> {
	return page.locator(selector).evaluateAll((wholes) =>
		wholes.map((whole) => {
			const pieces = [
				...whole.querySelectorAll("h3, tbody th, tbody td:not(.blank), .sheet-told p"),
			];
			return pieces
				.map(({ textContent }) => textContent ?? "")
				.filter((text) => text.trim() !== "");
		}),
	);
}

/** The texts of each row in the tables of a sheet; an empty cell's label is not printed. */
export function readRows(page: Page, part: "student" | "key"): Promise<string[][]> {
	return page.locator(`[data-sheet=${part}] tbody tr`).evaluateAll((rows) =>
		rows.map((row) => {
			const cells = [...row.children].filter(({ className }) => className !== "blank");
			return cells.map(({ textContent }) => textContent ?? "").filter((text) => text.trim() !== "");
		}),
	);
}

/** Whether all of these stand on the sheet. */
export function holds(sheet: Sheet, pieces: string[]): boolean {
	return pieces.every((piece) => sheet.text.includes(squeeze(piece)));
}

/** Those that stand whole on none of the sheets. */
export function listTorn(sheets: Sheet[], wholes: string[][]): string[] {
	return wholes
		.filter((pieces) => !sheets.some((sheet) => holds(sheet, pieces)))
		.map((pieces) => pieces.join(" | "));
}

/** The printed pack by its parts, each from the sheet that its first words stand on. */
export async function splitPack(page: Page, sheets: Sheet[]) {
	const starts = await Promise.all(
		["[data-sheet=words] dd", "[data-sheet=plan] dd", "[data-sheet=key] .sheet-how"].map(
			async (selector) => {
				const [opening] = await page.locator(selector).allTextContents();
				if (opening === undefined) return -1;
				const found = sheets.findIndex(({ text }) => text.includes(squeeze(opening)));
				expect(found, `where ${selector} is printed`).toBeGreaterThan(0);
				return found;
			},
		),
	);
	const [words = 0, plan = -1, key = 0] = starts;
	return {
		student: sheets.slice(0, words),
		words: sheets.slice(words, plan < 0 ? key : plan),
		plan: plan < 0 ? [] : sheets.slice(plan, key),
		key: sheets.slice(key),
	};
}

/** Words outside the margins of the style sheet, but for the page's number and name at its foot. */
export function listOutOfMargins({ width, height, runs }: Sheet): string[] {
	const [side, end] = [14 * millimetre, 16 * millimetre];
	return runs
		.filter(({ text, x, y, width: length }) => {
			if (y > height - end) return !/^(?:\d+|Answer key)$/.test(text);
			return y < end || x < side - 1 || x + length > width - side + 1;
		})
		.map(({ text, x, y }) => `“${text}” at ${x.toFixed()}, ${y.toFixed()}`);
}

/** An open question of the student's sheet, and how much is ruled under it to write on. */
interface Ruled {
	text: string;
	/** In points. */
	height: number;
}

/** The open questions as they are printed. */
export async function readRuled(page: Page): Promise<Ruled[]> {
	await page.emulateMedia({ media: "print" });
	const ruled = await page.locator("[data-sheet=student] .task:has(.ruled)").evaluateAll((tasks) =>
		tasks.map((task) => ({
			text: task.querySelector("h3")?.textContent ?? "",
			height: (task.querySelector(".ruled")?.getBoundingClientRect().height ?? 0) * 0.75,
		})),
	);
	await page.emulateMedia({ media: null });
	return ruled;
}

/** How much of the height between the margins is used: down to the last words or ruled line. */
export function measureUse(sheet: Sheet, ruled: Ruled[]): number {
	const end = 16 * millimetre;
	const runs = sheet.runs.filter(({ y }) => y < sheet.height - end);
	const words = squeeze(runs.map(({ text }) => text).join(""));
	const last = ruled.find(({ text }) => words.endsWith(squeeze(text)));
	const used = Math.max(end, ...runs.map(({ y }) => y)) + (last?.height ?? 0) - end;
	return used / (sheet.height - 2 * end);
}
