import { expect, it } from "vitest";
import { describeEmbed } from "./embed.ts";
import { isMissed } from "./report.ts";

const run = (painted: number, answered: number) => ({
	floor: { painted: 1000, answered: 1000 },
	embed: { painted, answered },
});

it("compares medians with the floor's paint, and weighs every view and the script", () => {
	const runs = [run(1050, 1300), run(1080, 1200), run(9000, 9000)];
	const weights = [
		{ view: "matrix", bytes: 13 * 1024 },
		{ view: "attribution", bytes: 26 * 1024 },
	];
	const { measures } = describeEmbed(runs, weights, 2100);
	expect(measures.map(({ value }) => Math.round(value * 100) / 100)).toEqual([
		1.08, 1.3, 13, 26, 2.05,
	]);
	const missed = measures.filter(isMissed).map(({ what }) => what);
	expect(missed).toEqual([
		"the figure in the frame answers a click",
		"attribution: transfer, brotli 11",
		"embed.js, brotli 11",
	]);
});
