import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateArticle } from "../../article/parse/article.ts";
import { keyNames } from "../../article/parse/notation/keys.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import { formatStatement, keyOrder, tidyDraft, toStatementDraft } from "./statement-text.ts";

/** Reads what stands in the braces of an article's only mark. */
function readBraces(text: string) {
	const source = toSource(`\n[One]{${text}} two.\n`);
	const { marks } = locateArticle({ slug: "sample", file: "article.md", source });
	const [statement] = marks[0]?.statements ?? [];
	return statement && toStatementDraft(statement);
}

describe("a statement as text", () => {
	it("knows every key of the notation", () => {
		expect(keyOrder.toSorted()).toEqual(keyNames.toSorted());
	});

	it("is read as it was meant, whatever its values hold", () => {
		const value = fc.string({
			unit: fc.constantFrom(..."ab \"\\;}{=,“”'[]()*_:#😀é"),
			minLength: 1,
			maxLength: 8,
		});
		const keys = fc.dictionary(fc.constantFrom(...keyOrder), value, { maxKeys: 5 });
		fc.assert(
			fc.property(keys, (values) => {
				const draft = tidyDraft({
					...{ actors: ["anna", "ben"], verb: "says", proposal: "ferry", keys: values },
				});
				expect(readBraces(formatStatement(draft))).toEqual(draft);
			}),
			{ numRuns: 300 },
		);
	});

	it("puts words of the article between quotation marks, and other values where they need it", () => {
		const keys = { id: "x", when: "earlier", cue: "said", via: "ben,board", note: "a b" };
		const draft = { actors: ["anna"], verb: "says", proposal: null, keys };
		expect(formatStatement(draft)).toBe(
			'anna says via=ben,board cue="said" when=earlier note="a b" id=x',
		);
	});

	it("is in one line, without what is empty", () => {
		const keys = { cue: " one\n two ", via: " " };
		expect(tidyDraft({ actors: ["anna", ""], verb: "says", proposal: "", keys })).toEqual({
			...{ actors: ["anna"], verb: "says", proposal: null, keys: { cue: "one two" } },
		});
	});
});
