import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import { findStatementDraft } from "../form/find-draft.ts";
import { applyStep, makeStep, recordStep, redoStep, undoStep } from "../history.ts";
import { readDesk } from "../reading.ts";
import { actOn } from "./act.ts";
import type { Action } from "./actions.ts";

const read = (name: string) => readFileSync(`content/riyadh-talks/${name}`, "utf8");
const riyadh: DeskFiles = {
	...{ slug: "riyadh-talks", article: read("article.md"), walkthrough: read("walkthrough.md") },
	...{ published: null, suggestions: [], images: {} },
};
const reading = readDesk(riyadh);
if (!("model" in reading)) throw new Error("It cannot be read");
const { actors, proposals, sentences, text } = reading.model;

function act(files: DeskFiles, action: Action) {
	const done = actOn(files, action);
	if ("refusal" in done) throw new Error((done as DeskRefusal).refusal);
	return makeStep(files, done.edited);
}

const newId = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((id) => /^[a-z]/.test(id));

function rename(what: "actors" | "proposals", id: string, to: string): Action {
	const actor = actors.find((one) => one.id === id);
	const proposal = proposals.find((one) => one.id === id);
	if (what === "actors" && actor) {
		const { id: _id, heard: _heard, ...fields } = actor as typeof actor & { heard?: boolean };
		return { type: "edit-actor", id, to, fields };
	}
	const { id: _id, ...fields } = proposal ?? { id, title: "" };
	return { type: "edit-proposal", id, to, fields };
}

test("a name that is changed there and back leaves both files as they were, and undo does", () => {
	const names = [
		...actors.map(({ id }) => ["actors", id] as const),
		...proposals.map(({ id }) => ["proposals", id] as const),
	];
	fc.assert(
		fc.property(fc.constantFrom(...names), newId, fc.boolean(), ([what, id], to, isBroken) => {
			fc.pre(!names.some(([, one]) => one === to));
			const lines = (file: string | null) => (isBroken ? file?.replaceAll("\n", "\r\n") : file);
			const files = {
				...riyadh,
				...{ article: lines(riyadh.article) ?? "", walkthrough: lines(riyadh.walkthrough) ?? null },
			};
			const step = act(files, rename(what, id, to));
			const renamed = applyStep(files, step);
			expect(renamed.walkthrough).not.toMatch(new RegExp(`(?:${what.slice(0, -1)})=${id}[,} ]`));
			expect(
				applyStep(renamed, act(renamed, { ...rename(what, id, to), id: to, to: id } as Action)),
			).toEqual(files);
			const undone = undoStep(renamed, recordStep({ undo: [], redo: [] }, step));
			expect(undone?.files).toEqual(files);
			expect(undone && redoStep(undone.files, undone.history)?.files).toEqual(renamed);
		}),
		{ numRuns: 4 },
	);
});

test("the steps for a class follow a statement whose address is changed, or whose number another takes", () => {
	const own = findStatementDraft(reading, "lavrov-any-flag");
	if (!own) throw new Error("No such statement");
	const to = { ...own, keys: { ...own.keys, id: "flag" } };
	const changed = applyStep(
		riyadh,
		act(riyadh, { type: "change", statement: "lavrov-any-flag", to }),
	);
	expect(changed.walkthrough).toContain("lavrov-peacekeepers-3,flag}");
	const first = sentences.find(({ id }) => id === "dek");
	const start = first?.start ?? 0;
	const words = { start, stop: start + text.slice(start).indexOf(" condemns") };
	const statement = { actors: ["lavrov"], verb: "rejects", proposal: "peacekeepers", keys: {} };
	const marked = applyStep(riyadh, act(riyadh, { type: "mark", words, statement }));
	const show = (files: DeskFiles, id: string) => {
		const made = readDesk(files);
		return "model" in made && made.model.statements.find((one) => one.id === id)?.quote.exact;
	};
	const named = /manner statement=headline-rejects,([a-z0-9-]+)/.exec(
		marked.walkthrough ?? "",
	)?.[1];
	expect(show(marked, named ?? "")).toBe(show(riyadh, "lavrov-peacekeepers-1"));
});

test("what other steps have come in the place of is not undone in them", () => {
	const step = act(riyadh, rename("proposals", "nato", "alliance"));
	const others = { ...applyStep(riyadh, step), walkthrough: "## Other steps\n" };
	const undone = undoStep(others, recordStep({ undo: [], redo: [] }, step));
	expect(undone?.files).toEqual({ ...riyadh, walkthrough: "## Other steps\n" });
});

const steps = `---
title: Steps
---

## The first
{view=article statement=lavrov-peacekeepers-1}

[How are these reported?]{ask=manner statement=headline-rejects,lavrov-peacekeepers-1,lavrov-peacekeepers-2}

> As it stands there.

## The second

[Which words show it?]{ask=words statement=lavrov-peacekeepers-2}
[Which words show the other?]{ask=words statement=lavrov-peacekeepers-1}

> These words.

[And these?]{ask=words statement=lavrov-any-flag}
`;

test("a statement that is removed is taken out of the steps, and a question about it alone goes", () => {
	const done = actOn(
		{ ...riyadh, walkthrough: steps },
		{ type: "unmark", statement: "lavrov-peacekeepers-1" },
	);
	if ("refusal" in done) throw new Error(done.refusal);
	expect(done.edited.loss).toEqual({ steps: [1, 2], questions: 1, unresolved: [] });
	const files = { ...riyadh, walkthrough: steps };
	const step = makeStep(files, done.edited);
	const removed = applyStep(files, step);
	// What was the second is the first now: no step may name it in the place of what is gone.
	expect(removed.walkthrough).toBe(
		steps
			.replace(" statement=lavrov-peacekeepers-1}", "}")
			.replace(
				"headline-rejects,lavrov-peacekeepers-1,lavrov-peacekeepers-2",
				"headline-rejects,lavrov-peacekeepers-1",
			)
			.replace("words statement=lavrov-peacekeepers-2", "words statement=lavrov-peacekeepers-1")
			.replace(
				"[Which words show the other?]{ask=words statement=lavrov-peacekeepers-1}\n\n> These words.\n",
				"",
			),
	);
	expect(undoStep(removed, recordStep({ undo: [], redo: [] }, step))?.files).toEqual(files);
});

test("steps that a removal makes wrong are told; what no step names costs them nothing", () => {
	const article = `---
title: A bridge
actors: {mayor: {name: Lind, kind: person}, clerk: {name: Ash, kind: person}}
proposals: {bridge: {title: A bridge}}
---

Lind [rejects it]{mayor rejects bridge}, and [said so]{mayor says}.
`;
	const files = {
		...riyadh,
		article,
		walkthrough: "## One\n\n[Where?]{ask=stance proposal=bridge}\n",
	};
	const lose = (action: Action) => {
		const done = actOn(files, action);
		return "refusal" in done ? done.refusal : done.edited.loss;
	};
	expect(lose({ type: "unmark", statement: "mayor-says-1" })).toBe(undefined);
	expect(lose({ type: "remove", what: "actors", id: "clerk" })).toBe(undefined);
	const unresolved = { steps: [], questions: 0, unresolved: [1] };
	expect(lose({ type: "unmark", statement: "mayor-bridge-1" })).toEqual(unresolved);
	files.walkthrough =
		"## One\n{actor=clerk}\n\n[Where?]{ask=stance proposal=bridge actor=mayor,clerk}\n";
	const taken = { steps: [1], questions: 0, unresolved: [] };
	expect(lose({ type: "remove", what: "actors", id: "clerk" })).toEqual(taken);
});
