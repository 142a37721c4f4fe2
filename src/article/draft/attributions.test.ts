import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSteep, measureGrowth } from "../../testing/growth/measure.ts";
import type { Stretch } from "../text/finding.ts";
import { type FoundAttribution, findAttributions } from "./attributions.ts";

/** Each line is a paragraph. */
function listParagraphs(text: string): Stretch[] {
	let start = 0;
	return text.split("\n").map((line) => {
		const paragraph = { start, stop: start + line.length };
		start = paragraph.stop + 1;
		return paragraph;
	});
}

const read = (text: string, lang: string) => findAttributions(text, listParagraphs(text), lang);

/** “speaker | cue | content” of each; what is absent is a dash. */
function tell(text: string, lang: string): string[] {
	const cut = (place: Stretch | null) => (place ? text.slice(place.start, place.stop) : "–");
	return read(text, lang).map(({ speaker, cue, content }) => {
		const second = cue?.second ? ` … ${cut(cue.second)}` : "";
		return `${cut(speaker)} | ${cut(cue)}${second} | ${cut(content)}`;
	});
}

const rulesOf = (found: readonly FoundAttribution[]) => found.map(({ rule }) => rule);

describe("An attribution in English", () => {
	it.each([
		["“The toll rises,” Anna Berg said.", "Anna Berg | said | “The toll rises,”"],
		["“The toll rises,” said Anna Berg.", "Anna Berg | said | “The toll rises,”"],
		["Anna Berg said: “The toll rises.”", "Anna Berg | said | “The toll rises.”"],
		["“It is a disgrace,” Anna Berg thundered.", "Anna Berg | – | “It is a disgrace,”"],
		["Anna Berg: “The toll is a shame.”", "Anna Berg | : | “The toll is a shame.”"],
		["BERG: We shall see about that.", "BERG | : | We shall see about that."],
		["“The toll is a shame.” ― Anna Berg", "Anna Berg |  | “The toll is a shame.”"],
		["Anna Berg said that the quay leaks.", "Anna Berg | said | that the quay leaks."],
		["Anna Berg, the harbour master, said the quay leaks.", "Anna Berg | said | the quay leaks."],
		[
			"Anna Berg, who runs the port, said that the quay leaks.",
			"Anna Berg | said | that the quay leaks.",
		],
		["The quay leaks badly, Anna Berg said.", "Anna Berg | said | The quay leaks badly"],
		[
			"The quay leaks badly, said two people familiar with the talks.",
			"two people familiar with the talks | said | The quay leaks badly",
		],
		["According to Anna Berg, the quay leaks.", "Anna Berg | According to | the quay leaks."],
		["Anna Berg pledged to mend the quay.", "Anna Berg | pledged | to mend the quay."],
		["Anna Berg called for a lower toll.", "Anna Berg | called for | a lower toll."],
		["Anna Berg criticised the new toll.", "Anna Berg | criticised | the new toll."],
		[
			"The owner, Dunmore Stone, wants to cut the toll.",
			"Dunmore Stone | wants | to cut the toll.",
		],
		["Last year he said that the quay leaks.", "he | said | that the quay leaks."],
		["Last year he called it “a scar we do not need”.", "he | called | “a scar we do not need”."],
		["On Monday she criticised the new toll.", "she | criticised | the new toll."],
		["Its chair, Anna Berg, criticised the new toll.", "Anna Berg | criticised | the new toll."],
		[
			"The port’s own engineer, Dr Karl Lund, had warned that the quay leaks.",
			"Dr Karl Lund | warned | that the quay leaks.",
		],
		[
			"According to its secretary, Karl Lund, the quay leaks.",
			"Karl Lund | According to | the quay leaks.",
		],
		[
			"The mayor of Portland, New Maine, said the quay leaks.",
			"The mayor of Portland | said | the quay leaks.",
		],
		[
			"Anna Berg said she could accept a toll if boats were spared.",
			"Anna Berg | said | she could accept a toll if boats were spared.",
		],
		[
			"Anna Berg said the toll would rise and that nobody had asked her.",
			"Anna Berg | said | the toll would rise and that nobody had asked her.",
		],
		[
			"Two officials, who asked not to be named, said the quay leaks.",
			"Two officials | said | the quay leaks.",
		],
		["Karl Lund was accused of hiding the costs.", "– | was accused of | hiding the costs."],
		["Jolly said the quay leaks.", "Jolly | said | the quay leaks."],
		["Carly Berg said the quay leaks.", "Carly Berg | said | the quay leaks."],
		["42% say the quay leaks.", "42% | say | the quay leaks."],
		["About one in five say the quay leaks.", "About one in five | say | the quay leaks."],
		["Others, however, say the quay leaks.", "Others | say | the quay leaks."],
		["Anna Berg, 29, says the quay leaks.", "Anna Berg | says | the quay leaks."],
		["Anna Berg (D-Maine) says the quay leaks.", "Anna Berg | says | the quay leaks."],
		["Anna Berg — who runs the port — says the quay leaks.", "Anna Berg | says | the quay leaks."],
		["Anna Berg Says The Quay Leaks Badly", "Anna Berg | Says | The Quay Leaks Badly"],
		[
			"This quay, Anna Berg says, is no longer safe.",
			"Anna Berg | says | This quay, Anna Berg says, is no longer safe.",
		],
		["The quay is unsafe, Anna Berg told the board.", "Anna Berg | told | The quay is unsafe"],
		[
			"The quay leaks badly, said Anna Berg, an engineer who has looked at it every spring for more than twenty years.",
			"Anna Berg | said | The quay leaks badly",
		],
		[
			"At its heart, according to Anna Berg, was a mistake that nobody saw coming in time.",
			"Anna Berg | according to | was a mistake that nobody saw coming in time.",
		],
		[
			"As reported by the Gazette, the quay leaks badly.",
			"the Gazette | As reported by | the quay leaks badly.",
		],
		[
			"Anna Berg pointed out that the quay leaks.",
			"Anna Berg | pointed out | that the quay leaks.",
		],
		["Anna Berg backed Lund on Monday.", "Anna Berg | backed | Lund"],
		["Anna Berg praised the plan, which is new.", "Anna Berg | praised | the plan"],
		["Anna Berg ruled out a quay of that size.", "Anna Berg | ruled out | a quay of that size."],
		["Anna Berg advised that it be closed.", "Anna Berg | advised | that it be closed."],
		["Last week Anna Berg called it “a scar”.", "Anna Berg | called | “a scar”."],
		["In May Anna Berg denied this.", "Anna Berg | denied | denied this."],
		[
			"The quay would stay, Anna Berg added, if the state paid.",
			"Anna Berg | added | The quay would stay, Anna Berg added, if the state paid.",
		],
		[
			"After a long talk, Anna Berg said on Monday, she would leave the board.",
			"Anna Berg | said | After a long talk, Anna Berg said on Monday, she would leave the board.",
		],
		[
			"Two guards, who did not want to be named, said that the quay leaks.",
			"Two guards | said | that the quay leaks.",
		],
		[
			"The quay leaks badly, according to a report published by Holm Shipping last week.",
			"Holm Shipping | according to | The quay leaks badly",
		],
		["“No,” said its secretary, Anna Berg.", "Anna Berg | said | “No,”"],
		["The quay was mended, even though many said it was sound.", "many | said | it was sound."],
		["Asked whether the quay leaks, she smiled.", "– | Asked whether | the quay leaks"],
		// What stands before the last verb is all told, with the first one in it.
		[
			"She would accept a smaller quay if the state paid, Anna Berg said.",
			"Anna Berg | said | She would accept a smaller quay if the state paid",
		],
		[
			"Anna Berg would accept a smaller quay if the state paid.",
			"Anna Berg | accept | a smaller quay if the state paid.",
		],
	])("is found in %s", (text, expected) => {
		expect(tell(text, "en")).toEqual([expected]);
	});

	it.each([
		[
			"“The toll,” Anna Berg said, “will have to rise in spring.”",
			["Anna Berg | said | “The toll,”", "Anna Berg | said | “will have to rise in spring.”"],
		],
		[
			"Anna Berg said the quay leaks, adding that nobody mends it.",
			["Anna Berg | said | the quay leaks", "Anna Berg | adding | that nobody mends it."],
		],
		[
			"Anna Berg criticised the new toll, but Karl Lund said it was fair.",
			["Anna Berg | criticised | the new toll", "Karl Lund | said | it was fair."],
		],
		[
			"Anna Berg criticised the new toll and argued that nobody needs it.",
			["Anna Berg | criticised | the new toll", "Anna Berg | argued | that nobody needs it."],
		],
		[
			"Karl Lund called for a lower toll and publicly denied that the quay leaks.",
			["Karl Lund | called for | a lower toll", "Karl Lund | denied | that the quay leaks."],
		],
	])("is found twice in %s", (text, expected) => {
		expect(tell(text, "en")).toEqual(expected);
	});

	it.each([
		"The claims of the United States were settled.",
		"Her tweet and his remarks came late.",
		"The so-called harbour tax was raised.",
		"Anna Berg found herself at sea again.",
		"She reads “The Long Goodbye” every summer.",
		"The port has a new quay.",
		"The inspector has until January to call the decision in.",
	])("is not in %s", (text) => {
		expect(tell(text, "en")).toEqual([]);
	});

	it("carries who spoke last into quotations with nobody beside them", () => {
		const text = "“It rises,” Anna Berg said.\n“It will drive us all out of here.”";
		expect(tell(text, "en").at(-1)).toBe("Anna Berg | – | “It will drive us all out of here.”");
		expect(rulesOf(read(text, "en"))).toEqual(["quotation", "carried-over"]);
	});

	it("tells what of it stands in quotation marks", () => {
		const text = "Anna Berg said the toll was “a bad joke” on fishermen.";
		const [found] = read(text, "en");
		expect(found?.quoted.map(({ start, stop }) => text.slice(start, stop))).toEqual([
			"“a bad joke”",
		]);
	});
});

