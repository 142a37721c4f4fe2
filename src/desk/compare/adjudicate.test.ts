import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { locateArticle } from "../../article/parse/article.ts";
import { editText, insert, type TextEdit } from "../../article/text/edits.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { MarkAction, NewNames } from "../edits/actions.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";
import type { DeskRefusal } from "../files.ts";
import {
	adjudicate,
	isTakeable,
	type LeftReading,
	listRulings,
	type Ruling,
} from "./adjudicate.ts";
import { alignMarkup } from "./align-markup.ts";
import { compareMarkups, type MarkupDifference } from "./compare-markups.ts";
import type { AlignedMarkup, OtherMarkup } from "./other-markup.ts";
import { listWrittenDrafts } from "./written-drafts.ts";

/** As far as these tests mark: plain words of the body, each with brackets of its own. */
function apply(source: string, action: MarkAction): string {
	const { marks, origin } = locate(source);
	const own = (id: string) =>
		marks.flatMap((mark) => mark.statements.flatMap((one) => (one.id === id ? { mark, one } : [])));
	const around = ({ start, stop }: { start: number; stop: number }, braces: string) => [
		insert(origin[start] ?? 0, "["),
		insert((origin[stop - 1] ?? 0) + 1, `]{${braces}}`),
	];
	const without = ({ open, close, braces }: (typeof marks)[number]): TextEdit[] => [
		{ start: open, stop: open + 1, text: "" },
		{ start: close, stop: braces.stop, text: "" },
	];
	const edits = (): TextEdit[] => {
		switch (action.type) {
			case "mark":
				return around(action.words, write(action.statement));
			case "change":
				return own(action.statement).flatMap(({ one }) =>
					one.continues ? [] : [{ start: one.start, stop: one.stop, text: write(action.to) }],
				);
			case "unmark":
				return own(action.statement).flatMap(({ mark }) => without(mark));
			case "continue":
				return around(action.words, `+${action.statement}`);
			case "discontinue":
				return without(own(action.statement)[action.part]?.mark ?? ({} as never));
			case "stretch": {
				const { mark } = own(action.statement)[action.part] ?? ({} as never);
				const braces = source.slice(mark.braces.start + 1, mark.braces.stop - 1);
				return [...without(mark), ...around(action.words, braces)];
			}
			default:
				throw new Error(action.type);
		}
	};
	const declared = "declare" in action && action.declare ? declare(source, action.declare) : [];
	return editText(source, [...edits(), ...declared]);
}

function write({ actors, verb, proposal, keys }: StatementDraft): string {
	const pairs = Object.entries(keys).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
	return [actors.join(","), verb, ...(proposal === null ? [] : [proposal]), ...pairs].join(" ");
}

function declare(
	source: string,
	{ actors = [], proposals = [], notes = [] }: NewNames,
): TextEdit[] {
	const under = (head: string, lines: string[]) =>
		lines.length === 0
			? []
			: [insert(source.indexOf(`${head}:\n`) + head.length + 2, lines.join(""))];
	return [
		...under(
			"actors",
			actors.map(({ id, ...fields }) => `  ${id}: ${JSON.stringify(fields)}\n`),
		),
		...under(
			"proposals",
			proposals.map(({ id, ...fields }) => `  ${id}: ${JSON.stringify(fields)}\n`),
		),
		...under(
			"notes",
			notes.map(({ id, text }) => `  ${id}: ${JSON.stringify(text)}\n`),
		),
	];
}

function locate(source: string): LeftReading & { origin: ArrayLike<number> } {
	const located = locateArticle({ slug: "sample", file: "article.md", source });
	const errors = located.problems.filter(({ severity }) => severity === "error");
	expect(errors).toEqual([]);
	return { ...located, model: located.article?.model as Model };
}

function open(source: string): OtherMarkup {
	const { model, marks } = locate(source);
	return {
		...{ name: "Ben", model, drafts: listWrittenDrafts(marks), notes: new Map() },
		...{ byStudent: false, told: "" },
	};
}

const take = <T extends object>(found: T | DeskRefusal): T => {
	expect(found).not.toHaveProperty("refusal");
	return found as T;
};

