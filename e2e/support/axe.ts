import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { wantsHard } from "../../src/tasks/config/hard.ts";
import { listFaint } from "./colours.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/**
 * What axe finds, rule by rule, with where. The page's policy has to be bypassed: axe is not of
 * it. Contrast takes axe half of its time, and `listFaint` measures it in both themes: the long
 * suite has the second opinion.
 */
export async function runAxe(page: Page): Promise<string[]> {
	const rules = { "color-contrast": { enabled: wantsHard(process.env) } };
	const options = JSON.stringify({ resultTypes: ["violations"], rules });
	await page.evaluate(axe);
	return page.evaluate(`axe.run(document, ${options}).then(({ violations }) =>
		violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.target + " " + node.failureSummary)))`);
}

/** That axe finds nothing in the page as it is, and that no colour is faint in light or dark. */
export async function expectAccessible(page: Page, state = ""): Promise<void> {
	expect.soft(await runAxe(page), state).toEqual([]);
	await expectNoneFaint(page, state);
}

/** That no colour is faint, in either theme: a page follows the theme without being loaded again. */
export async function expectNoneFaint(page: Page, state = ""): Promise<void> {
	// Light at the end, as a page begins.
	for (const colorScheme of ["dark", "light"] as const) {
		await page.emulateMedia({ colorScheme });
		expect.soft(await page.evaluate(listFaint), `${state} ${colorScheme}`).toEqual([]);
	}
}
