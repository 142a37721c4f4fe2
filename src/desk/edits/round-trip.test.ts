import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type LocatedArticle, locateArticle } from "../../article/parse/article.ts";
import { editText } from "../../article/text/edits.ts";
import { wantsHard } from "../../tasks/config/hard.ts";
import { arbitraryMarkedBody } from "../../testing/arbitrary/marked-body.ts";
import { countRuns } from "../../testing/arbitrary/runs.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskFiles } from "../files.ts";
import { findSentenceAt } from "../text/sentence-at.ts";
import { listTextWords, moveEdge } from "../text/words.ts";
import type { MarkAction } from "./actions.ts";
import { editAndRead } from "./edit-marks.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { toStatementDraft } from "./statement-text.ts";
import { findWritten } from "./written.ts";

/** An article that is open. */
interface Open {
	source: string;
	located: LocatedArticle;
}

const read = (source: string) => locateArticle({ slug: "sample", file: "article.md", source });

const toFiles = (article: string): DeskFiles => ({
	...{ slug: "sample", article, published: null, walkthrough: null },
	...{ suggestions: [], images: {} },
});

/** What comes of an action; null where it is refused. */
function act({ source, located }: Open, action: MarkAction): (Open & { statement: string }) | null {
	const done = editAndRead(toFiles(source), action, located);
	if ("refusal" in done) return null;
	const after = editText(source, done.edited.edits);
	const { statement = "" } = done.edited;
	return { source: after, located: done.located ?? read(after), statement };
}

/** The other ways to say it: another verb, another actor. */
function listOthers(was: StatementDraft, ids: readonly string[]): StatementDraft[] {
	const verb = was.verb === "rejects" ? "supports" : "rejects";
	const actor = ids.find((id) => !was.actors.includes(id) && !Object.values(was.keys).includes(id));
	return [
		...(was.proposal === null ? [] : [{ ...was, verb }]),
		{ ...was, verb: was.verb === "says" ? "claims" : "says" },
		...(actor ? [{ ...was, actors: [actor] }] : []),
	];
}

/**
 * Touches a statement and restores it, in each way that is not refused; how many there were.
 * @param only which of the ways, unless all of them are asked for
 */
function touchAndRestore(open: Open, id: string, only: number): number {
	const { model } = open.located.article ?? {};
	const [first] = findWritten(open.located.marks, id);
	const found = model?.statements.find((one) => one.id === id);
	if (!model || !first || !found) throw new Error(id);
	const was = toStatementDraft(first.statement);
	const back = { ...was, keys: { id: "", ...was.keys } };
	const sentence = findSentenceAt(model, found.quote.start);
	const words = sentence ? listTextWords(model.text, sentence, model.lang) : [];
	const { start, stop } = found.quote;
	// Who speaks first in braces that two share is no matter of words: undo alone brings it back.
	const isAlone = first.mark.statements.length === 1;
	const stretched = ([1, -1] as const)
		.filter(() => isAlone)
		.map((step) => moveEdge(words, { start, stop }, "stop", step))
		.filter((one) => one.start === start && one.stop !== stop);
	const ids = model.actors.map((one) => one.id);
	const ways: [MarkAction, (statement: string) => MarkAction][] = [
		...listOthers(was, ids).map((to): [MarkAction, (statement: string) => MarkAction] => [
			{ type: "change", statement: id, to },
			(statement) => ({ type: "change", statement, to: back }),
		]),
		...stretched.map((wider): [MarkAction, (statement: string) => MarkAction] => [
			{ type: "stretch", statement: id, part: 0, words: wider },
			(statement) => ({ type: "stretch", statement, part: 0, words: { start, stop } }),
		]),
	];
	let touched = 0;
	const asked = wantsHard(process.env) ? ways : ways.slice(only % ways.length).slice(0, 1);
	for (const [there, andBack] of asked) {
		const changed = act(open, there);
		if (changed === null) continue;
		expect(changed.source).not.toBe(open.source);
		const restored = act(changed, andBack(changed.statement));
		expect(restored?.source, `${JSON.stringify(there)}\n${changed.source}`).toBe(open.source);
		touched += 1;
	}
	return touched;
}

const listIds = ({ article }: LocatedArticle) =>
	article?.model.statements.map(({ id }) => id) ?? [];

const slugs = readdirSync("content", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

it.each(slugs)(
	"every statement of %s is touched and restored to the byte",
	(slug) => {
		const source = readFileSync(`content/${slug}/article.md`, "utf8");
		const open = { source, located: read(source) };
		const ids = listIds(open.located);
		expect(ids.length).toBeGreaterThan(0);
		const touched = ids.map((id, at) => touchAndRestore(open, id, at));
		expect(Math.max(...touched)).toBeGreaterThan(0);
		expect(touched.filter((count) => count === 0).length).toBeLessThan(ids.length / 4);
	},
	60_000,
);

it("every statement of any article is touched and restored to the byte", () => {
	let touched = 0;
	fc.assert(
		fc.property(arbitraryMarkedBody, (body) => {
			const source = toSource(`\n${body}\n`);
			const open = { source, located: read(source) };
			for (const [at, id] of listIds(open.located).entries())
				touched += touchAndRestore(open, id, at + body.length);
		}),
		{ numRuns: countRuns(400) },
	);
	expect(touched).toBeGreaterThan(100);
}, 60_000);
