import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LocatedArticle, locateArticle } from "../../article/parse/article.ts";
import { readSource } from "../../article/parse/source.ts";
import { applyRawEdits, editText, invertRawEdits, placeEdits } from "../../article/text/edits.ts";
import { arbitraryMarkedBody } from "../../testing/arbitrary/marked-body.ts";
import { countFew } from "../../testing/arbitrary/runs.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskFiles } from "../files.ts";
import type { Edited, MarkAction } from "./actions.ts";
import { editAndRead, editMarks } from "./edit-marks.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { formatStatement, toStatementDraft } from "./statement-text.ts";
import { findWritten, listWritten } from "./written.ts";

const real = ["riyadh-talks", "what-is-a-planet"].map((slug) =>
	readFileSync(`content/${slug}/article.md`, "utf8"),
);

const read = (source: string) => locateArticle({ slug: "sample", file: "article.md", source });

const toFiles = (article: string): DeskFiles => ({
	...{ slug: "sample", article, published: null, walkthrough: null },
	...{ suggestions: [], images: {} },
});

/** The file without brackets and braces, and those quotation marks that YAML may come to need. */
function strip(source: string, { marks }: LocatedArticle): string {
	const edits = marks.flatMap(({ open, close, braces }) => [
		{ start: open, stop: open + 1, text: "" },
		{ start: close, stop: braces.stop, text: "" },
	]);
	return editText(source, edits).replace('title: "A Title"', "title: A Title");
}

/** What an action is made of: each number chooses among what the article has. */
type Choice = [kind: number, one: number, two: number, three: number, four: number];

const choice: fc.Arbitrary<Choice> = fc.tuple(
	...([0, 1, 2, 3, 4].map(() => fc.nat(9999)) as [
		fc.Arbitrary<number>,
		fc.Arbitrary<number>,
		fc.Arbitrary<number>,
		fc.Arbitrary<number>,
		fc.Arbitrary<number>,
	]),
);

const pick = <T>(list: readonly T[], at: number): T | undefined =>
	list[at % Math.max(1, list.length)];

/** Some words of the article that follow each other. */
function pickWords({ article }: LocatedArticle, from: number, length: number) {
	const words = [...(article?.model.text.matchAll(/[\p{L}\p{N}“”’]+/gu) ?? [])];
	const at = from % Math.max(1, words.length);
	const [first, last] = [words[at], words[Math.min(at + (length % 7), words.length - 1)]];
	return first && last ? { start: first.index, stop: last.index + last[0].length } : null;
}

function pickDraft(located: LocatedArticle, [, one, two, three, four]: Choice): StatementDraft {
	const { actors = [], proposals = [], notes = [] } = located.article?.model ?? {};
	const actor = pick(actors, one)?.id ?? "";
	const other = pick(actors, one + 1)?.id ?? "";
	const proposal = pick(proposals, two)?.id ?? null;
	const cue = pickWords(located, three, four);
	const text = located.article?.model.text ?? "";
	const keys = {
		...(one % 3 === 0 && cue ? { if: text.slice(cue.start, cue.stop) } : {}),
		...(two % 3 === 0 ? { via: other } : {}),
		...(three % 4 === 0 ? { about: other } : {}),
		...(four % 5 === 0 ? { when: "2025-02-18" } : {}),
		...(notes[0] && four % 4 === 0 ? { note: notes[0].id } : {}),
	};
	const verb = pick(["says", "rejects", "open-to", "hopes"], three) ?? "";
	return { actors: [actor], verb, proposal, keys };
}

function toAction(located: LocatedArticle, picked: Choice): MarkAction | null {
	const [kind, one, two, three] = picked;
	const words = pickWords(located, one, two);
	const found = pick(located.article?.model.statements ?? [], three);
	const statement = found?.id ?? "none";
	if (!words) return null;
	const part = found && found.continued.length > 0 ? three % 2 : 0;
	const actions: MarkAction[] = [
		{ type: "mark", words, statement: pickDraft(located, picked) },
		{ type: "mark", words, statement: pickDraft(located, picked) },
		{ type: "change", statement, to: pickDraft(located, picked) },
		{ type: "unmark", statement },
		{ type: "stretch", statement, part, words: widen(located, found, words, two) },
		{ type: "continue", statement, words },
		{ type: "discontinue", statement, part: 1 },
		{ type: "split", statement, at: (found?.quote.start ?? 0) + (two % 40) },
		{ type: "unquote", words },
		{ type: "requote", words },
	];
	return pick(actions, kind) ?? null;
}

/** Every other time words that the statement has already, and a few more. */
function widen(
	{ article }: LocatedArticle,
	found: { quote: { start: number; stop: number } } | undefined,
	words: { start: number; stop: number },
	by: number,
) {
	if (!found || by % 2 === 0) return words;
	const { start, stop } = found.quote;
	return { start, stop: Math.min(stop + (by % 30), article?.model.text.length ?? 0) };
}