function compare(source: string, other: OtherMarkup) {
	const left = locate(source);
	const right = take<AlignedMarkup>(alignMarkup(left.model, other));
	return { left, right, ...compareMarkups(left.model, right.model) };
}

/** Takes theirs until nothing differs; as often as it takes. */
function takeAll(source: string, other: OtherMarkup): string {
	let current = source;
	for (let step = 0; step < 60; step++) {
		const { differences, ...sides } = compare(current, other);
		const [first] = differences;
		if (!first) return current;
		const [action] = adjudicate(first, "right", sides);
		expect(action, first.key).toBeDefined();
		if (action) current = apply(current, action);
	}
	throw new Error("It never ends.");
}

const settle = (source: string, other: string, choice: Ruling, note?: string) => {
	const { differences, ...sides } = compare(source, open(other));
	const reason = note === undefined ? {} : { note: { id: "reason", text: note } };
	return adjudicate(differences[0] as MarkupDifference, choice, { ...sides, ...reason });
};

describe("three differences planted in the Riyadh article", () => {
	const theirs = readFileSync("content/riyadh-talks/article.md", "utf8");
	const plant = (source: string, from: string, to: string) => {
		expect(source.split(from)).toHaveLength(2);
		return source.replace(from, to);
	};
	const ours = [
		// Not marked here.
		[
			'[frustration that discussions occurred without the involvement of Ukrainian officials]{zelenskyy criticises without-ukraine cue="expressed"}',
			"frustration that discussions occurred without the involvement of Ukrainian officials",
		],
		// On other words.
		["framing [the dialogue as constructive]", "framing the dialogue as [constructive]"],
		// With another stance.
		["{trump would-consider peacekeepers", "{trump supports peacekeepers"],
	].reduce((source, [from = "", to = ""]) => plant(source, from, to), theirs);

	it("are found as exactly these three", () => {
		const { differences, same, total } = compare(ours, open(theirs));
		expect(differences.map(({ class: kind, sentence }) => [kind, sentence])).toEqual([
			["stance", "s6"],
			["boundary", "s7"],
			["only-right", "s11"],
		]);
		expect(total - same).toBe(3);
	});

	it("are gone when theirs is taken for all: the article says what theirs says", () => {
		const { model } = locate(takeAll(ours, open(theirs)));
		expect(model).toEqual(locate(theirs).model);
	});

	it("are gone from theirs as well when that is adjudicated into ours", () => {
		const { model } = locate(takeAll(theirs, open(ours)));
		expect(model).toEqual(locate(ours).model);
	});

	it("change nothing where ours is taken", () => {
		const { differences, ...sides } = compare(ours, open(theirs));
		expect(differences.flatMap((one) => adjudicate(one, "left", sides))).toEqual([]);
	});
});

