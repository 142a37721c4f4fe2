import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseArticle } from "../parse/article.ts";
import { makeId } from "./ids.ts";
import { guessLanguage } from "./language.ts";
import { draftArticle } from "./new-article.ts";
import { type PlainText, partParagraphs } from "./plain-text.ts";

/** Codes of what reading the draft of a text finds wrong. */
function check(text: string | PlainText, lang?: string): string[] {
	const { article, published } = draftArticle(text, lang);
	const input = { slug: "new", file: "article.md", source: article, published };
	return parseArticle(input).problems.map(({ code }) => code);
}

const news = `Harbour Board Rejects Toll After Long Night

The board of Harbour Town met until two in the morning.

“We will not have a toll,” said Maria Lind, the chair of the board, on Monday. It was late.

According to Tom Berg, a shop owner, the toll was never needed.

- No, she said. Lind added that the board would vote again in May. Officials said they were tired.
`;

describe("a draft", () => {
	const draft = draftArticle(news);

	it("has headline, dek, language and a sentence a line", () => {
		expect(draft.article).toContain('title: "Harbour Board Rejects Toll After Long Night"');
		expect(draft.article).toContain('dek: "The board of Harbour Town met');
		expect(draft.article).toContain("lang: en\n");
		expect(draft.article).toContain("\nLind added that the board would vote again in May.\n");
	});

	it("parts the sentences of a quotation, and takes a short first line for the headline", () => {
		const { article } = draftArticle(
			"Lind will go.\n\n“I will go. I said so,” said Maria Lind, who has been mayor for years.",
		);
		expect(article).toContain('title: "Lind will go."');
		expect(article).toContain("\n“I will go.\nI said so,” said Maria Lind");
	});

	it("names who speaks once, with role and surname, and that a source has no name", () => {
		expect(draft.actors).toEqual([
			{
				...{ id: "lind", name: "Maria Lind", role: "the chair of the board" },
				...{ kind: "person", aka: ["Lind"] },
			},
			{ id: "berg", name: "Tom Berg", role: "a shop owner", kind: "person", aka: ["Berg"] },
			{ id: "officials", name: "Officials", kind: "unnamed", aka: [] },
		]);
	});

	it.each([
		["en", "The owner, Anna Berg, wants a toll.", "Anna Berg, person, owner"],
		["en", "Mayor Anna Berg waited. Berg said that it was late.", "Anna Berg, person, Mayor"],
		["en", "When Anna Berg came, Berg said that it was late.", "Anna Berg, person"],
		[
			"en",
			"The regional transport union said that it was late.",
			"Regional transport union, organization",
		],
		["en", "The town council said that it was late.", "Town council, government"],
		["en", "Holm Shipping said that it was late.", "Holm Shipping, organization"],
		["en", "The Quay Parents’ Forum said that it was late.", "Quay Parents’ Forum, organization"],
		["en", "Dr Lena Holm of Quay College said that it was late.", "Lena Holm, person, Dr"],
		["en", "Deputy leader Anna Berg said that it was late.", "Anna Berg, person, Deputy leader"],
		["en", "“No,” said its secretary, Anna Berg.", "Anna Berg, person, secretary"],
		["en", "“No,” its clerk Anna Berg said.", "Anna Berg, person, clerk"],
		["en", "It said that it was late.", undefined],
		[
			"en",
			"An Education Department spokesman said it was late.",
			"Education Department, government",
		],
		[
			"en",
			"An official with knowledge of the quay said that it was late.",
			"An official with knowledge of the quay, unnamed",
		],
		[
			"en",
			"The Institute for the Sea was asked. “No,” the institute said.",
			"Institute for the Sea, organization",
		],
		[
			"en",
			"Many residents of the port said that it was late.",
			"Many residents of the port, group",
		],
		["en", "The council’s engineer said that it was late.", undefined],
		["en", "Opponents said that it was late.", "Opponents, group"],
		["en", "According to the union, it was late.", "Union, organization"],
		["en", "According to the unions, it was late.", "Unions, group"],
		["en", "It was late, according to the harbour board.", "Harbour board, organization"],
		["en", "Some of the traders on Hill Road said it was late.", "Traders on Hill Road, group"],
		["en", "Blue Leaf, a charity with a boat, said it was late.", "Blue Leaf, organization"],
		["en", "Friends of the Quay, a club, said it was late.", "Friends of the Quay, organization"],
		["de", "Nach Angaben der Gewerkschaft ist es spät.", "Gewerkschaft, organization"],
		["de", "Laut der Gewerkschaft Verdi ist es spät.", "Gewerkschaft Verdi, organization"],
		["de", "Nach Angaben des Verbands ist es spät.", "Verband, organization"],
		["de", "Nach Angaben von Anwohnern ist es spät.", "Anwohnern, group"],
		["de", "Nach Angaben der Behörden ist es spät.", "Behörden, unnamed"],
		["de", "Einige der Händler sagten, es sei spät.", "Händler, group"],
		["fr", "Selon le syndicat, il est tard.", "Syndicat, organization"],
		["fr", "Il est tard, selon les syndicats.", "Syndicats, group"],
		["es", "Según el sindicato, ya es muy tarde.", "Sindicato, organization"],
		["en", "A harbour guard said that it was late.", "A harbour guard, unnamed"],
		["en", "The NATO said that it was late.", "NATO, organization"],
		["de", "Der Stadtrat erklärte, es sei spät.", "Stadtrat, government"],
		["de", "Der Naturschutzbund erklärte, es sei spät.", "Naturschutzbund, organization"],
		["de", "Eine Sprecherin der Stadt sagte, es sei spät.", "Stadt, government"],
		["de", "„Es ist spät“, sagte ein Ratsmitglied.", "Ein Ratsmitglied, unnamed"],
		["de", "Aus Kreisen der Koalition hieß es, es sei spät.", "Kreisen der Koalition, unnamed"],
		["de", "Nach Angaben der Polizei ist es spät.", "Polizei, government"],
		["de", "Nach Ansicht des Clubs ADFC kommt er spät.", "ADFC, organization"],
		["fr", "Le syndicat affirme que tout est calme.", "Syndicat, organization"],
		["es", "El gobierno dijo que todo está bien.", "Gobierno, government"],
	])("tells what a source is: %s, %s", (lang, told, expected) => {
		const { actors } = draftArticle(`A Title\n\n${told}`, lang);
		const shown = actors.map(({ name, kind, role }) => [name, kind, role ?? []].flat().join(", "));
		expect(shown).toEqual(expected === undefined ? [] : [expected]);
	});

	it("takes a name that is always said in full for a body’s, and “the company” for that", () => {
		const told = [
			"Dunmore Stone said that it would dig.",
			"Dunmore Stone is old, and Dunmore Stone has money.",
			"The company said that nobody need fear.",
		].join(" ");
		const { actors, suggestions } = draftArticle(`A Title\n\n${told}`);
		expect(actors).toMatchObject([{ id: "dunmore-stone", kind: "organization", aka: [] }]);
		expect(suggestions.at(-1)).toMatchObject({ speaker: "The company", actor: null });
	});

	it("says who speaks together, for a part, not at all, and whom “it” and “the union” mean", () => {
		const told = [
			"Anna Berg and Tom Lind said that it was late.",
			"Both called on residents to stay calm.",
			"Some of the traders on Hill Road welcomed the plan.",
			"Karl Lund, who leads the Dockers Union, declined to comment on Monday.",
			"According to the union, boats will sail.",
			"“It is late,” it wrote in a letter.",
			"It is late, said Lund and Berg.",
		].join("\n\n");
		const { suggestions } = draftArticle(`A Title\n\n${told}`);
		const shown = suggestions.map((one) =>
			[one.actor, ...(one.with ?? []), one.part, one.silent && "silent", one.weak && "weak"]
				.filter(Boolean)
				.join(" "),
		);
		expect(shown).toEqual([
			"berg lind",
			"berg lind weak",
			"traders-on-hill Some of",
			"lund silent",
			"dockers-union weak",
			"dockers-union weak",
			"lund berg",
		]);
	});

	it("names nobody who only stands before a preposition, and nobody met is a speaker", () => {
		const title = "Council split over plan to replace a bath";
		const told = "He met Anna Berg and Tom Lind said that it was late.";
		const { suggestions } = draftArticle(`${title}\n\n${told}`);
		expect(suggestions.map(({ speaker }) => speaker)).toEqual(["Tom Lind"]);
	});

	it("lists actors as the text names them first, whoever is quoted first", () => {
		const told = [
			"The Harbour Union said that it would never pay a toll.",
			"Asked by Maria Lind, Tom Berg said that he would pay it.",
			"Lind said that nobody had asked her.",
		].join("\n\n");
		const named = draftArticle(`A Title\n\n${told}`).actors.map(({ name }) => name);
		expect(named).toEqual(["Harbour Union", "Maria Lind", "Tom Berg"]);
	});

	it("shows lines that begin like a list as they are", () => {
		const german = "24. Februar 2022, kurz nach fünf. Es regnet in der Stadt und auf dem Land.";
		expect(draftArticle(`Ein Titel\n\n${german}`).article).toContain(
			"\n24\\. Februar 2022, kurz nach fünf.\nEs regnet",
		);
		expect(draft.article).toContain("\n\\- No, she said.");
	});

	it("suggests words with their source, and never a stance", () => {
		const told = draft.suggestions.map(({ actor, exact }) => `${actor}: ${exact}`);
		expect(told).toContain("lind: “We will not have a toll,”");
		expect(draft.suggestions.find(({ unnamed }) => unnamed)).toMatchObject({
			...{ speaker: "Officials", actor: "officials" },
		});
		expect(draft.article).toContain('name: "Officials"\n    kind: unnamed');
		expect(JSON.stringify(draft.suggestions)).not.toMatch(/stance|supports|opposes|"verb"/);
	});

	const draftActors = (...paragraphs: string[]) =>
		draftArticle(`A Title\n\n${paragraphs.join("\n\n")}`, "en");
	const whoSays = (words: string, { suggestions }: ReturnType<typeof draftActors>) =>
		suggestions.find(({ exact }) => exact.includes(words))?.actor;

	it("knows a body by the noun right before its name", () => {
		const told = draftActors(
			"The environmental group Clear Water welcomed the advice. Nets should go, it said.",
		);
		expect(told.actors).toEqual([
			{ id: "clear-water", name: "Clear Water", kind: "organization", aka: [] },
		]);
		expect(whoSays("Nets should go", told)).toBe("clear-water");
		const [founder] = draftActors(
			"The company Eva Holm founded is dead, Eva Holm said. Holm said that it was late.",
		).actors;
		expect(founder).toMatchObject({ name: "Eva Holm", kind: "person" });
	});

	it("takes no month for a first name", () => {
		const told = draftActors(
			"Nobody has moved further than Samuel Whitlock, who heads the doctors. " +
				"In March Whitlock called it a raid. Last week he said that he supported it.",
		);
		expect(told.actors.map(({ name, role }) => [name, role])).toEqual([
			["Samuel Whitlock", undefined],
		]);
		expect(whoSays("supported it", told)).toBe("whitlock");
	});

	it.each([
		["Her spokesman, Jon Teller, said", "She", "brandt"],
		["Her spokeswoman, Joan Teller, said", "She", "teller"],
		["His spokeswoman, Joan Teller, said", "He", "brandt"],
	])("asks of “%s …. %s” who can be meant", (lead, pronoun, speaker) => {
		const told = draftActors(
			`Environment Minister Robin Brandt wants the advice followed. ${lead} that the figure ` +
				`was a floor. ${pronoun} said that a cut was panic.`,
		);
		expect(whoSays("a cut was panic", told)).toBe(speaker);
	});

	it.each([
		[
			"said Helen Marsh, chief executive of the Harbour Trust.",
			"chief executive of the Harbour Trust",
		],
		["said Helen Marsh, the head of the Trust, on Monday.", "the head of the Trust"],
		["said Helen Marsh, speaking at the Town Hall.", undefined],
		["said Helen Marsh, on behalf of the Harbour Trust.", undefined],
	])("reads a role behind a name: %s", (said, role) => {
		const [marsh] = draftActors(`“We cannot go on like this,” ${said}`).actors;
		expect(marsh?.role).toBe(role);
	});

	it("gives a role in whole words", () => {
		const told = "White House spokesman Tom Berg said that the toll would never rise again.";
		const [berg] = draftArticle(`A Title\n\n${told}`).actors.filter(({ id }) => id === "berg");
		expect(berg?.role ?? "").not.toMatch(/^ouse/u);
		expect(told).toMatch(new RegExp(`(?<!\\p{L})${berg?.role ?? "White"}`, "u"));
	});

	it("suggests words without the full stop behind them", () => {
		const told = draft.suggestions.map(({ exact }) => exact);
		expect(told.filter((exact) => /[.,;:]$/u.test(exact) && !/\.\p{L}\.$/u.test(exact))).toEqual(
			[],
		);
		expect(told.length).toBeGreaterThan(3);
	});

	it("is read without an error, and its words are the published ones", () => {
		const unmarked = ["uncredited-quotation", "unmarked-report"];
		expect(check(news).filter((code) => !unmarked.includes(code))).toEqual([]);
	});
});

