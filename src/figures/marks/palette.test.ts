import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Palette, palettes } from "./palette.ts";

const css = readFileSync("src/page/tokens.css", "utf8");

/** "openText" as "--open-text". */
function formatToken(name: string): string {
	return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

test("every colour of the palette is the style sheet's, light and dark", () => {
	const names = Object.keys(palettes.light) as (keyof Palette)[];
	expect(names.length).toBeGreaterThan(10);
	for (const name of names) {
		const found = new RegExp(`${formatToken(name)}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
		expect([name, found?.[1], found?.[2]]).toEqual([
			name,
			palettes.light[name],
			palettes.dark[name],
		]);
	}
});
