import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Suggestion } from "../draft/suggestion.ts";
import { parseArticle } from "../parse/article.ts";
import { type Accepted, acceptSuggestion } from "./accept-suggestion.ts";

const front = `title: A Title
actors:
  lind:   # the mayor
    name: Maria Lind
    role: mayor
    kind: person
    aka: [Lind]
proposals: {}
`;

function suggest(exact: string, rest: Partial<Suggestion> = {}): Suggestion {
	return {
		...{ id: "s1-1", sentence: 1, exact, speaker: "Lind", actor: null, weak: false, cue: null },
		...{ relay: null, unnamed: false, rule: "quotation", confidence: 1, ...rest },
	};
}

const toFile = (body: string, matter = front) => `---\n${matter}---\n\n${body}\n`;

const accept = (source: string, suggestion: Suggestion, chosen?: string) =>
	acceptSuggestion({ slug: "a", file: "article.md", source }, suggestion, chosen);

/** The file after it, without the front matter; or why not. */
function mark(body: string, suggestion: Suggestion, matter = front): string {
	const done = accept(toFile(body, matter), suggestion);
	return "refusal" in done
		? done.refusal
		: done.source.slice(done.source.lastIndexOf("---\n") + 5, -1);
}

describe("taking a suggestion", () => {
	it.each([
		[
			"around its words, with the cue",
			"“Never,” said Lind.",
			suggest("“Never,”", { cue: "said" }),
			'[“Never,”]{lind says cue="said"} said Lind.',
		],
		[
			"over sentences, in a block quotation too",
			"> “Never.\n> Go home,” said Lind.",
			suggest("“Never. Go home,”"),
			"> [“Never.\n> Go home,”]{lind says} said Lind.",
		],
		[
			"around emphasis and links that stand within",
			"**Never**, [she](https://example.org) said.",
			suggest("Never, she"),
			"[**Never**, [she](https://example.org)]{lind says} said.",
		],
		[
			"within emphasis",
			"**Never**, she said.",
			suggest("Never"),
			"**[Never]{lind says}**, she said.",
		],
		[
			"around what an escape begins and a reference ends",
			"\\[We go &amp;amp; stay &amp; she said.",
			suggest("[We go &amp; stay &"),
			"[\\[We go &amp;amp; stay &amp;]{lind says} she said.",
		],
		[
			"around marks of others",
			"[No]{berg says}, [never]{berg says}, Lind said.",
			suggest("No, never"),
			"[[No]{berg says}, [never]{berg says}]{lind says}, Lind said.",
		],
		[
			"with a cue that holds marks",
			"No, she “quipped” there.",
			suggest("No", { cue: "“quipped”" }),
			'[No]{lind says cue="“quipped”"}, she “quipped” there.',
		],
		[
			"with a body that is none of those declared",
			"No, the institute said.",
			suggest("No", { speaker: "the institute" }),
			"[No]{institute says}, the institute said.",
		],
	])("puts brackets %s", (_, body, suggestion, expected) => {
		const matter = body.includes("berg")
			? front.replace("actors:", "actors:\n  berg: {name: Tom Berg, kind: person}")
			: front;
		expect(mark(body, suggestion, matter)).toBe(expected);
	});

	it.each([
		[
			"words that are changed",
			"Nevermore, said Lind.",
			suggest("Never"),
			"do not stand in the article",
		],
		[
			"words that stand twice",
			"No and no. No, said Lind.",
			suggest("No"),
			"stand 2 times, in sentence 1",
		],
		[
			"words that its actor has already",
			"[No, never]{lind says}, said Lind.",
			suggest("never"),
			"lind-says-1",
		],
		["a pronoun for a name", "No, she said.", suggest("No", { speaker: "she" }), "--as ID"],
		[
			"a role that somebody has",
			"No, the mayor said.",
			suggest("No", { speaker: "the mayor" }),
			"may be lind",
		],
		[
			"half a sentence for a name",
			"No, her plan that was made public last week said.",
			suggest("No", { speaker: "her plan that was made public last week" }),
			"is no name",
		],
		[
			"a name that begins with a pronoun",
			"No, he thought said.",
			suggest("No", { speaker: "he thought" }),
			"names nobody",
		],
		["no speaker", "No.", suggest("No", { speaker: null }), "nobody is called the source"],
		["brackets that would end another", "[It was]{note=x} a no.", suggest("was a"), "by hand"],
	])("refuses %s, and says why", (_, body, suggestion, why) => {
		expect(mark(body, suggestion)).toContain(why);
	});

	it("names what comes nearest to words that are not there", () => {
		expect(mark("“Never again,” said Lind.", suggest("“Newer again,”"))).toContain(
			'nearest is "Never again"',
		);
	});

	it("takes the words in the sentence that is named, and words that stand once wherever", () => {
		const twice = "No, said Berg.\nNo, said Lind.";
		expect(mark(twice, suggest("No", { sentence: 2 }))).toBe(
			"No, said Berg.\n[No]{lind says}, said Lind.",
		);
		expect(mark("He left.\nNever, said Lind.", suggest("Never"))).toContain("[Never]{lind says}");
	});

	it("leaves out a cue that the sentence does not have", () => {
		const done = accept(toFile("No, she told us."), suggest("No", { cue: "said" })) as Accepted;
		expect(done.withoutCue).toBe(true);
		expect(done.source).toContain("[No]{lind says}, she told us.");
	});

	it("takes the actor that the author names", () => {
		const done = accept(toFile("No, she said."), suggest("No", { speaker: "she" }), "lind");
		expect((done as Accepted).source).toContain("[No]{lind says}");
		expect(accept(toFile("No."), suggest("No"), "lint")).toEqual({
			refusal: 'no actor "lint" is declared; did you mean "lind"?',
		});
	});

	it("tells which statements are counted otherwise, and keeps what goes on from one", () => {
		const done = accept(toFile("No, and [go]{lind says}."), suggest("No")) as Accepted;
		expect(done.renamed).toEqual([["lind-says-1", "lind-says-2"]]);
		const goesOn = "No, and [go]{lind says}, [now]{+lind-says-1}.";
		expect(mark(goesOn, suggest("No"))).toContain("by hand");
	});

	it("marks a headline between YAML's quotation marks", () => {
		const source = toFile("No.", front.replace("A Title", '"Lind \\"says\\": no way"'));
		const done = accept(source, suggest("no way", { sentence: 0, cue: '"says"' })) as Accepted;
		expect(done.source).toContain(
			'title: "Lind \\"says\\": [no way]{lind says cue=\\"\\\\\\"says\\\\\\"\\"}"\n',
		);
	});
});