test("the draft of the Riyadh article has its words and its speakers", () => {
	const published = readFileSync("content/riyadh-talks/published.txt", "utf8");
	const draft = draftArticle(published);
	expect(draft.published).toBe(`${published.trim()}\n`);
	expect(check(published)).not.toContain("text-changed");
	expect(draft.actors.map(({ id }) => id)).toEqual(
		expect.arrayContaining(["lavrov", "rubio", "peskov"]),
	);
	expect(draft.actors.find(({ id }) => id === "lavrov")).toMatchObject({
		...{ name: "Sergei Lavrov", aka: ["Lavrov"], kind: "person" },
	});
});

test("whatever a text holds, its draft shows exactly that", () => {
	const sign = fc.constantFrom(
		..."abZ .,*_`[]{}<>&#|~\\-+=!()\"“”'’1.\n:@/é日".split(""),
		"24. ",
		"- ",
		"&amp;",
		"]{a says}",
		"https://example.org/a_b",
		"www.example.org",
		"    ",
		"```",
		"---\n",
	);
	const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(""));
	fc.assert(
		fc.property(text, (plain) => {
			expect(check(`A Title\n\n${plain}`).filter((code) => code === "text-changed")).toEqual([]);
		}),
		{ numRuns: 400 },
	);
});

const blocks = (list: [lead: string, text: string][]): PlainText => ({
	...{ title: "A Title", dek: "" },
	body: list.map(([lead, text]) => ({ lead, text })),
});

