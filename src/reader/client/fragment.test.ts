import { describe, expect, it } from "vitest";
import { findFirstStretch, formatTextDirective } from "./fragment.ts";

describe("a link to words", () => {
	it("names short words in full", () => {
		expect(formatTextDirective("completely unacceptable")).toBe(
			":~:text=completely%20unacceptable",
		);
	});

	it("names longer ones by their ends, whatever lies between", () => {
		expect(formatTextDirective("one two three four five six seven eight nine")).toBe(
			":~:text=one%20two%20three%20four,six%20seven%20eight%20nine",
		);
	});

	it("keeps what a directive would read as its own marks", () => {
		expect(formatTextDirective("a-b, c & d")).toBe(":~:text=a%2Db%2C%20c%20%26%20d");
	});

	it("is nothing without words", () => {
		expect(formatTextDirective(" \n ")).toBe("");
	});

	it("takes the first stretch, without the quotation marks put around it", () => {
		expect(findFirstStretch("“No, … never.”")).toBe("No,");
		expect(findFirstStretch("the dialogue as constructive")).toBe("the dialogue as constructive");
	});
});
