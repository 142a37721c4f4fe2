import { expect, test } from "vitest";
import { parseBody, sampleFrontMatter } from "../../testing/samples/parsed.ts";

const read = (lang: string, body: string) =>
	parseBody(`\n${body}\n`, `lang: ${lang}\n${sampleFrontMatter}`).article;

test.each([
	["zh", "他[反对]{anna rejects bridge}。\n“不行。”\n她走了。", "他反对。“不行。”她走了。"],
	["ja", "「[反対だ]{anna rejects bridge}。」\n彼は言った。", "「反対だ。」彼は言った。"],
	["ja", "- 彼は[反対]{anna rejects bridge}だ。\n  彼女も。", "彼は反対だ。彼女も。"],
	["ko", "그는 [반대]{anna rejects bridge}한다.\n그녀도.", "그는 반대한다. 그녀도."],
	["zh", "他[反对]{anna rejects bridge}5 GW.\n6 GW 可以。", "他反对5 GW. 6 GW 可以。"],
	["zh", "他[反对。\n她]{anna rejects bridge}也反对。", "他反对。她也反对。"],
])("lines in %s join as the script does: %s", (lang, body, text) => {
	const article = read(lang, body);
	expect(article?.model.text.replace("A Title\n\n", "")).toBe(text);
	for (const { quote } of article?.model.statements ?? []) {
		expect(article?.model.text.slice(quote.start, quote.stop)).toBe(quote.exact);
	}
	const ends = article?.model.sentences.slice(2).map(({ start }) => start);
	const starts = article?.model.sentences.slice(1, -1).map(({ stop }) => stop);
	expect(ends).toEqual(starts?.map((stop) => stop + (text.includes(" ") ? 1 : 0)));
});

test("a note's lines join as its script does", () => {
	const front = sampleFrontMatter.replace("why: Because.", 'why: "一。\\n二。"');
	expect(parseBody("\nBody.\n", front).article?.model.notes[0]?.text).toBe("一。二。");
});
