import { describe, expect, it } from "vitest";
import { findEmbed, isFrom } from "./host-frames.ts";

const address = "https://standpoint.example/news/embed/riyadh-talks/matrix/";

describe("an embed is known", () => {
	it.each([
		address,
		"http://127.0.0.1:4173/embed/riyadh-talks/explainer/index.html?theme=dark#?secret=a",
		"https://standpoint.example/embed/what-is-a-planet/spectrum",
	])("at %s", (src) => expect(findEmbed(src)?.href).toBe(src));

	it.each([
		"https://www.youtube.com/embed/matrix",
		"https://video.example/embed/riyadh-talks/player/",
		"https://standpoint.example/riyadh-talks/?x=/embed/riyadh-talks/matrix/",
		"javascript:'/embed/a/matrix/'",
		"data:text/html,/embed/a/matrix/",
		"about:blank",
		"",
		"https://[",
	])("but not at %s", (src) => expect(findEmbed(src)).toBeNull());
});

describe("a message is from a frame", () => {
	const source = {} as Window;
	const makeFrame = (sandbox?: string, src = address) => ({
		src,
		contentWindow: source,
		hasAttribute: () => sandbox !== undefined,
		getAttribute: () => sandbox ?? null,
	});

	it("by its window and the origin of its address", () => {
		expect(isFrom(makeFrame(), { source, origin: "https://standpoint.example" })).toBe(true);
		const open = makeFrame("allow-scripts allow-same-origin");
		expect(isFrom(open, { source, origin: "https://standpoint.example" })).toBe(true);
	});

	it("with the origin null when it is sandboxed", () => {
		expect(isFrom(makeFrame("allow-scripts"), { source, origin: "null" })).toBe(true);
		expect(isFrom(makeFrame(""), { source, origin: "https://standpoint.example" })).toBe(false);
	});

	it.each([
		["another window", {} as Window, "https://standpoint.example", address],
		["no window", null, "https://standpoint.example", address],
		["a page that the frame went to", source, "https://evil.example", address],
		["an opaque origin outside a sandbox", source, "null", address],
		["another maker's frame", source, "https://video.example", "https://video.example/embed/x"],
	])("and not from %s", (_who, from, origin, src) => {
		expect(isFrom(makeFrame(undefined, src), { source: from, origin })).toBe(false);
	});
});
