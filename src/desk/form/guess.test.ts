import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../article/draft/suggestion.ts";
import { parseArticle } from "../../article/parse/article.ts";
import { sortSuggestions } from "../../article/suggestions/place-suggestion.ts";
import { guessStatement } from "./guess.ts";

const actors =
	"actors: {lind: {name: Åsa Lind, kind: person, aka: [Lind]}, berg: {name: Tom Berg, kind: person, aka: [Berg]}}";

function guess(body: string, words: string, suggestion?: Partial<Suggestion>) {
	const source = `---\ntitle: A Title\n${actors}\n---\n\n${body}\n`;
	const { article } = parseArticle({ slug: "a", file: "article.md", source });
	if (!article) throw new Error("The sample cannot be read");
	const { model } = article;
	const start = model.text.indexOf(words);
	const given: Suggestion = {
		...{ id: "s1-1", sentence: 1, exact: words, speaker: null, actor: null, weak: false },
		...{ cue: null, relay: null, unnamed: false, rule: "quotation", confidence: 0.9 },
		...suggestion,
	};
	const { open } = sortSuggestions(model, suggestion ? [given] : []);
	return guessStatement(model, open, { start, stop: start + words.length }, "bridge");
}

describe("who speaks is guessed", () => {
	it("as a suggestion says, with its cue", () => {
		const { draft, rule } = guess("“Never,” said Lind.", "Never", { actor: "lind", cue: "said" });
		expect(draft).toEqual({
			...{ actors: ["lind"], verb: "", proposal: "bridge", keys: { cue: "said" } },
		});
		expect(rule).toBe("quotation");
	});

	it("by the name that stands first before the words, else by any in the sentence", () => {
		expect(guess("Berg told Lind that he rejects it.", "rejects it").draft.actors).toEqual([
			"berg",
		]);
		expect(guess("He rejects it, as Lind has it.", "rejects it").draft.actors).toEqual(["lind"]);
	});

	it("not by a name in the words themselves, or in other words", () => {
		const body = "The Bergen quay is closed: Lind is ill.";
		expect(guess(body, "Lind is ill").draft.actors).toEqual([]);
	});

	it("by who spoke last where nobody is named", () => {
		const body = "Lind [rejects it]{lind says}.\nShe wants a ferry.";
		const { draft, rule } = guess(body, "wants a ferry");
		expect([draft.actors, rule]).toEqual([["lind"], "spoke last"]);
	});

	it("as who is called by a suggestion's words is declared by now, and as nobody else who is near", () => {
		const body = "Lind is ill. “No,” the friends of Tom Berg said.";
		const friends = guess(body, "No", { speaker: "the friends of Tom Berg" });
		expect([friends.unknown, friends.draft.actors]).toEqual(["the friends of Tom Berg", []]);
		const berg = guess(body, "No", { speaker: "tom Berg himself" });
		expect([berg.unknown, berg.draft.actors]).toEqual([null, ["berg"]]);
		expect(guess("Lind said he rejects it.", "rejects it", { speaker: "he" }).draft.actors).toEqual(
			["lind"],
		);
	});

	it("to be somebody new where a suggestion names one who is not declared", () => {
		const { unknown, draft } = guess("“No,” Maria Lund said.", "No", { speaker: "Maria Lund" });
		expect([unknown, draft.actors]).toEqual(["Maria Lund", []]);
	});
});