describe("taking theirs", () => {
	const names = `title: A Title
actors:
  anna:
    name: Anna Adams
    kind: person
proposals:
  bridge:
    title: Building a bridge
  ferry:
    title: Keeping the ferry
notes:
  why: Because.
`;
	const article = (body: string, front = names) => toSource(`\n${body}\n`, front);

	it.each([
		["{anna rejects bridge}", '{anna supports ferry if="no" cue="said" voice=article}'],
		["{anna rejects bridge}", "{anna says}"],
		["{anna says}", "{anna rejects bridge manner=mixed}"],
		["{anna rejects bridge manner=mixed}", "{anna rejects bridge}"],
		["{anna rejects bridge note=why when=2025-01-02}", "{anna says ferry votes=1:2}"],
	])("in all respects makes %s say %s", (one, other) => {
		const [ours, theirs] = [one, other].map((braces) =>
			article(`It said that [no bridge]${braces} is needed.`),
		) as [string, string];
		expect(locate(takeAll(ours, open(theirs))).model).toEqual(locate(theirs).model);
	});

	it("follows a statement through all its stretches", () => {
		const ours = article("[One]{anna says} and two and three and [four]{+anna-says-1}.");
		const theirs = article(
			"One and [two]{anna says} and [three]{+anna-says-1} and [four]{+anna-says-1}.",
		);
		expect(locate(takeAll(ours, open(theirs))).model).toEqual(locate(theirs).model);
		expect(locate(takeAll(theirs, open(ours))).model).toEqual(locate(ours).model);
	});

	it("declares who is new, with their body, and a new note with its words", () => {
		const more = names
			.replace(
				"proposals:",
				"  ben:\n    name: Ben Brown\n    kind: person\n    of: board\n  board:\n    name: The Board\n    kind: group\nproposals:",
			)
			.replace("notes:", "notes:\n  new: A *new* one.");
		const theirs = article("[No]{ben rejects bridge note=new}.", more);
		const [action] = settle(article("No."), theirs, "right");
		expect(action).toMatchObject({
			declare: {
				actors: [{ id: "ben", name: "Ben Brown", kind: "person", of: "board" }, { id: "board" }],
				notes: [{ id: "new" }],
			},
		});
		expect(locate(takeAll(article("No."), open(theirs))).model.statements).toEqual(
			locate(theirs).model.statements,
		);
	});

	it("takes who speaks and who relays together, where half of it would be a mistake", () => {
		const more = names.replace(
			"proposals:",
			"  ben:\n    name: Ben Brown\n    kind: person\nproposals:",
		);
		const ours = article("[No]{ben says}.", more);
		const theirs = article("[No]{anna says via=ben}.", more);
		const { differences, ...sides } = compare(ours, open(theirs));
		expect(differences.map((one) => one.class)).toEqual(["speaker", "relay"]);
		const [speaker, relay] = differences.map((one) => adjudicate(one, "right", sides)[0]);
		expect(speaker).toMatchObject({ to: { actors: ["anna"], keys: {} } });
		expect(relay).toMatchObject({ to: { actors: ["anna"], keys: { via: "ben" } } });
	});

	it("keeps an id of ours from being given twice", () => {
		const ours = article("[No]{anna says id=no}, yes.");
		const theirs = article("No, [yes]{anna says id=no}.");
		const { differences, ...sides } = compare(ours, open(theirs));
		const right = differences.find((one) => one.class === "only-right") as MarkupDifference;
		expect(adjudicate(right, "right", sides)).toMatchObject([{ statement: { keys: {} } }]);
	});

	it("takes ours away where only we marked it", () => {
		const action = settle(article("[No]{anna says}."), article("No."), "right");
		expect(action).toEqual([{ type: "unmark", statement: "anna-says-1" }]);
	});
});

describe("taking both, or giving a reason", () => {
	const body = (braces: string) => toSource(`\nIt said [no]${braces}.\n`);
	const [ours, theirs] = [body("{anna rejects bridge}"), body("{anna supports bridge}")];

	it("marks theirs as well", () => {
		expect(settle(ours, theirs, "both")).toMatchObject([
			{ type: "mark", statement: { actors: ["anna"], verb: "supports", proposal: "bridge" } },
		]);
	});

	it("is offered where two statements can stand side by side", () => {
		const { differences } = compare(ours, open(theirs));
		expect(differences.map(listRulings)).toEqual([["left", "right", "both"]]);
		const other = compare(ours, open(body("{anna condemns bridge}"))).differences;
		expect(other.map(listRulings)).toEqual([["left", "right"]]);
	});

	it("writes the reason into the article as an editor's note, where that is wanted", () => {
		const declared = { declare: { notes: [{ id: "reason", text: "It is ironic." }] } };
		for (const choice of ["left", "right", "both"] as const) {
			const [action] = settle(ours, theirs, choice, "It is ironic.");
			expect(action).toMatchObject(declared);
			const draft =
				action && "to" in action ? action.to : (action as { statement: StatementDraft }).statement;
			expect(draft.keys.note).toBe("reason");
		}
	});

	it("is not possible where a student cannot have told who passed it on", () => {
		const { differences, ...sides } = compare(ours, open(body("{anna rejects bridge via=ben}")));
		const drafts = new Map(
			[...sides.right.drafts].map(([id, draft]) => [
				id,
				{ ...draft, keys: { via: "somebody not named" } },
			]),
		);
		const right = { ...sides.right, drafts };
		const [first] = differences as [MarkupDifference];
		expect(isTakeable(first, "right", right)).toBe(false);
		expect(adjudicate(first, "right", { ...sides, right })).toEqual([]);
		expect(isTakeable(first, "left", right)).toBe(true);
	});
});
