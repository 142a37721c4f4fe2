import { describe, expect, it } from "vitest";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { isolateLesson } from "./isolated-lesson.ts";
import { formatWalkthrough } from "./made/format-walkthrough.ts";
import { parseWalkthrough } from "./parse/parse.ts";

function draw(name: string) {
	const plain = assembleSmall([planStatement(0, "rejects", 0), planStatement(1, "backs", 0)], 2, 1);
	const [first, second] = plain.actors;
	if (!first || !second) throw new Error("Two actors are needed.");
	const model = { ...plain, actors: [{ ...first, name }, second] };
	const prose = { title: { sentence: "title", inlines: [] }, dek: null, body: [], notes: {} };
	const article = { model, prose };
	const source = formatWalkthrough(model) ?? "";
	const { walkthrough } = parseWalkthrough({ file: "walkthrough.md", source }, article);
	if (walkthrough === null) throw new Error(source);
	return { before: { ...article, walkthrough }, drawn: isolateLesson({ ...article, walkthrough }) };
}

describe("isolateLesson", () => {
	it("keeps names from right to left together in the sentences of a lesson", () => {
		const { before, drawn } = draw("מאיר לב");
		const text = JSON.stringify(drawn.walkthrough);
		expect(text).toContain("\u2068מאיר לב\u2069");
		expect(text.replaceAll("\u2068מאיר לב\u2069", "מאיר לב")).toBe(
			JSON.stringify(before.walkthrough),
		);
	});

	it("leaves a lesson alone whose names all run from left to right", () => {
		const { before, drawn } = draw("Ann");
		expect(drawn.walkthrough).toBe(before.walkthrough);
	});
});
