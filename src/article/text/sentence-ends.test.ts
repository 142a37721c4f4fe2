import { describe, expect, it } from "vitest";
import { findSecondSentence, listSentences } from "./sentence-ends.ts";

describe("A second sentence", () => {
	it.each([
		["One. Two.", "Two."],
		["Is it? Yes.", "Yes."],
		["“One.” “Two.”", "“Two.”"],
		["He left.) Then he came.", "Then he came."],
		["It grew by 5. In May it fell.", "In May it fell."],
		["Un. Été.", "Été."],
	])("begins in %s", (line, second) => {
		expect(line.slice(findSecondSentence(line, "en"))).toBe(second);
	});

	it.each([
		"One.",
		"U.S. President Trump met J. R. R. Smith of St. Louis, Dr. Jones and Gen. Lee.",
		"He came, e.g. On Monday, at No. 10, on Jan. 5.",
		"“Stop!” Anna said.",
		"“Why?” Anna asked.",
		"“completely unacceptable.” he said",
		"It cost 3.5 million … and more.",
		"Visit example.org Today",
	])("is not in %s", (line) => {
		expect(findSecondSentence(line, "en")).toBeUndefined();
	});
});

describe("An ordinal", () => {
	it("ends a sentence in English and none in German", () => {
		expect(findSecondSentence("Am 12. Mai", "de")).toBeUndefined();
		expect(findSecondSentence("It grew by 12. May came.", "en")).toBe(15);
	});
});

describe("The sentences of a paragraph", () => {
	const list = (text: string, lang: string, wholes: { start: number; stop: number }[] = []) =>
		listSentences(text, { start: 0, stop: text.length }, lang, wholes).map(({ start, stop }) =>
			text.slice(start, stop),
		);

	it.each([
		["en", "Sens. Tom Berg and Rep. Ida Holm met U.S. officials in St. Louis."],
		["en", "It grew to No. 3 by Jan. 5, said J. R. Smith."],
		["de", "Am 12. Mai begann die 2. Liga."],
		["de", "Es kostet 2 Mrd. Euro bzw. Nr. 3 z. B. mehr."],
		["fr", "Mme. Berger et M. Lund sont venus."],
	])("is one in %s: %s", (lang, text) => {
		expect(list(text, lang)).toEqual([text]);
	});

	it.each([
		["en", "It grew by 5. In May it fell.", ["It grew by 5.", "In May it fell."]],
		["en", "“One.” “Two.” Three?  Four!", ["“One.”", "“Two.”", "Three?", "Four!"]],
		["de", "„Sie steigt.“ Das sagte er.", ["„Sie steigt.“", "Das sagte er."]],
		["de", "Sie las „Die Maut“. Er ging.", ["Sie las „Die Maut“.", "Er ging."]],
		["ja", "彼は言った。彼女は笑った。", ["彼は言った。", "彼女は笑った。"]],
		["zh", "他说：“不行。”她走了！", ["他说：“不行。”", "她走了！"]],
	])("are several in %s: %s", (lang, text, sentences) => {
		expect(list(text, lang)).toEqual(sentences);
	});

	it("do not end within what is to stay whole", () => {
		const text = "“It rises. It falls,” she said. He left.";
		expect(list(text, "en", [{ start: 0, stop: 21 }])).toEqual([
			"“It rises. It falls,” she said.",
			"He left.",
		]);
	});

	it("are the paragraph itself where it has none", () => {
		expect(list("", "en")).toEqual([""]);
	});
});
