import { describe, expect, it } from "vitest";
import { measureText } from "./text-width.ts";

const sans = { size: 10, family: "sans" } as const;

describe("measureText", () => {
	it("gives nothing the width nothing", () => {
		expect(measureText("", sans)).toBe(0);
	});
	it("grows with the size of the type", () => {
		const small = measureText("Sergei Lavrov", sans);
		expect(measureText("Sergei Lavrov", { ...sans, size: 20 })).toBeCloseTo(2 * small);
	});
	it("makes bold wider than regular", () => {
		const regular = measureText("Lavrov", { ...sans, weight: 400 });
		expect(measureText("Lavrov", { ...sans, weight: 700 })).toBeGreaterThan(regular);
	});
	it("knows that an i is narrower than a W", () => {
		expect(measureText("iiii", sans)).toBeLessThan(measureText("W", sans) * 1.2);
	});
	it("sets CJK in squares", () => {
		expect(measureText("外交部", sans)).toBe(30);
	});
	it("gives a combining mark no width, composed or not", () => {
		expect(measureText("Zelenský".normalize("NFD"), sans)).toBe(measureText("Zelenský", sans));
		expect(measureText("é", sans)).toBe(measureText("e", sans));
	});
	it("gives joiners and marks of direction no width", () => {
		expect(measureText("a\u200b\u202e\u2066b", sans)).toBe(measureText("ab", sans));
	});
	it("takes an unknown letter for an average one", () => {
		expect(measureText("ლ", sans)).toBeCloseTo(6.6);
	});
	// Widths in Chromium at 100 px. Sans: Inter, Noto Sans, Liberation Sans. Serif: Noto Serif.
	it.each([
		["Volodymyr Zelenskyy", "sans", 400, [1009, 990, 945]],
		["Sending foreign peacekeepers", "sans", 700, [1494, 1508, 1450]],
		["Rejects or opposes", "sans", 400, [904, 883, 856]],
		["a willingness to consider sending peacekeeping troops", "serif", 400, [2582]],
		["“completely unacceptable”", "serif", 700, [1362]],
	] as const)(
		"is wide enough for %s in %s %i, by less than a sixth",
		(text, family, weight, widths) => {
			const width = measureText(text, { size: 100, weight, family });
			expect(width).toBeGreaterThanOrEqual(Math.max(...widths));
			expect(width).toBeLessThan(Math.min(...widths) * 1.167);
		},
	);
});