test("headings, quotations and lists of a text are Markdown in its draft", () => {
	const { article, published } = draftArticle(
		blocks([
			["", "One. Two."],
			["## ", "Who pays? Nobody #"],
			["> ", "“Stay here. Never go.”"],
			["> ", "So she said."],
			["- ", "Tea. Milk."],
			["- ", "1. bread"],
			["1. ", "First."],
			["", "The end."],
		]),
		"en",
	);
	expect(article.slice(article.lastIndexOf("---\n") + 5)).toBe(
		[
			...["One.", "Two.", "", "## Who pays? Nobody \\#", "", "> “Stay here.", "> Never go.”", ">"],
			...["> So she said.", "", "- Tea.", "  Milk.", "- 1\\. bread", "", "1. First.", ""],
			...["The end.", ""],
		].join("\n"),
	);
	expect(published).toContain("\nWho pays? Nobody #\n“Stay here. Never go.”\nSo she said.\n");
});

test("whatever headings, quotations and lists hold, their draft shows exactly that", () => {
	const lead = fc.constantFrom(
		"",
		"",
		"## ",
		"### ",
		"> ",
		"> ",
		"- ",
		"- ",
		"1. ",
		"> - ",
		"> 2. ",
	);
	const sign = fc.constantFrom(
		...'ab .,*_`[]{}<>&#|~\\-+=!()"“”1:@/é日'.split(""),
		...["24. ", "- ", "# ", " #", "]{a says}", "> ", "A. B", "==="],
	);
	const text = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => {
		return signs.join("").replace(/\s+/gu, " ").trim() || "x";
	});
	fc.assert(
		fc.property(fc.array(fc.tuple(lead, text), { minLength: 1, maxLength: 8 }), (list) => {
			const codes = check(blocks(list), "en");
			expect(codes.filter((code) => /text-changed|paragraph-changed/u.test(code))).toEqual([]);
		}),
		{ numRuns: 400 },
	);
});

