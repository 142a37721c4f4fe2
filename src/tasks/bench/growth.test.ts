import { expect, it } from "vitest";
import { describeBuilds } from "./growth.ts";
import { isMissed } from "./report.ts";

const built = (count: number, seconds: number) => ({
	...{ count, seconds, peak: 300, edited: 1.2, again: 2 },
});

it("judges the library of a thousand, and how all of them grow", () => {
	const { measures } = describeBuilds([
		built(1, 2),
		built(10, 2.2),
		built(100, 4),
		built(1000, 22),
	]);
	expect(measures.filter(isMissed).map(({ what }) => what)).toEqual([
		"1000 explainers, from nothing",
		"1000 explainers, nothing edited",
	]);
	expect(measures.at(-1)).toMatchObject({ what: "exponent of growth", bar: 1.1 });
	expect(measures.at(-1)?.value).toBeCloseTo(1, 1);
});
