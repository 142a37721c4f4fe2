import { expect, test } from "vitest";
import { forAnyAttribution } from "../../testing/arbitrary/placed.ts";
import { listAcross } from "../../testing/checks/overlap.ts";
import { findLineBox } from "../marks/label.ts";

test("no line runs through words: they end left of the mark and go on after the last letter", () => {
	forAnyAttribution(({ rows, speakers, targets }) => {
		for (const { x, lines, path, onward } of rows) {
			expect(Math.max(...listAcross(path))).toBeLessThanOrEqual(x - 12);
			expect(Math.min(...listAcross(path))).toBeGreaterThan(speakers[0]?.x ?? 0);
			if (onward === "") continue;
			const ends = lines.map(findLineBox).map((box) => box.x + box.width);
			expect(Math.min(...listAcross(onward))).toBeGreaterThan(Math.max(...ends));
			expect(Math.max(...listAcross(onward))).toBeLessThan(targets[0]?.x ?? 0);
		}
	});
});

test("every line leads from its speaker past its relays to its mark, never backwards", () => {
	forAnyAttribution(({ rows, speakers, relays }, model) => {
		for (const [index, { path, x, y, actor }] of rows.entries()) {
			const speaker = speakers.find(({ id }) => id === actor);
			expect(path.startsWith(`M${(speaker?.x ?? 0) + 5},${speaker?.y}C`)).toBe(true);
			expect(path.endsWith(`,${x - 14},${y}`)).toBe(true);
			// Of several who say it together each has a line.
			for (const line of path.split(/(?=M)/)) {
				const across = listAcross(line);
				expect(across).toEqual(across.toSorted((a, b) => a - b));
			}
			const via = model.statements[index]?.via ?? [];
			for (const depth of via.keys()) {
				const id = [actor, ...via.slice(0, depth + 1)].join(" ");
				const relay = relays.find((one) => one.id === id);
				expect(path).toContain(`,${relay?.x},${relay?.y}C`);
			}
		}
	});
});

test("a line leads on to what a statement concerns, and only where it concerns something", () => {
	forAnyAttribution(({ rows, targets }) => {
		for (const { statement, onward } of rows) {
			const target = targets.find(({ statements }) => statements.includes(statement));
			expect(onward === "").toBe(target === undefined);
			if (target === undefined) continue;
			const [x, y] = onward.split(",").slice(-2).map(Number);
			expect(x).toBe(target.x - 4);
			expect(Math.abs((y ?? Number.NaN) - target.y)).toBeLessThanOrEqual(target.reach + 0.1);
		}
	});
});