describe("lines above a text", () => {
	const paragraph = `The board of Harbour Town met until two in the morning. ${"It was late. ".repeat(20)}`;
	const body = [paragraph, paragraph, paragraph].join("\n\n");

	it("are headline, dek, who wrote it, where and when", () => {
		const { article, published } = draftArticle(
			`Board Rejects Toll\nThe fishers are glad\n\nBy Ruth Askew\nPenmarsh, 14 October 2025\n\n${body}`,
		);
		expect(article).toContain(
			'title: "Board Rejects Toll"\ndek: "The fishers are glad"\nlang: en\n' +
				'dateline: "Penmarsh, 14 October 2025"\npublished: 2025-10-14\ncredit:\n  name: "Ruth Askew"\n',
		);
		expect(published.split("\n").slice(0, 2)).toEqual([
			"Board Rejects Toll",
			"The fishers are glad",
		]);
		expect(published).not.toContain("Ruth Askew");
	});

	it.each([
		"14.10.2025",
		"October 14, 2025",
		"14. Oktober 2025",
		"Kiel, 14. Oktober 2025",
		"2025-10-14",
	])("have a day of their own: %s", (line) => {
		expect(draftArticle(`A Title\n\n${line}\n\n${body}`).article).toContain(`dateline: "${line}"`);
	});

	it.each(["By noon it was over.", "24. Februar 2022, kurz nach fünf.", "By 2025"])(
		"are no such lines: %s",
		(line) => {
			const { article } = draftArticle(`A Title\n\n${line}\n\n${body}`);
			expect(article).not.toMatch(/dateline|credit/u);
		},
	);

	it("are one where the lines of the text are broken at a width", () => {
		const broken = body.replaceAll(". It", ".\nIt");
		expect(draftArticle(`A Title\nOf Two Lines\n\n${broken}`).article).toContain(
			'title: "A Title Of Two Lines"',
		);
	});
});