describe("who is not declared yet", () => {
	const berg = suggest("No", { speaker: "Tom Berg", cue: "said" });
	const declared = (matter: string, suggestion = berg) => {
		const done = accept(toFile("No, said Tom Berg.", matter), suggestion);
		return "refusal" in done
			? done.refusal
			: done.source.slice(0, done.source.lastIndexOf("---\n"));
	};

	it("comes after those who are, as they are written, and comments stay", () => {
		expect(declared(front)).toBe(
			`---\n${front.replace("[Lind]\n", '[Lind]\n  berg:\n    name: "Tom Berg"\n    kind: person\n')}`,
		);
		const wide =
			"title: A\nactors:\n    a:\n        name: A # last\n        kind: person # yes\n\n# end\n";
		expect(declared(wide)).toContain(
			'person # yes\n    berg:\n      name: "Tom Berg"\n      kind: person\n\n# end\n',
		);
	});

	it.each([
		["title: A\nactors: {}\n", 'actors: {berg: {name: "Tom Berg", kind: person}}\n'],
		[
			"title: A\nactors:\nproposals: {}\n",
			'actors:\n  berg:\n    name: "Tom Berg"\n    kind: person\nproposals',
		],
		["title: A\n", 'title: A\nactors:\n  berg:\n    name: "Tom Berg"\n    kind: person\n'],
		[
			"title: A\nactors: {a: {name: A, kind: group}}\n",
			'{a: {name: A, kind: group}, berg: {name: "Tom Berg", kind: person}}',
		],
	])("comes into %j", (matter, expected) => {
		expect(declared(matter)).toContain(expected);
	});

	it("is a group without a name, with a capital", () => {
		const body = "The port is closed, officials said.";
		const unnamed = suggest("The port is closed", { speaker: "officials", unnamed: true });
		const done = accept(toFile(body), unnamed) as Accepted;
		expect(done.declared).toEqual([{ id: "officials", name: "Officials", kind: "unnamed" }]);
		expect(done.source).toContain("[The port is closed]{officials says}, officials said.");
	});

	it("is not declared again where a role stands before the whole name", () => {
		const matter = front.replace("actors:", "actors:\n  berg: {name: Tom Berg, kind: person}");
		const body = "The port is closed, spokesman Tom Berg said.";
		const told = suggest("The port is closed", { speaker: "spokesman Tom Berg", cue: "said" });
		expect(mark(body, told, matter)).toBe(
			'[The port is closed]{berg says cue="said"}, spokesman Tom Berg said.',
		);
	});

	it("may be two together, a part of a group, or silent", () => {
		const body = "Lind and officials said no to all.";
		const matter = front.replace("actors:", "actors:\n  officials: {name: Officials, kind: group}");
		const joint = suggest("no to all", { actor: "lind", with: ["officials", "gone"] });
		expect(mark(body, joint, matter)).toBe(
			"Lind and officials said [no to all]{lind,officials says}.",
		);
		const part = suggest("no to all", { actor: "officials", part: "Some of" });
		expect(mark("Some of the officials said no to all.", part, matter)).toBe(
			'Some of the officials said [no to all]{officials says part="Some of"}.',
		);
		const silent = suggest("to comment", { cue: "declined", silent: true });
		expect(mark("Lind declined to comment.", silent)).toBe(
			'Lind declined [to comment]{lind declines-to-comment cue="declined"}.',
		);
	});

	it("may be who passes the words on", () => {
		const body = "A spokesperson for Lind said no.";
		const relayed = suggest("no", { relay: "A spokesperson", cue: "said" });
		expect(mark(body, relayed)).toBe(
			'A spokesperson for Lind said [no]{lind says cue="said" via=spokesperson}.',
		);
	});
});

