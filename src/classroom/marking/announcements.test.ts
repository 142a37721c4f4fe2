import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { describeOutcome, renew, stripMarks } from "./announcements.ts";
import { listAllWords, listOfferedChoices } from "./choices-offered.ts";
import { pressWord } from "./mark-press.ts";

const { model } = makeLesson();
const words = listAllWords(listOfferedChoices(model, ["s1", "s4"]));

function tell(begun: number | null, at: number, spans = [] as { start: number; stop: number }[]) {
	const outcome = pressWord(words, { spans, begun }, at);
	return outcome && describeOutcome(model, words, outcome);
}

test("every press is told in a few words", () => {
	const whole = { start: words[0]?.start ?? 0, stop: words[2]?.stop ?? 0 };
	expect(tell(null, 0)).toBe("From “Sentence” … choose the last word.");
	expect(tell(0, 2)).toBe("Marked: Sentence 3 says:");
	expect(tell(null, 1, [whole])).toBe("No longer marked: Sentence 3 says:");
	expect(tell(0, words.length - 1)).toBe(
		"A stretch stays within one paragraph. From “ends” … choose the last word.",
	);
	const quoted = words.findIndex(({ text }) => text.startsWith("“"));
	expect(words[quoted]?.text).toBe("“words");
	expect(tell(null, quoted)).toBe("From “words” … choose the last word.");
});

test.each([
	["“completely”", "completely"],
	["“‘full’,”", "full"],
	["(Ukraine).", "Ukraine"],
	["Putin’s", "Putin’s"],
	["cease-fire,", "cease-fire"],
	["«Нет»", "Нет"],
	["12%.", "12%"],
	["U.S.", "U.S."],
	["“U.S.,”", "U.S."],
	["–", "–"],
	["", ""],
])("%j is quoted as %j", (word, bare) => {
	expect(stripMarks(word)).toBe(bare);
});

test("the same text twice differs, so that it is read out again", () => {
	const twice = renew("Marked: no", "Marked: no");
	expect(twice).not.toBe("Marked: no");
	expect(twice.trim()).toBe("Marked: no");
	expect(renew(twice, "Marked: no")).toBe("Marked: no");
});
