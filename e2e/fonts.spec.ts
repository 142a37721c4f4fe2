import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { openWorld } from "../src/tasks/browsers/chromium.ts";
import { fontSets, pinFonts } from "./support/fonts.ts";
import { expect, test } from "./support/page.ts";

const pinned = pinFonts(openWorld(), fontSets[0]);

/** The families that an element's own words are drawn in. */
async function listFamilies(page: Page, selector: string): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	await session.send("DOM.enable");
	await session.send("CSS.enable");
	const { root } = await session.send("DOM.getDocument");
	const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
	const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
	return fonts.map(({ familyName }) => familyName).sort();
}

/** What the style sheets ask for, name by name. */
const tokens = readFileSync("src/page/tokens.css", "utf8");
const asked = ["serif", "sans"].map((name) => {
	const [, list = ""] = new RegExp(`--${name}:([^;]+);`).exec(tokens) ?? [];
	return list.replace(/\s+/g, " ").trim();
});

const families = {
	...{ "sans-serif": "Sans", "system-ui": "Sans", serif: "Serif", monospace: "Mono" },
	...{ [asked[0] ?? ""]: "Serif", [asked[1] ?? ""]: "Sans" },
};

test("the browser of the tests writes in no font of this machine", {
	tag: "@fonts",
}, async ({ page }) => {
	test.info().skip("unpinned" in pinned, Object.values(pinned)[0]);
	for (const [family, name] of Object.entries(families)) {
		for (const style of ["", "font-weight:650", "font-style:italic"]) {
			const face = `${style};font-family:${family.replaceAll('"', "'")}`;
			await page.setContent(
				`<p style="${face}">Zelenskyy said “no”</p><i style="${face}">→✓▾Жλ</i>`,
			);
			expect.soft(await listFamilies(page, "p"), face).toEqual([`Pinned ${name}`]);
			const rest = await listFamilies(page, "i");
			expect.soft(rest.length, face).toBeGreaterThan(0);
			expect
				.soft(
					rest.filter((found) => !found.startsWith("Pinned ")),
					face,
				)
				.toEqual([]);
		}
	}
});
