import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listPositions } from "./positions.ts";
import { isQuotedOnly, keepQuoted } from "./quoted.ts";

test("only what is in quotation marks: the rest is gone from statements, positions and heard", () => {
	const model = assembleSmall([
		plan(0, "rejects", 0, { manner: "direct" }),
		plan(1, "supports", 0, { manner: "mixed" }),
		plan(2, "supports", 0),
	]);
	const quoted = keepQuoted(model);
	expect(quoted.statements.map(({ id }) => id)).toEqual(["a1-p1-1"]);
	expect(quoted.actors.map(({ heard }) => heard)).toEqual([true, false, false, false, false]);
	expect(quoted.positions.filter(({ stance }) => stance)).toMatchObject([{ actor: "a1" }]);
	expect([isQuotedOnly(model), isQuotedOnly(quoted)]).toEqual([false, true]);
});

test("the text keeps every place, the given model is untouched, and doing it twice is doing it once", () => {
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			const before = structuredClone(model);
			const quoted = keepQuoted(model);
			expect(model).toEqual(before);
			expect(quoted).toMatchObject({ text: model.text, sentences: model.sentences });
			expect(keepQuoted(quoted)).toEqual(quoted);
			const { actors, proposals, statements } = quoted;
			expect(quoted.positions).toEqual(listPositions(actors, proposals, statements));
		}),
	);
});
