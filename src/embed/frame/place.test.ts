import { describe, expect, it } from "vitest";
import { createPlace } from "../../testing/fakes/fake-frame.ts";

describe("the place of a frame", () => {
	it("has WordPress's secret from the hash and pym's id from the query", () => {
		expect(createPlace("?theme=dark&childId=one&initialWidth=600#?secret=a1B2")).toMatchObject({
			secret: "a1B2",
			childId: "one",
			href: expect.stringContaining("#?secret=a1B2"),
		});
	});

	it.each(["", "#amp=1", "?x=%E0%A4%A", "#%", "?=&&#?=", "#statement=lavrov-nato-1"])(
		"has neither in %o",
		(end) => expect(createPlace(end)).toMatchObject({ secret: "", childId: "", fitted: false }),
	);

	it.each([
		["?fitchart", true],
		["?fitchart=true", true],
		["?fitchart=1", true],
		["?fitchart=0", false],
		["?fitchart=false", false],
	])("fits the figure as %s says", (end, fitted) => {
		expect(createPlace(end).fitted).toBe(fitted);
	});
});
