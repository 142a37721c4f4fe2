import { expect, test } from "vitest";
import { describeStepTime, formatElapsed } from "./elapsed.ts";

test("times are minutes and seconds, and hours when there are any", () => {
	const times = [0, 999, 1000, 59_999, 60_000, 3_599_999, 3_600_000, 3_725_000, 36_000_000];
	const written = [
		"0:00",
		"0:00",
		"0:01",
		"0:59",
		"1:00",
		"59:59",
		"1:00:00",
		"1:02:05",
		"10:00:00",
	];
	expect(times.map(formatElapsed)).toEqual(written);
	expect(formatElapsed(-5)).toBe("0:00");
});

test("a step's time stands beside its plan, and says by how much it is more", () => {
	expect(describeStepTime(130_000, 5)).toBe("2:10 of 5 minutes planned");
	expect(describeStepTime(60_999, 1)).toBe("1:00 of 1 minute planned");
	expect(describeStepTime(61_000, 1)).toBe("1:01, 0:01 more than the 1 minute planned");
	expect(describeStepTime(380_000, 5)).toBe("6:20, 1:20 more than the 5 minutes planned");
});