describe("Who speaks", () => {
	it.each([
		["A spokesperson for the port said the toll rises.", "the port", "A spokesperson"],
		["Lund spokeswoman Ida Holm said the toll rises.", "Lund", "spokeswoman Ida Holm"],
		["Ida Holm said the toll rises.", "Ida Holm", null],
	])("is parted from who passes it on: %s", (text, speaker, relay) => {
		const [found] = read(text, "en");
		const cut = (place: Stretch | null | undefined) =>
			place ? text.slice(place.start, place.stop) : null;
		expect(cut(found?.speaker)).toBe(speaker);
		expect(cut(found?.relay)).toBe(relay);
	});

	it.each([
		["A spokesman said the toll rises.", true],
		["A spokesman for the port said the toll rises.", false],
		["A council said the toll rises.", false],
		["Officials said the toll rises.", true],
		["A person familiar with the talks said the toll rises.", true],
		["Anna Berg said the toll rises.", false],
	])("has a name or none: %s", (text, unnamed) => {
		expect(read(text, "en")[0]?.unnamed).toBe(unnamed);
	});

	it.each([
		["She said the quay leaks.", "Ida Holm"],
		["The harbour master said the quay leaks.", "Anna Berg"],
		["The minister said the quay leaks.", null],
	])("was named before, if it fits: %s", (next, name) => {
		const text = `Anna Berg, the harbour master, came early. Ida Holm came last. ${next}`;
		const named = read(text, "en").at(-1)?.named;
		expect(named ? text.slice(named.start, named.stop) : null).toBe(name);
	});
});

