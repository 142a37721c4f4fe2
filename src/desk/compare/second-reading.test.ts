import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { normalizeMarkup } from "../../testing/drawn/normalize.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskState } from "../desk-state.ts";
import type { Action } from "../edits/actions.ts";
import type { DeskFiles } from "../files.ts";
import { readDesk } from "../reading.ts";
import type { MarkupDifference } from "./compare-markups.ts";
import { describeProgress, formatDecisions } from "./decisions.ts";
import type { ChosenFile } from "./read-other.ts";
import SecondReader from "./SecondReader.svelte";
import { SecondReading } from "./second-reading.svelte.ts";

const toFiles = (article: string): DeskFiles => ({
	...{ slug: "sample", article, published: null, walkthrough: null, suggestions: [], images: {} },
});
const readFile = ([file]: ChosenFile[]) => toFiles(new TextDecoder().decode(file?.bytes));
const toFile = (article: string): ChosenFile => ({
	path: "theirs/article.md",
	bytes: new TextEncoder().encode(article),
});

/** A desk that writes down what it is to do, and then reads what a test gives it. */
function openDesk(article: string) {
	const done: Action[] = [];
	const said: string[] = [];
	let refusal: string | null = null;
	let files = toFiles(article);
	const desk: DeskState = {
		get files() {
			return files;
		},
		get reading() {
			const read = readDesk(files);
			return "model" in read ? read : null;
		},
		...{ isCurrent: true, problems: [], canUndo: false, canRedo: false },
		chosen: { sentence: null, words: null, statement: null },
		...{ nameForms: {}, unsaved: [], keepNameForm: () => {}, remove: async () => null },
		choose: () => {},
		act: async (action) => {
			if (refusal) return { refusal };
			done.push(action);
			return null;
		},
		edit: () => {},
		addWalkthrough: () => {},
		undo: () => {},
		redo: () => {},
		say: (words) => {
			said.push(words);
		},
	};
	return {
		...{ desk, done, said },
		refuse: (why: string) => {
			refusal = why;
		},
		become: (other: string) => {
			files = toFiles(other);
		},
	};
}

const write = (stance: string, alone = "yes") =>
	toSource(`\nIt said [no]{anna ${stance} bridge} and ${alone}.\n`);
const ours = write("rejects");
const theirs = write("supports", "[yes]{ben says}");

function openBoth() {
	const opened = openDesk(ours);
	const second = new SecondReading(() => opened.desk);
	second.openFiles([toFile(theirs)], readFile);
	const find = (kind: MarkupDifference["class"]) =>
		second.listed.find(({ difference }) => difference.class === kind)
			?.difference as MarkupDifference;
	return { ...opened, second, find };
}

