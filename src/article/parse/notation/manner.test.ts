import { describe, expect, it, test } from "vitest";
import { parseBody } from "../../../testing/samples/parsed.ts";

/** Manners of the statements of a body, and the codes of its problems, in order. */
function read(body: string, lang = "en") {
	const front = [
		"title: A Title",
		`lang: ${lang}`,
		"actors: {berg: {name: Tom Berg, kind: person}, lind: {name: Åsa Lind, kind: person}, bo: {name: Bo, kind: person}}",
		"proposals: {bridge: {title: The bridge}}",
		"notes: {why: Because.}",
		"",
	].join("\n");
	const { article, problems } = parseBody(`\n${body}\n`, front);
	const manners = article?.model.statements.map(({ manner }) => manner).join(" ");
	const codes = problems
		.map(({ code }) => code)
		.filter((code) => /quotation|manner/.test(code) && code !== "uncredited-quotation");
	return [manners, ...codes].join(" ");
}

const rejects = "{berg rejects bridge}";

describe("a statement is", () => {
	it.each([
		[
			"reworded after an apostrophe in a name",
			`In Hawai‘i Ige, who [rejects it]${rejects}, met the islands’ press.`,
			"indirect",
		],
		[
			"reworded beside a decade and a plural",
			`Since the ’90s the dockers’ Berg [rejects it]${rejects}.`,
			"indirect",
		],
		[
			"reworded where the marks are of who relays it",
			"“Berg told me [he rejects it]{berg rejects bridge via=lind},” said Lind.",
			"indirect",
		],
		[
			"quoted where who relays it quotes it",
			"“Berg told me ‘[never]{berg rejects bridge via=lind}’,” said Lind.",
			"direct",
		],
		[
			"reworded where its cue stands in the marks too, which somebody else may have said",
			'“Berg says [it is bad]{berg rejects bridge cue="says"},” said Lind.',
			"indirect unsure-quotation",
		],
		[
			"reworded where a cue in two parts stands in the marks too",
			'“Berg hat [es schlecht]{berg rejects bridge cue="hat … genannt"} genannt,” said Lind.',
			"indirect unsure-quotation",
		],
		[
			"quoted where marks within these are around it",
			'“Berg says it is ‘[bad]{berg rejects bridge cue="says"}’,” said Lind.',
			"direct",
		],
		[
			"quoted where an author says so of a cue in the marks",
			'“I find [it is bad]{berg rejects bridge cue="find" manner=direct},” said Berg.',
			"direct",
		],
		[
			"quoted where a transcript in marks has a colon for its cue",
			'“BERG: [It is bad.]{berg rejects bridge cue=":"}”',
			"direct",
		],
		[
			"reworded where its words hold the cue and say of a third person what that one said",
			'“[Berg denies it]{berg rejects bridge cue="denies"},” he said.',
			"indirect unsure-quotation",
		],
		[
			"quoted where its cue stands beside the marks, or behind “I” in its own words",
			'“I said [no]{berg rejects bridge cue="said"},” he said. “[I deny it]{berg rejects bridge cue="deny"}.”',
			"direct direct",
		],
		[
			"reworded in the longer quotation of another, and quoted where marks within it are around it",
			"“[You came, and [you deny it]{berg rejects bridge}, ‘[no]{bo rejects bridge}’]{lind says},” wrote Lind.",
			"direct indirect direct unsure-quotation",
		],
		[
			"quoted in the own longer quotation, and in the longer sentence of another",
			"“[It leaks, and [I am against it]{berg rejects bridge}]{berg,bo says},” said Berg. [Lind says Bo said “[no]{bo rejects bridge}”]{lind says}.",
			"direct direct mixed direct",
		],
		[
			"quoted beside another whose words are the same, and in what the other passes on",
			"“[No]{berg rejects bridge; lind rejects bridge},” they said. “[Bo says ‘[never]{bo rejects bridge via=lind}’]{lind says}.”",
			"direct direct direct direct",
		],
		[
			"reworded after an odd mark, which is told",
			`"work-related” letters. Berg thinks [it is bad]${rejects}.`,
			"indirect odd-quotation-mark",
		],
		[
			"quoted in single marks with a plural in them",
			`‘[The workers’ union was right]${rejects}’`,
			"direct",
		],
		[
			"quoted in part where marks stand around some words",
			`Berg [calls it “a waste”]${rejects}.`,
			"mixed",
		],
		["quoted in a block quotation", `> [We will not build it]${rejects}`, "direct"],
		[
			"quoted after its speaker’s name in capitals",
			`LIND: Why?\n\nBERG: [We will not build it.]${rejects}`,
			"direct",
		],
		[
			"reworded after another’s name in capitals",
			`LIND: He [will not build it.]${rejects}`,
			"indirect",
		],
		["reworded after a name that is no label", `Berg: [no bridge]${rejects}`, "indirect"],
	])("%s", (_kind, body, expected) => {
		expect(read(body)).toBe(expected);
	});

	it.each([
		["he", "quoted, gershayim or not", `"[צה"ל לא ייסוג]${rejects}", אמר`, "direct"],
		["he", "quoted in gershayim", `״[צה״ל לא ייסוג]${rejects}״, אמר`, "direct"],
		[
			"fi",
			"reworded after the second mark of a pair of equal ones",
			`»[Me tuemme Natoa]{lind backs bridge}», sanoi Orpo, joka vastustaa [tätä]${rejects}.`,
			"direct indirect",
		],
		["nb", "quoted after a dash", `– [Vi støtter ikke dette]${rejects}, sier Berg.`, "direct"],
		[
			"nb",
			"reworded after the saying verb",
			`– Nei, sier Berg, som [støtter ikke dette]${rejects}.`,
			"indirect unsure-quotation",
		],
		["ru", "quoted between dashes", `— [Мы против]${rejects}, — сказал Берг.`, "direct"],
		[
			"en",
			"reworded after a dash where none opens speech",
			`– Nobody [wants it]${rejects}.`,
			"indirect",
		],
		[
			"fr",
			"quoted in a paragraph that goes on",
			`« Oui.\n\n» [Non, jamais]${rejects}. »`,
			"direct",
		],
		[
			"fr",
			"quoted over a sentence’s end up to a saying verb behind its auxiliary",
			`— [Oui. Jamais]${rejects}, a martelé Berg.`,
			"direct",
		],
		["ja", "quoted in corner marks", `「[反対だ]${rejects}」とベルグ。`, "direct"],
		[
			"de",
			"reworded between two quotations",
			`„Nein“, sagte Berg, der [dagegen ist]${rejects}, „nie“.`,
			"indirect",
		],
	])("in %s %s", (lang, _kind, body, expected) => {
		expect(read(body, lang)).toBe(expected);
	});

	it("what its author says, and a note settles what the marks say", () => {
		const told = (keys: string) => `Berg [rejects it]{berg rejects bridge ${keys}}.`;
		expect(read(told("manner=direct"))).toBe("direct wrong-manner");
		expect(read(told("manner=direct note=why"))).toBe("direct");
		expect(
			read(
				"“Berg told me [he rejects it]{berg rejects bridge via=lind manner=indirect},” said Lind.",
			),
		).toBe("indirect");
	});

	it("reworded, with a warning, where the marks can be read in two ways", () => {
		expect(read(`He said “no. [It is bad]${rejects}.`)).toBe(
			"indirect unclosed-quotation unsure-quotation",
		);
		expect(read("He said “no. [It is bad]{berg rejects bridge manner=indirect}.")).toBe(
			"indirect unclosed-quotation",
		);
	});

	it("reworded where a block quotation names its speaker: somebody tells of them", () => {
		expect(read("> She called it [a plan]{bo backs bridge}, as Bo did.")).toBe(
			"indirect unsure-quotation",
		);
		expect(read(`> Berg has always [been against it]${rejects}.`)).toBe(
			"indirect unsure-quotation",
		);
	});
});

test("more marks than an article has are not read, and that is told", () => {
	const body = Array.from({ length: 1100 }, () => `${'"a '.repeat(20)}`).join("\n\n");
	expect(parseBody(`\n${body}\n`).problems.map(({ code }) => code)).toContain("too-many");
});
