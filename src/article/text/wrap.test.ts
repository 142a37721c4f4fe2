import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeShare, measureText } from "./text-width.ts";
import { balanceText, wrapText } from "./wrap.ts";

const style = { size: 13, family: "sans" } as const;
const title = "Sending foreign peacekeepers to Ukraine";

describe("wrapText", () => {
	it("leaves a short text on one line", () => {
		expect(wrapText("Lavrov", 200, style)).toEqual(["Lavrov"]);
	});
	it("breaks at spaces and loses no word", () => {
		const lines = wrapText(title, 120, style);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join(" ")).toBe(title);
	});
	it("breaks after a hyphen and after a dash", () => {
		expect(wrapText("semi-official", 40, style)[0]).toBe("semi-");
		expect(wrapText("Russia – Ukraine", 58, style)).toEqual(["Russia –", "Ukraine"]);
	});
	it("does not break at a no-break space", () => {
		expect(wrapText("18\u00a0February", 40, style).join("")).toBe("18\u00a0February");
		expect(wrapText("on 18\u00a0February", 80, style)).toEqual(["on", "18\u00a0February"]);
	});
	it("breaks a word only when it is wider than a line", () => {
		const lines = wrapText("Donaudampfschifffahrtsgesellschaft", 90, style);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join("")).toBe("Donaudampfschifffahrtsgesellschaft");
	});
	it("leaves room for wide faces where it breaks a word", () => {
		const lines = wrapText("rindfleischetikettierung".repeat(12), 90, style);
		expect(lines.length).toBeGreaterThan(12);
		for (const line of lines) expect(measureText(line, style)).toBeLessThanOrEqual(90 * edgeShare);
	});
	it("breaks Chinese between any two characters", () => {
		expect(wrapText("外交部发言人", 40, style)).toEqual(["外交部", "发言人"]);
	});
	it("ends in … after a whole word when lines are cut", () => {
		const lines = wrapText(title, 120, style, 2);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/^(peacekeepers|peacekeepers to)…$/);
	});
	it("drops the comma before …", () => {
		expect(wrapText("Europe, Ukraine, Russia", 64, style, 1)).toEqual(["Europe…"]);
	});
	it("gives no line for empty text", () => {
		expect(wrapText("  ", 100, style)).toEqual([]);
	});
	it("never exceeds the width, and keeps every character but spaces", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme" }),
				fc.integer({ min: 30, max: 300 }),
				(text, width) => {
					const lines = wrapText(text, width, style);
					for (const line of lines) expect(measureText(line, style)).toBeLessThanOrEqual(width);
					expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
				},
			),
		);
	});
	it("never exceeds the width or the number of lines when cut", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom("a", "Lavrov", "peacekeepers", "U.S.-led", "–", "外交部"), {
					maxLength: 20,
				}),
				fc.integer({ min: 40, max: 200 }),
				fc.integer({ min: 1, max: 3 }),
				(words, width, maxLines) => {
					const lines = wrapText(words.join(" "), width, style, maxLines);
					expect(lines.length).toBeLessThanOrEqual(maxLines);
					for (const line of lines) expect(measureText(line, style)).toBeLessThanOrEqual(width);
				},
			),
		);
	});
});

describe("balanceText", () => {
	it("leaves no lonely word on the last line", () => {
		const loose = wrapText(title, 230, style);
		expect(loose.at(-1)).toBe("Ukraine");
		const even = balanceText(title, 230, style);
		expect(even).toHaveLength(loose.length);
		expect(even.at(-1)).not.toBe("Ukraine");
		expect(even.join(" ")).toBe(title);
	});
	it("never breaks a word to get there", () => {
		expect(balanceText("a peacekeepers", 100, style).join(" ")).toBe("a peacekeepers");
	});
});
