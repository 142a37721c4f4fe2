import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { arbitraryModel, buildModel } from "../arbitrary/model.ts";

describe("made-up models", () => {
	test("keep the rules of the types", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				expect(listBroken(model)).toEqual([]);
			}),
		);
	});

	test("of a given size and seed are always the same", () => {
		const size = { actors: 50, proposals: 20, statements: 200, seed: 7 };
		expect(buildModel(size)).toEqual(buildModel(size));
		expect(buildModel(size)).not.toEqual(buildModel({ ...size, seed: 8 }));
	});

	test("of a given size have that size and keep the rules", () => {
		const model = buildModel({ actors: 50, proposals: 20, statements: 200, seed: 7 });
		expect(model.actors).toHaveLength(50);
		expect(model.positions).toHaveLength(1000);
		expect(model.statements).toHaveLength(200);
		expect(listBroken(model)).toEqual([]);
	});
});

/** What is wrong with a model, in words. */
function listBroken({ text, sentences, statements }: Model): string[] {
	const ids = new Set(statements.map(({ id }) => id));
	let before = 0;
	return [
		...(ids.size === statements.length ? [] : ["two statements have one id"]),
		...statements.flatMap(({ id, quote, continued, sentence, manner, if: condition }) => {
			const home = sentences.find((candidate) => candidate.id === sentence);
			const wrong = [quote, ...continued]
				.filter(({ exact, start, stop }) => text.slice(start, stop) !== exact)
				.map(({ exact }) => `${id} does not have "${exact}" at its place`);
			if (condition && text.slice(condition.start, condition.stop) !== condition.text) {
				wrong.push(`${id} does not have its condition at its place`);
			}
			if (quote.start < before) wrong.push(`${id} is not in article order`);
			if (home === undefined || quote.start < home.start || quote.stop > home.stop) {
				wrong.push(`${id} is outside its sentence`);
			}
			const isQuoted = text[quote.start - 1] === "“" && text[quote.stop] === "”";
			if (isQuoted !== (manner === "direct")) wrong.push(`${id} is not ${manner}`);
			before = quote.start;
			return wrong;
		}),
	];
}
