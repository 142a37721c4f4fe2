import { describe, expect, it, test } from "vitest";
import { listOddCharacters } from "./odd-characters.ts";

const read = (text: string) =>
	listOddCharacters(text).map(({ kind, start, stop, name, meant }) =>
		[kind, text.slice(start, stop), name, meant].map((part) => JSON.stringify(part)).join(" "),
	);
const tell = (...parts: string[]) => parts.map((part) => JSON.stringify(part)).join(" ");

describe("Told by name, with what was meant, is", () => {
	it.each([
		["cafe\u0301", tell("decomposed", "e\u0301", "é", "é")],
		["Nguye\u0302\u0303n", tell("decomposed", "e\u0302\u0303", "ễ", "ễ")],
		["и\u0306од", tell("decomposed", "и\u0306", "й", "й")],
		["\u1112\u1161\u11ab국", tell("decomposed", "\u1112\u1161\u11ab", "한", "한")],
		["Itâ€™s", tell("mojibake", "â€™", "â€™", "’")],
		["cafÃ©", tell("mojibake", "Ã©", "Ã©", "é")],
		["5Â°", tell("mojibake", "Â°", "Â°", "°")],
		["ÐœÐ¸", tell("mojibake", "ÐœÐ¸", "ÐœÐ¸", "Ми")],
		["ï¿½", tell("mojibake", "ï¿½", "ï¿½", "")],
		["ðŸ˜€", tell("mojibake", "ðŸ˜€", "ðŸ˜€", "😀")],
		["the\u00a0mayor", tell("no-break", "\u00a0", "U+00A0", " ")],
		["She left.\u00a0The mayor", tell("no-break", "\u00a0", "U+00A0", " ")],
		["la\u00a0ville", null],
		["a\ufffcb", tell("object", "\ufffc", "U+FFFC", "")],
		["a\ufffdb", tell("lost", "\ufffd", "U+FFFD", "")],
		["\uf0b7 One", tell("bullet", "\uf0b7", "U+F0B7", "•")],
		["\uf8ff TV", tell("private", "\uf8ff", "U+F8FF", "")],
		["\u{f0041}", tell("private", "\u{f0041}", "U+F0041", "")],
		["It\u0092s", tell("old-control", "\u0092", "U+0092", "’")],
		["\u0093No\u0085\u0094", tell("old-control", "\u0093", "U+0093", "“")],
		["a\u0081b", tell("old-control", "\u0081", "U+0081", "")],
		["Han\u00addel", tell("no-room", "\u00ad", "U+00AD", "a soft hyphen")],
		["a\ufeffb", tell("no-room", "\ufeff", "U+FEFF", "a byte order mark within the text")],
	])("%j", (text, told) => {
		expect(read(text)[0] ?? null).toBe(told);
	});
});

test.each([
	"naïve café, Ångström, Hawaiʻi",
	"IRMÃ” e “MAÇÔ",
	"« Non\u00a0!\u00a0» dit M.\u00a0Lund, Mme\u00a0Holm, 5\u00a0000\u00a0€, 10\u202f%",
	"z.\u00a0B. am 5.\u00a0Mai",
	"«CAFÉ» und „Ä“",
	"नमस्ते क़ שָׁלוֹם",
	"والله 😀 👩‍👩‍👧 می‌خواهم",
	"Ð is an Icelandic letter; 20 â 30",
])("nothing is odd in %j", (text) => {
	expect(read(text)).toEqual([]);
});

test("what is odd in the same way is told once, where it stands first, and counted", () => {
	const found = listOddCharacters(
		"cafe\u0301, na\u0308her, Itâ€™s, donâ€™t, a\u00adb\u00ad\u00adc",
	);
	expect(found.map(({ kind, start, count }) => [kind, start, count])).toEqual([
		["mojibake", 17, 2],
		["decomposed", 3, 2],
		["no-room", 33, 2],
	]);
});
