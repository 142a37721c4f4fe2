import { expect, test } from "vitest";
import { embedViews, findEmbedView, formatEmbedPath, formatPicturePath } from "./views.ts";

test("the list of views is closed", () => {
	expect(embedViews.map(({ id }) => id)).toEqual([
		"matrix",
		"spectrum",
		"attribution",
		"explainer",
	]);
	expect(findEmbedView("spectrum")).toBe("spectrum");
	expect(findEmbedView("constructor")).toBeNull();
});

test("an embed page is a folder under embed/", () => {
	expect(formatEmbedPath("riyadh-talks", "matrix")).toBe("embed/riyadh-talks/matrix/");
});

test("the whole explainer has the card of its link previews for a picture", () => {
	expect(formatPicturePath("riyadh-talks", "explainer", "png")).toBe(
		"riyadh-talks/images/card.png",
	);
	expect(formatPicturePath("riyadh-talks", "spectrum", "svg")).toBe(
		"riyadh-talks/images/spectrum.svg",
	);
});
