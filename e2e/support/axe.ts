import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds, rule by rule, with where. The page's policy has to be bypassed: axe is not of it. */
export async function runAxe(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
		violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.target + " " + node.failureSummary)))`);
}
