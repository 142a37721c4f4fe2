import { describe, expect, it, test } from "vitest";
import { findSecondSentence, listSentences } from "./sentence-ends.ts";

describe("A second sentence", () => {
	it.each([
		["One. Two.", "Two."],
		["Is it? Yes.", "Yes."],
		["“One.” “Two.”", "“Two.”"],
		["He left.) Then he came.", "Then he came."],
		["It grew by 5. In May it fell.", "In May it fell."],
		["Un. Été.", "Été."],
		["He said no. Then he left.", "Then he left."],
		["It grew 9%. Then it fell.", "Then it fell."],
		["It was Lind’s. But he wept.", "But he wept."],
		["He lives in the U.S. Officials asked him.", "Officials asked him."],
		["He is Tom Berg Jr. The house is his.", "The house is his."],
		["They sat. The sun rose.", "The sun rose."],
		["She lives on St. Mary’s Rd. The house is old.", "The house is old."],
		["So do I. And he?", "And he?"],
		["他说。她笑。", "她笑。"],
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
		"He met Sens. Tom Berg and Ida Holm, Gens. Lee and Holm and Messrs. Berg and Holm.",
		"He met U.S. officials, the U.S. Senate and Amb. Holm in Austin, Tex. Tuesday.",
		"They came … And they left.",
		"They came… And they left.",
		"They came . . . And they left.",
		"It failed. ... And it failed again.",
		"Del. Ida Holm (D-Va.) and Joseph S. Blatter met Mrs. Robert I. Lund on Sat. Oct. 5.",
		"“Why?” Anna Lind asked.",
		"1. The plan is old.",
		"World War I. R. Berg wrote of it.",
	])("is not in %s", (line) => {
		expect(findSecondSentence(line, "en")).toBeUndefined();
	});
});

test.each([
	["de", "Am 12. Mai begann die 2. Liga, im XX. Jahrhundert."],
	["de", "Das kostet 2 Mrd. Euro bzw. Geld, z. B. Gold, s. Abs. 3, ca. 5 Mio. Menschen."],
	["de", "Prof. Dr. Ida Holm und Joseph S. Blatter kamen am 3. Aug. 2017."],
	["de", "Die 296. Folge lief lt. Programm auf Nr. 3."],
	["fr", "MM. Berg et Lund, Mme. Holm, Me. Lind et J. Le Goff, né en 50 av. J.-C. à Rome."],
	["fr", "Voir p. 3, art. 5, le 3 janv. 2020, env. Dix pages."],
	["es", "El Sr. Berg y la Dra. Holm viven en EE. UU. Berg es de la núm. 5."],
	["es", "Ud. Sabe que la S.A. Holm, pág. 3, art. 5, es grande."],
	["it", "Il sig. Berg, la dott.ssa Holm e l’on. Lund, pag. 3, nel 50 a.C. Roma."],
	["it", "Secondo l’avv. Holm, cfr. Berg, l’art. 5 vale."],
	["pt", "O Sr. Berg e a Dra. Holm, na Av. Paulista, n. 5, com o dep. Lund."],
	["pt", "A Profa. Holm leu a pág. 3 e o art. 5 da Ltda. Berg."],
	["ru", "В 2014 г. Россия, им. Ленина, ул. Мира, 5 млн. Рублей, проф. Иванов."],
	["ru", "И. И. Иванов, т. е. Директор, см. Рис. 3."],
	["uk", "У 2014 р. Україна, ім. Шевченка, вул. Миру, проф. Коваль."],
	["uk", "І. І. Коваль, напр. Київ, ст. 5."],
	["nb", "Den 12. Mai kom 2. Holm."],
	["pl", "W XX. Wieku i 12. Maja."],
	["ar", "قال د. محمد إن الجسر لن يبنى."],
])("in %s no second sentence is in: %s", (lang, line) => {
	expect(findSecondSentence(line, lang)).toBeUndefined();
});

test.each([
	["de", "Es endete 31:31. Die dritten Plätze fehlen.", "Die dritten Plätze fehlen."],
	["de", "Es ist eine gefährdete Art. In ihr ruht alles.", "In ihr ruht alles."],
	["de", "Das ist der Wagen Nr. 2. Er fährt.", "Er fährt."],
	["de", "Es kostet 5 Mio. Das ist viel.", "Das ist viel."],
	["de", "Eine DC-9. Ein Pilot fehlt.", "Ein Pilot fehlt."],
	["fr", "Il vit p. 3. Elle aussi.", "Elle aussi."],
	["fr", "Le vin, l’eau, etc. Mais il part.", "Mais il part."],
	["es", "Vive en EE. UU. Pero no habla.", "Pero no habla."],
	["ru", "Это было в 2014 г. Он ушёл.", "Он ушёл."],
	["uk", "Це було в 2014 р. Він пішов.", "Він пішов."],
	["it", "Vino, acqua ecc. Ma parte.", "Ma parte."],
	["pt", "Vinho, água, etc. Mas parte.", "Mas parte."],
	["ar", "هل جاء؟ لم يأت.", "لم يأت."],
	["hi", "वह आया। वह गया।", "वह गया।"],
	["hy", "Նա եկավ։ Նա գնաց։", "Նա գնաց։"],
])("in %s a second sentence begins in: %s", (lang, line, second) => {
	expect(line.slice(findSecondSentence(line, lang))).toBe(second);
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
		[
			"zh",
			"“不行。我反对。”他说。她走了……真的？！是。",
			["“不行。", "我反对。”他说。", "她走了……真的？！", "是。"],
		],
		[
			"ja",
			"「反対だ。」と述べた。「賛成！」彼女は（笑った。）帰った。",
			["「反対だ。」と述べた。", "「賛成！」", "彼女は（笑った。）", "帰った。"],
		],
		[
			"en",
			"It failed. ... He left. They want more… They will go.",
			["It failed. ...", "He left.", "They want more…", "They will go."],
		],
		[
			"en",
			"“Is it?” Tom Berg asked. “Why?” She left.",
			["“Is it?” Tom Berg asked.", "“Why?”", "She left."],
		],
		[
			"en",
			"''It falls,'' he said. ''It rises.'' He left.",
			["''It falls,'' he said.", "''It rises.''", "He left."],
		],
		["en", "He wept. “𝔸lpha 𐐀 is. 𐐀 too.”", ["He wept.", "“𝔸lpha 𐐀 is.", "𐐀 too.”"]],
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
