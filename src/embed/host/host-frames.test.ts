import { describe, expect, it } from "vitest";
import { findEmbed, findOrigin } from "./host-frames.ts";

const address = "https://standpoint.example/news/embed/riyadh-talks/matrix/";

describe("an embed is known", () => {
	it.each([
		address,
		"http://127.0.0.1:4173/embed/riyadh-talks/explainer/index.html?theme=dark#?secret=a",
		"https://standpoint.example/embed/what-is-a-planet/spectrum",
	])("at %s", (src) => expect(findEmbed(src)?.href).toBe(src));

	it.each([
		"https://www.youtube.com/embed/matrix",
		"https://video.example/embed/riyadh-talks/player7",
		"https://standpoint.example/riyadh-talks/?x=/embed/riyadh-talks/matrix/",
		"javascript:'/embed/a/matrix/'",
		"data:text/html,/embed/a/matrix/",
		"blob:https://standpoint.example/embed/a/matrix/",
		"about:blank",
		"",
		"https://[",
	])("but not at %s", (src) => expect(findEmbed(src)).toBeNull());
});

describe("the origin that a frame's messages must have", () => {
	const find = (sandbox: string | null, src = address) =>
		findOrigin({ src, getAttribute: () => sandbox });

	it("is that of its address", () => {
		expect(find(null)).toBe("https://standpoint.example");
		expect(find("allow-scripts allow-same-origin")).toBe("https://standpoint.example");
		expect(find("Allow-Scripts Allow-Same-Origin")).toBe("https://standpoint.example");
	});

	it("is null in a sandbox that takes it away, and nowhere else", () => {
		expect(find("allow-scripts")).toBe("null");
		expect(find("")).toBe("null");
		expect(find(null, "data:text/html,/embed/a/matrix/")).not.toBe("null");
	});

	it("is none for another maker's frame", () => {
		expect(find(null, "https://video.example/embed/x")).toBe("");
	});
});
