import { describe, expect, test } from "vitest";
import { readHeight } from "./preview.ts";

const say = (height: unknown) => ({ "datawrapper-height": { "embed/talks/matrix": height } });

describe("the height in a message", () => {
	test("is a whole number of pixels within bounds", () => {
		expect(readHeight(say(612))).toBe(612);
		expect(readHeight(say(612.2))).toBe(613);
		expect(readHeight(say(0))).toBe(50);
		expect(readHeight(say(1e9))).toBe(10_000);
	});

	test.each([
		[null],
		["[iFrameSizer]x:612:300:init"],
		[612],
		[{}],
		[{ "datawrapper-height": null }],
		[{ "datawrapper-height": {} }],
		[say("612")],
		[say(Number.NaN)],
		[say(Number.POSITIVE_INFINITY)],
	])("is none in %j", (message) => {
		expect(readHeight(message)).toBeNull();
	});
});
