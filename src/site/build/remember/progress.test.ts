import { expect, test } from "vitest";
import { showProgress } from "./progress.ts";

/** What is written while so many explainers are made, one every 100 ms. */
function run(count: number, place: { isTTY?: boolean; columns?: number } = {}): string[] {
	const written: string[] = [];
	let time = 0;
	const progress = showProgress({ ...place, write: (text) => written.push(text) }, () => time);
	progress.begin(count);
	for (let number = 1; number <= count; number++) {
		time += 100;
		progress.made(`a${number}`, number === 2 ? 2500 : 100);
	}
	progress.end();
	return written;
}

test("a log gets a line for each tenth part, and what was slow", () => {
	const lines = run(40);
	expect(lines).toHaveLength(11);
	expect(lines[0]).toBe("4 of 40 explainers made, about 4 s left\n");
	expect(lines.at(-2)).toBe("40 of 40 explainers made\n");
	expect(lines.at(-1)).toBe("Slowest: a2 2.5 s\n");
});

test("a terminal gets one line that fits, and is left clean", () => {
	const lines = run(20, { isTTY: true, columns: 60 });
	for (const line of lines.slice(0, -2)) {
		expect(line).toMatch(/^\r\[#*-*\] \d+ of 20 explainers made/);
		expect(line.length).toBe(60);
	}
	expect(lines.at(-2)).toMatch(/^\r +\r$/);
	const narrow = run(20, { isTTY: true, columns: 30 });
	for (const line of narrow.slice(0, -2)) expect(line.length).toBe(30);
});

test("one explainer, or none, is no progress to speak of", () => {
	expect(run(1)).toEqual([]);
	expect(run(0)).toEqual([]);
});