/** What holds after every action; gives the file after it. */
function expectSound(source: string, action: MarkAction, before: LocatedArticle): string {
	const done = editMarks(toFiles(source), action);
	if ("refusal" in done) {
		expect(done.refusal).toMatch(/^[\p{Lu}“`].*[.?]$/u);
		return source;
	}
	const raw = placeEdits(source, done.edits);
	const edited = applyRawEdits(source, raw);
	expect(applyRawEdits(edited, invertRawEdits(raw))).toBe(source);
	const after = read(edited);
	expect(after.article?.model.text).toBe(before.article?.model.text);
	expect(after.article?.model.sentences).toEqual(before.article?.model.sentences);
	expect(strip(edited, after)).toBe(strip(source, before));
	if (done.statement !== undefined)
		expect(findWritten(after.marks, done.statement).length).toBeGreaterThan(0);
	expectCount(action, before, after, done);
	return edited;
}

/** How many statements and further stretches there are. */
function expectCount(
	action: MarkAction,
	{ article: before }: LocatedArticle,
	{ article: after }: LocatedArticle,
	{ edits }: Edited,
): void {
	const [was, is] = [before?.model.statements ?? [], after?.model.statements ?? []];
	const count = { mark: 1, unmark: -1, split: 1 };
	const more = count[action.type as "mark"] ?? 0;
	expect(is.length - was.length).toBe(more);
	const stretches = (all: typeof was) => all.flatMap(({ continued }) => continued).length;
	const added = { continue: 1, discontinue: -1 }[action.type as "continue"] ?? 0;
	if (action.type !== "unmark") expect(stretches(is) - stretches(was)).toBe(added);
	if (action.type !== "stretch" && action.type !== "change") expect(edits).not.toEqual([]);
}

/** Actions after each other. */
function actAll(source: string, choices: readonly Choice[]): string {
	return choices.reduce((now, picked) => {
		const before = read(now);
		const action = toAction(before, picked);
		return action ? expectSound(now, action, before) : now;
	}, source);
}

const shape = fc.tuple(fc.constantFrom("\n", "\r\n", "\r"), fc.boolean());
const reshape = (source: string, [lineBreak, mark]: [string, boolean]) =>
	(mark ? "\ufeff" : "") + source.replaceAll("\n", lineBreak);

describe("whatever is pressed", () => {
	it("nothing but brackets and braces changes in a real article", () => {
		fc.assert(
			fc.property(
				...[fc.constantFrom(...real), shape, fc.array(choice, { minLength: 1, maxLength: 8 })],
				(source, form, choices) => {
					actAll(reshape(source, form), choices);
				},
			),
			{ numRuns: countFew(24) },
		);
	}, 120_000);

	it("nothing but brackets and braces changes in any article", () => {
		fc.assert(
			fc.property(
				...[arbitraryMarkedBody, shape, fc.array(choice, { minLength: 1, maxLength: 6 })],
				(body, form, choices) => {
					actAll(reshape(toSource(`\n${body}\n`), form), choices);
				},
			),
			{ numRuns: countFew(120) },
		);
	}, 120_000);
});

describe("every statement of the articles here", () => {
	const all = real.flatMap((source) =>
		listWritten(read(source).marks).map(({ statement }) => [source, statement] as const),
	);

	it("is written as the desk would write it", () => {
		for (const [source, statement] of all) {
			if (statement.continues || statement.start < source.indexOf("\n---\n")) continue;
			const typed = readSource("a", source).text.slice(statement.start, statement.stop);
			expect(formatStatement(toStatementDraft(statement))).toBe(typed);
		}
	});

	it("is left as it is when it is changed to what it is", () => {
		const located = new Map(real.map((source) => [source, read(source)]));
		for (const [source, statement] of all) {
			const id = statement.id ?? statement.pairs[0]?.value.text ?? "";
			const [first] = findWritten(located.get(source)?.marks ?? [], id);
			if (!first) throw new Error(id);
			const to = toStatementDraft(first.statement);
			const action: MarkAction = { type: "change", statement: id, to };
			expect(editAndRead(toFiles(source), action, located.get(source))).toMatchObject({
				edited: { edits: [], statement: id },
			});
		}
	});

	it("is the same to the byte when it is changed and changed back", () => {
		const statements = fc.constantFrom(...all.filter(([, { continues }]) => !continues));
		fc.assert(
			fc.property(statements, choice, shape, ([text, statement], picked, form) => {
				const source = reshape(text, form);
				const id = statement.id ?? statement.pairs[0]?.value.text ?? "";
				const was = toStatementDraft(statement);
				const to = pickDraft(read(source), picked);
				const done = editMarks(toFiles(source), { type: "change", statement: id, to });
				if ("refusal" in done) return;
				const changed = editText(source, done.edits);
				if (statement.id !== null) expect(changed).not.toBe(source);
				const back = { ...was, keys: { id: "", ...was.keys } };
				const again = editMarks(toFiles(changed), {
					...{ type: "change", statement: done.statement ?? id, to: back },
				}) as Edited;
				expect(editText(changed, again.edits)).toBe(source);
			}),
			{ numRuns: countFew(60) },
		);
	}, 120_000);
});