test("paragraphs are parted by empty lines, else by lines", () => {
	expect(partParagraphs("a\nb\n\nc")).toEqual(["a b", "c"]);
	expect(partParagraphs("a\r\nb")).toEqual(["a", "b"]);
	expect(partParagraphs(" \n")).toEqual([]);
});

test.each([
	[
		"Der Minister sagte, dass die Brücke in der Stadt nicht gebaut wird und es ein Jahr dauert.",
		"de",
	],
	["The minister said that the bridge would not be built in the town.", "en"],
	["Le ministre a dit que le pont ne sera pas construit dans la ville.", "fr"],
	["El ministro dijo que el puente no se va a construir en la ciudad.", "es"],
	["Министр сказал, что мост не построят.", "ru"],
	["Міністр сказав, що міст не збудують і це їхнє рішення.", "uk"],
	["قال الوزير إن الجسر لن يبنى", "ar"],
	["日本語の文章です。", null],
])("the language of %s is %s", (text, lang) => {
	expect(guessLanguage(text)).toBe(lang);
});

test.each([
	["Schäuble", "schaeuble"],
	["Nguyễn Thị Định", "nguyen-thi-dinh"],
	["O’Brien", "obrien"],
	["Лавров", "lavrov"],
	["3M", "m"],
	["日本", "actor"],
])("the id of %s is %s", (name, id) => {
	expect(makeId(name, new Set())).toBe(id);
	expect(makeId(name, new Set([id]))).toBe(`${id}-2`);
});
