import { describe, expect, it } from "vitest";
import { createPlace } from "../../testing/fakes/fake-frame.ts";
import { createFamilies, createResizer, type Families, findHint, listUnasked } from "./families.ts";

const place = createPlace("?childId=one#?secret=a1B2");
const families = createFamilies(place);

/** The contract's table of messages. */
const wordings: Record<keyof Families, unknown> = {
	datawrapper: { "datawrapper-height": { "embed/riyadh-talks/matrix": 432 } },
	amp: { sentinel: "amp", type: "embed-size", height: 432 },
	pym: "pymxPYMxonexPYMxheightxPYMx432",
	medium: `{"context":"iframe.resize","src":"${place.href}","height":432}`,
	wordpress: { message: "height", value: 432, secret: "a1B2" },
	canvas: { subject: "lti.frameResize", height: 432 },
	h5pHello: { context: "h5p", action: "hello" },
	h5pPrepare: { context: "h5p", action: "prepareResize", scrollHeight: 432, clientHeight: 432 },
	h5p: { context: "h5p", action: "resize", scrollHeight: 432, clientHeight: 432 },
	guardian: expect.stringMatching(
		/^\{"id":"[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}","type":"set-height","value":432\}$/,
	),
};

describe("the height is told", () => {
	it.each(Object.entries(wordings))("%s exactly as it expects it", (name, wording) => {
		expect(families[name as keyof Families](432)).toEqual(wording);
	});

	it("AMP as 100 at least, for it refuses less", () => {
		expect(families.amp(60)).toMatchObject({ height: 100 });
	});

	it("iframe-resizer first as its init, then as a change", () => {
		const resizer = createResizer("frame7", "", () => 640);
		expect(resizer(432)).toBe("[iFrameSizer]frame7:432:640:init");
		expect(resizer(440)).toBe("[iFrameSizer]frame7:440:640:resizeObserver");
	});

	it("iframe-resizer 5 with the version that it wants to hear", () => {
		const resizer = createResizer("frame7", "5.5.9", () => 640);
		expect(resizer(432)).toBe("[iFrameSizer]frame7:432:640:init:5.5.9");
	});
});

describe("unasked", () => {
	const list = (end: string, opaque = false) => {
		const there = createPlace(end, opaque);
		const known = createFamilies(there);
		const named = Object.entries(known);
		return listUnasked(known, there, findHint(known, there)).map(
			(one) => named.find(([, family]) => family === one)?.[0],
		);
	};

	it("what needs no address is said, the greeting of H5P last", () => {
		const usual = ["datawrapper", "medium", "canvas", "guardian", "amp", "h5pHello"];
		expect(list("")).toEqual(usual);
	});

	it("what the address hints at is said first", () => {
		expect(list("#?secret=a")[0]).toBe("wordpress");
		expect(list("?childId=a")[0]).toBe("pym");
	});

	it("H5P gets no greeting from an opaque origin, which it could not answer", () => {
		expect(list("", true).at(-1)).toBe("h5p");
	});
});