describe("An attribution in German", () => {
	it.each([
		["„Die Maut steigt“, sagte Anna Berg am Montag.", "Anna Berg | sagte | „Die Maut steigt“"],
		["„Die Maut muss weg“, so die Fischer.", "die Fischer | so | „Die Maut muss weg“"],
		["Am Montag sagte Anna Berg, die Maut steige.", "Anna Berg | sagte | die Maut steige."],
		[
			"Die Polizei teilte mit, dass niemand verletzt wurde.",
			"Die Polizei | teilte … mit | dass niemand verletzt wurde.",
		],
		["Die Stadt wies die Vorwürfe zurück.", "Die Stadt | wies … zurück | die Vorwürfe"],
		[
			"Berg warf der Stadt vor, sie habe niemanden gefragt.",
			"Berg | warf … vor | sie habe niemanden gefragt.",
		],
		[
			"Die Stadt wies das zurück: Es habe drei Treffen gegeben.",
			"Die Stadt | wies … zurück | Es habe drei Treffen gegeben.",
		],
		["Anna Berg sagte dem Boten, die Maut steige.", "Anna Berg | sagte | die Maut steige."],
		["Der Leiter der Mole, Karl Lund, lehnt die Maut ab.", "Karl Lund | lehnt … ab | die Maut"],
		[
			"Nach Ansicht des Vereins kommt die Mole zu spät.",
			"Ansicht des Vereins | Nach | kommt die Mole zu spät.",
		],
		[
			"Einige Fischer wollen nach ihren Angaben klagen.",
			"Einige Fischer | nach ihren Angaben | Einige Fischer wollen nach ihren Angaben klagen.",
		],
		["Laut Lund ist die Mole alt; Berg bestreitet es.", "Lund | Laut | ist die Mole alt"],
		[
			"„Die Maut muss weg“, widersprach Anna Berg.",
			"Anna Berg | widersprach | „Die Maut muss weg“",
		],
		["Laut Polizei wurde niemand verletzt.", "Polizei | Laut | wurde niemand verletzt."],
		[
			"Dem Bericht zufolge wurde niemand verletzt.",
			"Dem Bericht | zufolge | wurde niemand verletzt.",
		],
		["Die Maut steige bald, sagte Anna Berg.", "Anna Berg | sagte | Die Maut steige bald"],
		["Von der Burg sagte, die Maut steige.", "Von der Burg | sagte | die Maut steige."],
	])("is found in %s", (text, expected) => {
		expect(tell(text, "de").at(-1)?.replace(/^, /u, "")).toBe(expected);
	});

	it("is of whom the sentence before is about, also behind its verb", () => {
		const told =
			"Ob die Maut steigt, ließ Berg offen. Man werde sich alles ansehen, sei aber offen.";
		expect(tell(`Anna Berg kam. Ida Holm sagte, die Mole sei alt. ${told}`, "de").at(-1)).toMatch(
			/^Berg \| –/u,
		);
	});

	it("is found by its mood, not by a noun", () => {
		expect(tell("Der Weg koste nichts.", "de")).toHaveLength(1);
		expect(tell("Im Laufe des Tages regnet es.", "de")).toEqual([]);
	});

	it("is found by its mood, and is of who spoke last", () => {
		const text = "Anna Berg sagte, die Maut steige. Sie sei ohnehin zu niedrig gewesen.";
		expect(tell(text, "de").at(-1)).toBe("Anna Berg | – | Sie sei ohnehin zu niedrig gewesen.");
	});
});

