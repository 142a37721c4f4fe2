import { expect, test } from "vitest";
import { isolate, removeIsolates } from "./isolate.ts";

test("text of a right-to-left script is isolated, once", () => {
	for (const text of ["سيرغي لافروف", "ועד ההורים", "NATO في بروكسل"]) {
		expect(isolate(text)).toBe(`\u2068${text}\u2069`);
		expect(isolate(isolate(text))).toBe(isolate(text));
		expect(removeIsolates(isolate(text))).toBe(text);
	}
});

test("text of other scripts stays as it is", () => {
	for (const text of ["", "Sergei Lavrov", "Сергей Лавров", "拉夫罗夫", "7 → 8"])
		expect(isolate(text)).toBe(text);
});
