import { expect, test } from "vitest";
import type { Show } from "../../classroom/lesson/types.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { describeProposal } from "../sentences/proposal-sentence.ts";
import { describeAttribution, describeMatrix, describeSpectrum } from "../sentences/takeaways.ts";
import { isPart, keepPart } from "./part.ts";
import { listHolders } from "./questions.ts";

const model = assembleSmall([
	plan(0, "rejects", 0),
	plan(1, "proposes", 0),
	plan(2, "backs", 1),
	plan(0, "says", 1),
]);
const show = (view: Show["view"], some: Partial<Show> = {}) => ({
	...{ view, actors: [], proposals: [], statements: [] },
	...some,
});

test("a step that names nothing shows the article whole", () => {
	expect(keepPart(model, show("matrix"))).toBe(model);
	expect(isPart(model)).toBe(false);
});

test("with fewer proposals every actor keeps its row, since its silence is the article’s", () => {
	const part = keepPart(model, show("matrix", { proposals: ["p1"] }));
	expect(part.proposals.map(({ id }) => id)).toEqual(["p1"]);
	expect(listHolders(part).map(({ id }) => id)).toEqual(["a1", "a2", "a3"]);
	expect(part.positions).toHaveLength(model.actors.length);
	expect(isPart(part)).toBe(true);
});

test("in article order, what concerns other proposals is left out", () => {
	const part = keepPart(model, show("attribution", { proposals: ["p2"] }));
	expect(part.statements.map(({ actor }) => actor)).toEqual(["a3", "a1"]);
});

test("of a part no sentence speaks for the whole article", () => {
	const part = keepPart(model, show("matrix", { actors: ["a1"], proposals: ["p2"] }));
	expect(describeMatrix(part)).toBe("Nobody shown here takes a side on the proposal");
	expect(describeSpectrum(part)).toContain("Of what is shown here");
	expect(describeAttribution(part)).toMatch(/^Shown here: /);
	const none = keepPart(model, show("matrix", { actors: ["a2"], proposals: ["p2"] }));
	expect(describeProposal(none, "p2").text).toContain("nothing shown here is about it");
});