describe("An attribution in other languages", () => {
	it.each([
		[
			"fr",
			"« Le péage monte », a déclaré Anne Berger.",
			"Anne Berger | déclaré | « Le péage monte »",
		],
		[
			"fr",
			"Anne Berger affirme que le péage monte.",
			"Anne Berger | affirme | que le péage monte.",
		],
		["fr", "Selon la police, personne n’est blessé.", "la police | Selon | personne n’est blessé."],
		["es", "«El peaje sube», dijo Ana Soler.", "Ana Soler | dijo | «El peaje sube»"],
		["es", "Ana Soler afirmó que el peaje sube.", "Ana Soler | afirmó | que el peaje sube."],
		["es", "Según la policía, nadie está herido.", "la policía | Según | nadie está herido."],
		["ru", "«Сбор растёт», — сказала Анна Берг.", "Анна Берг | сказала | «Сбор растёт»"],
		["ru", "Анна Берг заявила, что сбор растёт.", "Анна Берг | заявила | что сбор растёт."],
		[
			"ru",
			"По словам Анны Берг, сбор скоро вырастет.",
			"Анны Берг | По словам | сбор скоро вырастет.",
		],
		["uk", "«Збір зростає», — сказала Анна Берг.", "Анна Берг | сказала | «Збір зростає»"],
		["uk", "Анна Берг заявила, що збір зростає.", "Анна Берг | заявила | що збір зростає."],
		[
			"uk",
			"За словами Анни Берг, збір скоро зросте.",
			"Анни Берг | За словами | збір скоро зросте.",
		],
		["ar", "قالت ليلى حداد إن الرسوم مرتفعة.", "ليلى حداد | قالت | إن الرسوم مرتفعة."],
		["ar", "«الرسوم مرتفعة»، قالت ليلى حداد.", "ليلى حداد | قالت | «الرسوم مرتفعة»"],
		["ar", "وأضافت ليلى حداد أن الرسوم سترتفع.", "ليلى حداد | وأضافت | أن الرسوم سترتفع."],
	])("is found in %s: %s", (lang, text, expected) => {
		expect(tell(text, lang)).toEqual([expected]);
	});

	it("is not looked for where there are no cues", () => {
		expect(read("“Ja,” sagðo Anna Berg.", "is")).toEqual([]);
		expect(read("x", "constructor")).toEqual([]);
	});
});