describe("a second reading", () => {
	it("lists what differs, with nothing settled", () => {
		const { second } = openBoth();
		expect(second.refusal).toBe("");
		expect(second.listed.map(({ difference, decision }) => [difference.class, decision])).toEqual([
			["stance", null],
			["only-right", null],
		]);
	});

	it("refuses another text and keeps what it had", () => {
		const { second } = openBoth();
		second.openFiles([toFile(ours.replace("It said", "She said"))], readFile);
		expect(second.refusal).toContain("This is another text, in sentence 1");
		expect(second.listed).toHaveLength(2);
	});

	it("keeps ours without a change, which can be taken back", async () => {
		const { second, done, find } = openBoth();
		second.settle(find("stance"), "left");
		await second.proceed();
		expect(done).toEqual([]);
		expect(describeProgress(second.listed)).toBe("1 of 2 settled");
		second.reopen(find("stance"));
		expect(describeProgress(second.listed)).toBe("0 of 2 settled");
	});

	it("takes theirs: settled once the article says so, and open again when that is undone", async () => {
		const { second, done, find, become } = openBoth();
		second.settle(find("stance"), "right");
		await second.proceed();
		expect(done).toMatchObject([{ type: "change", to: { verb: "supports" } }]);
		expect(second.isBusy).toBe(false);
		expect(describeProgress(second.listed)).toBe("0 of 2 settled");
		become(write("supports"));
		expect(describeProgress(second.listed)).toBe("1 of 2 settled");
		expect(second.listed.map(({ difference }) => difference.class)).toEqual([
			"stance",
			"only-right",
		]);
		become(ours);
		expect(describeProgress(second.listed)).toBe("0 of 2 settled");
	});

	it("takes both: what is ours alone then is no further difference", async () => {
		const { second, done, find, become } = openBoth();
		second.settle(find("stance"), "both");
		await second.proceed();
		expect(done).toMatchObject([{ type: "mark", statement: { verb: "supports" } }]);
		become(ours.replace("{anna rejects bridge}", "{anna rejects bridge; anna supports bridge}"));
		expect(describeProgress(second.listed)).toBe("1 of 2 settled");
	});

	it("follows a statement into its further places", async () => {
		const { second, done, become } = openBoth();
		const wide = ours.replace(
			"It said [no]{anna rejects bridge} and",
			"[It]{ben says} said no [and]{+ben-says-1}",
		);
		become(ours.replace("[no]{anna rejects bridge}", "no"));
		second.openFiles([toFile(wide)], readFile);
		second.settle(second.listed[0]?.difference as MarkupDifference, "right");
		await second.proceed();
		expect(second.isBusy).toBe(true);
		become(ours.replace("It said [no]{anna rejects bridge}", "[It]{ben says} said no"));
		await second.proceed();
		expect(done.map(({ type }) => type)).toEqual(["mark", "continue"]);
		become(wide);
		await second.proceed();
		expect(second.isBusy).toBe(false);
		expect(describeProgress(second.listed)).toBe("1 of 1 settled");
	});

	it("says why something cannot be done, and leaves it open", async () => {
		const { second, said, find, refuse } = openBoth();
		refuse("No brackets fit there.");
		second.settle(find("only-right"), "right");
		await second.proceed();
		expect(said).toEqual(["No brackets fit there."]);
		expect(second.decisions.size).toBe(0);
	});

	it("gives the reason as a note where that is wanted, and never as a difference", async () => {
		const { second, done, find, become } = openBoth();
		const { key } = find("stance");
		second.reasons[key] = "  The quotation is ironic. ";
		second.asNote[key] = true;
		second.settle(find("stance"), "left");
		await second.proceed();
		expect(done).toMatchObject([
			{
				to: { keys: { note: "reason" } },
				declare: { notes: [{ text: "The quotation is ironic." }] },
			},
		]);
		become(
			ours
				.replace("rejects bridge", "rejects bridge note=reason")
				.replace("notes:", "notes:\n  reason: x"),
		);
		expect(second.listed.map(({ difference }) => difference.class)).toEqual([
			"stance",
			"only-right",
		]);
		expect(describeProgress(second.listed)).toBe("1 of 2 settled");
	});

	it("writes down who chose what and why", async () => {
		const { second, desk, find } = openBoth();
		second.reasons[find("stance").key] = "The quotation is ironic.";
		second.settle(find("stance"), "left");
		await second.proceed();
		const model = desk.reading?.model as Model;
		expect(formatDecisions(model, "Ben", second.listed, second.reasons)).toBe(
			[
				"A Title",
				"Our mark-up, compared with Ben",
				"1 of 2 settled",
				"",
				"1. Sentence 1: stance",
				"   Words: no",
				"   Ours: Building a bridge: Anna Adams rejects it. Reworded by the article.",
				"   Theirs: Building a bridge: Anna Adams supports it. Reworded by the article.",
				"   Taken: ours",
				"   Why: The quotation is ironic.",
				"",
			].join("\n"),
		);
	});
});

describe("as it is drawn", () => {
	const draw = (second?: SecondReading) => {
		const { desk } = openDesk(ours);
		const props = { desk, readFile, ...(second && { reading: second }) };
		return normalizeMarkup(render(SecondReader, { props }).body);
	};

	it("asks for their mark-up first", async () => {
		await expect(draw()).toMatchFileSnapshot("snapshots/SecondReader.empty.txt");
	});

	it("shows both readings of what differs, with what can be chosen", async () => {
		await expect(draw(openBoth().second)).toMatchFileSnapshot("snapshots/SecondReader.txt");
	});
});
