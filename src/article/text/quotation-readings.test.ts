import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readQuotations, stripQuotationMarks } from "./quotation-readings.ts";

/** Paragraphs are parted by ¶. */
function read(text: string, lang: string) {
	let start = 0;
	const blocks = text.split("¶").map((block) => {
		const span = { start, stop: start + block.length };
		start = span.stop + 1;
		return span;
	});
	return readQuotations(text, blocks, lang);
}

/** What is quoted in every reading. */
function listQuoted(text: string, lang = "en"): string[] {
	const { quotations, depths } = read(text, lang);
	const isSure = ({ start, stop }: { start: number; stop: number }) =>
		depths.every((one) => one.start >= stop || one.stop <= start || one.least > 0);
	return quotations.filter(isSure).map(({ start, stop }) => text.slice(start, stop));
}

describe("quotations", () => {
	it.each([
		["en", 'He said "no" and "never."', ["no", "never."]],
		["en", "He said “no” and “never.”", ["no", "never."]],
		["de", "Er sagte „nein“ und „nie“.", ["nein", "nie"]],
		["pl", "Powiedział „nie”.", ["nie"]],
		["fr", "Il a dit « non » et «jamais».", [" non ", "jamais"]],
		["de", "Er sagte »nein« und ›nie‹.", ["nein", "nie"]],
		["sv", "Han sa ”nej” och ”aldrig”.", ["nej", "aldrig"]],
		["fi", "Hän sanoi ’ei’ ja ”ei koskaan”.", ["ei", "ei koskaan"]],
		["ja", "「いいえ」と言った。『決して』とも。", ["いいえ", "決して"]],
		["zh", "他说：“不。”然后走了。", ["不。"]],
		["en", "He said ‘no’ and ‘it’s never’.", ["no", "it’s never"]],
		["en", "He said 'no' and 'it's never'.", ["no", "it's never"]],
		["en", "“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]],
		["en", '("No")—"never"', ["No", "never"]],
		["en", '"The "big" plan," he said', ['The "big" plan,']],
		["en", "“a” “b”“c”", ["a", "b", "c"]],
		["nl", "Hij zei ’s morgens: “Nee.”", ["Nee."]],
		["en", "“I don't know,” he said. “The '60s were it.”", ["I don't know,", "The '60s were it."]],
		["en", "“They’re the bosses’ rules,” she said.", ["They’re the bosses’ rules,"]],
	])("of %s in %s", (lang, text, quoted) => {
		expect(listQuoted(text, lang)).toEqual(quoted);
	});

	it.each([
		["en", "Russia's stance and the leaders' views"],
		["en", "Russia’s stance and the leaders’ views"],
		["en", "the '90s and the ’90s, 'tis so"],
		["en", 'a 6" pipe and a 5\'10" man'],
		["en", "Officials in Hawai‘i met Ige, according to the islands’ newspaper."],
		["en", "the ‘90s, rock ’n’ roll and the dogs’ home"],
		["uz", "O‘zbekiston va Farg‘ona"],
		["fr", "l’accord d’hier, aujourd’hui"],
		["it", "un po’ di pane"],
		["he", 'צה"ל ודו"ח'],
		["en", "nothing"],
		["en", ""],
	])("are none in %s: %s", (lang, text) => {
		expect(read(text, lang).depths.filter(({ least }) => least > 0)).toEqual([]);
	});

	it("end at the same mark that opened them where a language writes so", () => {
		expect(listQuoted("»Me tuemme Natoa», sanoi Orpo, joka vastustaa tätä.", "fi")).toEqual([
			"Me tuemme Natoa",
		]);
		expect(listQuoted("”Vi stöder det”, sa hon, som är emot.", "sv")).toEqual(["Vi stöder det"]);
	});

	it("in single marks hold the plural’s apostrophe", () => {
		expect(listQuoted("‘The workers’ union was right’")).toEqual(["The workers’ union was right"]);
		expect(listQuoted("'The workers' union was right,' he said")).toEqual([
			"The workers' union was right,",
		]);
	});

	it("in Hebrew are not ended by the gershayim of an abbreviation", () => {
		expect(listQuoted('"צה"ל לא ייסוג", אמר', "he")).toEqual(['צה"ל לא ייסוג']);
		expect(listQuoted("״צה״ל לא ייסוג״, אמר", "he")).toEqual(["צה״ל לא ייסוג"]);
	});

	it("go on where the next paragraph begins with a mark", () => {
		expect(listQuoted("“And then¶“it went on,” he said.")).toEqual(["And then", "it went on,"]);
		expect(listQuoted("« Un.¶» Deux. »¶Trois.", "fr")).toEqual([" Un.", " Deux. "]);
		expect(listQuoted("« Un.¶« Deux. »¶Trois.", "fr")).toEqual([" Un.", " Deux. "]);
	});
});

describe("what may be quoted or not is not taken for quoted", () => {
	test("when a quotation is never closed", () => {
		const { depths, quotations } = read("He said “no and left. She did not.", "en");
		expect(depths).toMatchObject([{ least: 0, most: 1 }]);
		expect(quotations).toMatchObject([{ closed: false }]);
		expect(listQuoted("“One.¶Two, he said.")).toEqual([]);
	});

	test("when an apostrophe may be the end", () => {
		const text = "‘the dogs’ and they were goin’ home";
		const sure = read(text, "en").depths.filter(({ least }) => least > 0);
		expect(sure.map(({ start, stop }) => text.slice(start, stop))).toEqual(["the dogs"]);
	});

	test("when one mark too many stands before", () => {
		expect(listQuoted("He said “no to it. She said “yes”.")).toEqual(["yes"]);
	});
});

describe("odd marks", () => {
	it.each([
		['"work-related” letters. Berg thinks it is bad.', "en", [13]],
		["He said no” and left.", "en", [10]],
		['„Das ist gut", sagte er.', "de", [12]],
		["“One,” he said.", "en", []],
	])("of %s are told", (text, lang, odd) => {
		expect(read(text, lang).odd).toEqual(odd);
	});
});

test.each([
	["“Never.”", "Never."],
	["« Jamais »", "Jamais"],
	["“No” and “yes”", "“No” and “yes”"],
	["“No,” he said", "“No,” he said"],
	["'tis so", "'tis so"],
	["no", "no"],
])("the marks around all of %s are taken away: %s", (words, bare) => {
	expect(stripQuotationMarks(words)).toBe(bare);
});

test("a text of nothing but marks is read in time that grows with it", () => {
	for (const mark of ['"', "“", "’", "»", '“"’']) {
		const text = mark.repeat(5000);
		expect(read(text, "en").depths.length).toBeLessThanOrEqual(text.length);
	}
});

/** Marks by language: of quotations, and of quotations in them. */
const conventions = {
	en: ["“”‘’", "\"\"''", "‘’“”"],
	de: ["„“‚‘", "»«›‹", "«»‹›", "\"\"''"],
	fr: ["«»“”"],
	sv: ["””’’", "»»’’"],
	fi: ["””’’", "»»’’"],
	pl: ["„”«»"],
	ru: ["«»„“"],
	ja: ["「」『』"],
	he: ["״״''", "\"\"''"],
} as const;
const words = ["a", "plan", "Berg", "said", "two", "Zürich", "מים", "да"];
/** Signs that are no marks of a quotation: in a text that has them some marks may be unsure. */
const traps = [
	"don’t",
	"dogs’",
	"dogs'",
	"’90s",
	"'tis",
	"Hawai‘i",
	"O‘zbek",
	"goin’",
	'6"',
	'צה"ל',
];

/** A text with how deep in quotations each of its letters stands. */
interface Built {
	text: string;
	depths: number[];
}

const join = (parts: Built[], between = " "): Built =>
	parts.reduce((whole, part) => ({
		text: whole.text + between + part.text,
		depths: [...whole.depths, ...Array.from(between, () => 0), ...part.depths],
	}));
const lift = ({ text, depths }: Built, open = "", close = ""): Built => ({
	text: open + text + close,
	depths: [...open, ...depths, ...close].map((one) => (typeof one === "number" ? one + 1 : 0)),
});

function arbitraryText(vocabulary: readonly string[]) {
	const plain = fc
		.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })
		.map((list): Built => {
			const text = list.join(" ");
			return { text, depths: Array.from({ length: text.length }, () => 0) };
		});
	return fc
		.constantFrom(...(Object.keys(conventions) as (keyof typeof conventions)[]))
		.chain((lang) =>
			fc.constantFrom(...conventions[lang]).chain((marks) => {
				const [open = "", close = "", within = "", without = ""] = marks;
				const inner = plain.map((part) => lift(part, within, without));
				const body = fc.oneof(
					plain,
					fc.tuple(plain, inner, plain).map((parts) => join(parts)),
				);
				const comma: Built = { text: ",", depths: [0] };
				const quoted = body.map((part) => lift(join([part, comma], ""), open, close));
				return fc
					.array(
						fc.oneof(
							plain,
							fc.tuple(plain, quoted, plain).map((parts) => join(parts)),
						),
						{
							minLength: 1,
							maxLength: 4,
						},
					)
					.map((parts) => ({ lang, ...join(parts) }));
			}),
		);
}

/** Letters of a text that are quoted in every reading, and those that are in truth. */
function compare({ lang, text, depths }: Built & { lang: string }) {
	const read = readQuotations(text, [{ start: 0, stop: text.length }], lang);
	const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
	const isIn = (at: number) =>
		read.depths.some(({ start, stop, least }) => least > 0 && start <= at && at < stop);
	return { sure: letters.filter(isIn), truth: letters.filter((at) => (depths[at] ?? 0) > 0) };
}

test("of any text, what its writer quoted is found, in the marks of any language", () => {
	fc.assert(
		fc.property(arbitraryText(words), (built) => {
			const { sure, truth } = compare(built);
			expect(sure).toEqual(truth);
		}),
		{ numRuns: 500 },
	);
});

test("of any text with apostrophes, nothing is taken for quoted that is not", () => {
	fc.assert(
		fc.property(arbitraryText([...words, ...traps]), (built) => {
			const { sure, truth } = compare(built);
			expect(sure.filter((at) => !truth.includes(at))).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});