describe("All attributions of a text", () => {
	const pieces = fc.constantFrom(
		...[
			"Anna Berg said that the toll rises",
			"“The toll is far too high for us,”",
			"said Karl Lund",
		],
		...["according to officials", "Die Maut sei zu hoch", "sagte Anna Berg", "„Sie steigt bald“"],
		...[
			"Laut Polizei",
			"dem Bericht zufolge",
			"قالت ليلى حداد إن الرسوم مرتفعة",
			"сказала Анна Берг",
		],
		...["“", "”", "„", "»", ",", ".", ":", " — ", "\n", "the", "é", "𝒳", "İ"],
	);
	const texts = fc.oneof(
		fc.array(pieces, { maxLength: 30 }).map((all) => all.join(" ")),
		fc.string({ unit: "grapheme" }),
	);
	const langs = fc.constantFrom("en", "de", "fr", "es", "ru", "uk", "ar");

	it("lie within the text, in order", () => {
		fc.assert(
			fc.property(texts, langs, (text, lang) => {
				const found = read(text, lang);
				const places = found.flatMap((one) => [
					...[one.content, ...one.quoted],
					...[one.cue, one.speaker, one.relay, one.named].filter((place) => place !== null),
				]);
				const isWithin = ({ start, stop }: Stretch) =>
					0 <= start && start <= stop && stop <= text.length;
				expect(places.filter((place) => !isWithin(place))).toEqual([]);
				const starts = found.map(({ content }) => content.start);
				expect(starts).toEqual(starts.toSorted((one, two) => one - two));
			}),
		);
	});

	it.each([
		["in sentences", "Anna Berg said that the toll, which “nobody” likes, rises. "],
		["in one that does not end", "Anna Berg said, who has told that she says so, "],
		["in paragraphs", "“It rises,” Anna Berg said. “It will not last.”\n"],
		["of quotations alone", "“It rises,” "],
	])("take time that grows with the text, %s", { retry: 3 }, (_, unit) => {
		const growth = measureGrowth(
			(size) => void read(unit.repeat(size / unit.length), "en"),
			128_000,
		);
		expect(isSteep(growth)).toBe(false);
	});
});

/** Written down here once more, from what newspapers use most, so that a list cannot lose one. */
const usual: Readonly<Record<string, { frame: (verb: string) => string; verbs: string }>> = {
	en: {
		frame: (verb) => `Lind ${verb} that the port is old.`,
		verbs: "said says told added argued claimed announced warned noted insisted stressed",
	},
	de: {
		frame: (verb) => `Lind ${verb}, dass der Hafen alt ist.`,
		verbs: "sagte sagt erklärte betonte berichtete meinte behauptete bestätigte warnte",
	},
	fr: {
		frame: (verb) => `Lind ${verb} que le port est vieux.`,
		verbs: "affirme déclare explique estime ajoute assure annonce souligne précise",
	},
	es: {
		frame: (verb) => `Lind ${verb} que el puerto es viejo.`,
		verbs: "dijo afirmó aseguró explicó declaró añadió señaló anunció advirtió",
	},
	ru: {
		frame: (verb) => `Линд ${verb}, что порт стар.`,
		verbs: "сказал сказала заявил заявила сообщил отметил подчеркнул добавил",
	},
	uk: {
		frame: (verb) => `Лінд ${verb}, що порт старий.`,
		verbs: "сказав сказала заявив заявила повідомив зазначив підкреслив додав",
	},
	ar: {
		frame: (verb) => `${verb} ليند أن الميناء قديم.`,
		verbs: "قال قالت أضاف أعلن صرح أكد ذكر أوضح أشار رأى رأت يرى",
	},
};

it.each(Object.entries(usual))(
	"the usual verbs of saying are known: %s",
	(lang, { frame, verbs }) => {
		const missed = verbs.split(" ").filter((verb) => read(frame(verb), lang).length === 0);
		expect(missed).toEqual([]);
	},
);

it("German perfects report, whatever the verb", () => {
	const participles = "gesagt erklärt betont berichtet behauptet bestätigt angekündigt gewarnt";
	const missed = participles
		.split(" ")
		.filter((one) => read(`Lind hat ${one}, dass der Hafen alt ist.`, "de").length === 0);
	expect(missed).toEqual([]);
});
