import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseBody, sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { parseArticle } from "./article.ts";
import type { Problem } from "./problem.ts";
import { listSourceLines } from "./source.ts";

/** What the caret of a problem would underline. */
function findUnderlined(source: string, { line, column, length }: Problem): string {
	return (listSourceLines(source)[line - 1] ?? "").slice(column - 1, column - 1 + length);
}

/** All unknown actors in a source as the carets show them; they are named ghost1, ghost2 … */
function listGhosts(source: string): string[] {
	const { problems } = parseArticle({ slug: "s", file: "f", source });
	return problems
		.filter(({ code }) => code === "unknown-actor")
		.map((problem) => findUnderlined(source, problem));
}

const mark = (number: number, words = "some words"): string => `[${words}]{ghost${number} says}`;

// The last of them runs a thousand times and more.
vi.setConfig({ testTimeout: 60_000 });

describe("A problem points at the word that is wrong", () => {
	it.each([
		["in a paragraph of several lines", `One ${mark(1)}.\nTwo ${mark(2)}.\n   Three ${mark(3)}.`],
		["in a nested list in a quote", `> - a ${mark(1)}\n>   - b ${mark(2)}\n>\n>     c ${mark(3)}`],
		["in a list in a list in a list", `1. - * ${mark(1)}\n     * ${mark(2)}\n   - ${mark(3)}`],
		["in a quote that goes on lazily", `> ${mark(1)}\n${mark(2)}\n> ${mark(3)}`],
		["in a list item that goes on lazily", `- ${mark(1)}\n${mark(2)}\n ${mark(3)}`],
		[
			"in quotes in quotes, one of them lazy",
			`> > ${mark(1)}\n> ${mark(2)}\n${mark(3)}\n\n${mark(4)}`,
		],
		["in headings", `# ${mark(1)} #\n\n${mark(2)}\n===\n\n## ${mark(3)}   ##  `],
		["in a heading in a list in a quote", `> * ## ${mark(1)}`],
		[
			"in the cells of a table",
			`| ${mark(1)} | b \\| ${mark(2)} |\n|---|---|\n|${mark(3)}|\n| \\| | ${mark(4)} |\n`,
		],
		["in a table without outer bars", `a | b\n-|-\n${mark(1)} | ${mark(2)}`],
		["in a table in a quote", `> | ${mark(1)} | b |\n> |---|---|\n> | c | ${mark(2)} |`],
		["after tabs", `-\t${mark(1)}\n\n\t${mark(2)}\n\n>\t${mark(3)}\n\na\tb ${mark(4)}`],
		["in a task list", `- [ ] ${mark(1)}\n- [x] b ${mark(2)}\n\n- [ ] c ${mark(3)}`],
		["in emphasis in a link in strong", `**a [b *c ${mark(1)}* d](e) f ${mark(2)}** g ${mark(3)}`],
		["in a link with an escaped bracket", `[a \\] b ${mark(1)} \\[ ${mark(2)}](c) ${mark(3)}`],
		["after character references", `&amp; &nbsp;&#33; ${mark(1)} &eacute; ${mark(2)}`],
		["after letters of two units", `😀 👩‍👩‍👧 ${mark(1)} 𝒳 ${mark(2)}`],
		[
			"after code and escapes",
			`\`[a]{b c}\` \\[ ${mark(1)} \\\` ${mark(2)} \`\`x\` \`\` ${mark(3)}`,
		],
		["in raw HTML", `<div>\n${mark(1)}\n</div>\n\na <b>${mark(2)}</b>`],
		["in marked words", mark(2, `a ${mark(1)} b`)],
		["over a line break", `${mark(1, "one\ntwo")} and ${mark(2)}`],
		[
			"after a code block",
			`\`\`\`\n[a]{ghost9 says}\n\`\`\`\n${mark(1)}\n\n    [a]{ghost9 says}\n\n${mark(2)}`,
		],
	])("%s", (_, body) => {
		for (const source of [
			toSource(`\n${body}\n`),
			toSource(`\n${body}\n`).replaceAll("\n", "\r\n"),
		]) {
			const expected = [...source.matchAll(/\{(ghost[1-8])/g)].map((match) => match[1] ?? "");
			expect(expected.length).toBeGreaterThan(0);
			expect(listGhosts(source)).toEqual(expected);
		}
	});

	it.each([
		["plain", `title: a ${mark(1)} b ${mark(2)}`],
		["between double quotes", `title: "a \\"b\\" \\u00e9 \\t${mark(1)} \\\\ ${mark(2)}"`],
		["between single quotes", `title: 'a ''b'' ${mark(1)} ${mark(2)}'`],
		["over several lines", `title: a\n  ${mark(1)}\n   b ${mark(2)}`],
		["over several quoted lines", `title: "a\n  ${mark(1)} \\\n   b ${mark(2)}"`],
		["folded", `title: >-\n  a ${mark(1)}\n  b\n\n  c ${mark(2)}`],
		["literal", `title: |\n   a ${mark(1)}\n   b ${mark(2)}`],
	])("in a title that is %s", (_, title) => {
		const source = toSource("\nText.\n", sampleFrontMatter.replace("title: A Title", title));
		expect(listGhosts(source)).toEqual(["ghost1", "ghost2"]);
	});

	it("on the first line of a file with a byte order mark, counted as on disk", () => {
		const { problems } = parseArticle({ slug: "s", file: "f", source: "\ufeff--\n" });
		expect(problems[0]).toMatchObject({ code: "missing-front-matter", line: 1, column: 2 });
	});

	it("in any mixture of containers", () => {
		const prefix = fc.constantFrom("> ", "- ", "1. ", "  ", "\t", ">", "> > ", "* ", "# ", "");
		const words = fc.constantFrom(
			"a",
			"*b*",
			"`c`",
			"&amp;",
			"\\[",
			"[l](u)",
			"😀",
			"**d",
			"<i>",
			"|",
		);
		const line = fc.tuple(fc.array(prefix, { maxLength: 3 }), fc.array(words, { maxLength: 4 }));
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.boolean(), (lines, blank) => {
				const body = lines.map(
					([prefixes, parts], index) =>
						`${prefixes.join("")}${parts.join(" ")} ${mark(index + 1)} ${parts.join(" ")}`,
				);
				const source = toSource(`\n${body.join(blank ? "\n\n" : "\n")}\n`);
				const found = listGhosts(source);
				expect(found.every((word) => /^ghost\d$/.test(word))).toBe(true);
				expect(found).toEqual([...new Set(found)].sort());
			}),
			{ numRuns: 1500 },
		);
	});
});

describe("Every statement's words", () => {
	it("are cut from the text, with what stands around them", () => {
		const { article } = parseBody("\nOne [two *three* four]{anna says} five.\n");
		const statement = article?.model.statements[0];
		expect(statement?.quote).toMatchObject({
			exact: "two three four",
			prefix: "A Title\n\nOne ",
			suffix: " five.",
		});
	});

	it("lose the space at their ends", () => {
		const { article } = parseBody("\nOne[ two ]{anna says} three.\n");
		expect(article?.model.statements[0]?.quote.exact).toBe("two");
	});
});
