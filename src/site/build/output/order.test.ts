import { expect, it } from "vitest";
import { compareTurns } from "./order.ts";

it("What is linked to takes its place before what links to it", () => {
	const paths = [
		"index.html",
		"404.html",
		"talks/index.html",
		"talks/offline.html",
		"talks/plan/index.html",
		"embed/talks/matrix/index.html",
		"talks/data.json",
		"assets/a.js",
	];
	expect(paths.toSorted(compareTurns)).toEqual(paths.toReversed());
});