/** Whether all of `part` stands in `whole`, in order. */
function isWithin(part: string, whole: string): boolean {
	let at = 0;
	for (const unit of whole.split("")) if (unit === part[at]) at++;
	return at === part.length;
}

test("whatever a file holds, taking a suggestion adds to it and changes nothing of the article", () => {
	const piece = fc.constantFrom(
		...[
			"No",
			"never",
			"“Go,”",
			"she",
			"said.",
			"*em*",
			"**strong words**",
			"[link](https://a.org)",
		],
		...[
			"`code`",
			"&amp;",
			"\\[",
			"\\*",
			"[x y]{lind says}",
			"é",
			"日本",
			"😀",
			"[a *b*]{lind says; lind asks}",
		],
	);
	const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
	const lead = fc.constantFrom("", "", "> ", "- ", "## ");
	const body = fc
		.array(fc.tuple(lead, line), { minLength: 1, maxLength: 4 })
		.map((list) => list.map(([start, words]) => start + words).join("\n\n"));
	const shape = fc.constantFrom("\n", "\r\n", "\r");
	fc.assert(
		fc.property(
			body,
			shape,
			fc.boolean(),
			fc.nat(),
			fc.nat(),
			(text, lineBreak, mark, from, length) => {
				const source = (mark ? "\ufeff" : "") + toFile(text).replaceAll("\n", lineBreak);
				const input = { slug: "a", file: "a.md", source };
				const before = parseArticle(input).article?.model;
				const words = [...(before?.text.matchAll(/\S+/gu) ?? [])].slice(2);
				const first = words[from % Math.max(1, words.length)];
				if (!before || !first) return;
				const last =
					words[Math.min(words.indexOf(first) + (length % 4), words.length - 1)] ?? first;
				const exact = before.text.slice(first.index, last.index + last[0].length);
				const done = acceptSuggestion(input, suggest(exact, { sentence: 0 }));
				if ("refusal" in done) return;
				const after = parseArticle({ ...input, source: done.source }).article?.model;
				expect(after?.text).toBe(before.text);
				expect(after?.statements.length).toBe(before.statements.length + 1);
				expect(isWithin(source, done.source)).toBe(true);
				expect(done.source.length - source.length).toBe("[]{lind says}".length);
			},
		),
		{ numRuns: 250 },
	);
});
