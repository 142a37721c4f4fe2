import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { describeOutcome, renew } from "./announcements.ts";
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
	expect(tell(0, 2)).toBe("Marked: Sentence 3 says");
	expect(tell(null, 1, [whole])).toBe("No longer marked: Sentence 3 says");
	expect(tell(0, words.length - 1)).toBe(
		"Words are marked within one paragraph. From “ends” … choose the last word.",
	);
});

test("the same text twice differs, so that it is read out again", () => {
	const twice = renew("Marked: no", "Marked: no");
	expect(twice).not.toBe("Marked: no");
	expect(twice.trim()).toBe("Marked: no");
	expect(renew(twice, "Marked: no")).toBe("Marked: no");
});
