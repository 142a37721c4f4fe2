import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { toSource } from "../testing/samples/parsed.ts";
import type { DeskState } from "./desk-state.ts";
import Names from "./names/Names.svelte";
import Problems from "./problems/Problems.svelte";
import Unmarked from "./problems/Unmarked.svelte";
import { readDesk } from "./reading.ts";

function openDesk(article: string): DeskState {
	const files = {
		slug: "a",
		article,
		published: null,
		walkthrough: null,
		suggestions: [],
		images: {},
	};
	const read = readDesk(files);
	return {
		...{ files, reading: "model" in read ? read : null, problems: read.problems, isCurrent: true },
		chosen: { sentence: null, words: null, statement: null },
		...{ canUndo: false, canRedo: false, choose: () => {}, act: async () => null },
		...{ nameForms: {}, unsaved: [], keepNameForm: () => {}, remove: async () => null },
		...{ edit: () => {}, addWalkthrough: () => {}, undo: () => {}, redo: () => {}, say: () => {} },
	};
}

const readText = (html: string) =>
	html
		.replace(/<!--.*?-->/g, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/\s+/g, " ");

describe("a pane of the desk", () => {
	it("shows a problem with its place underlined and the press that mends it", () => {
		const desk = openDesk(toSource("\n[No]{anna rejets bridge}.\n"));
		const { body } = render(Problems, { props: { desk } });
		expect(body).toMatch(/\{anna <u>rejets<\/u> bridge\}/);
		expect(readText(body)).toContain("Write rejects");
	});

	it("asks for a reason only where there is a warning", () => {
		const error = render(Problems, { props: { desk: openDesk(toSource("\n[No]{anna\n")) } });
		expect(readText(error.body)).not.toContain("Leave it as it is");
		const desk = openDesk(toSource("\nIt was called “a disgrace” here.\n"));
		expect(readText(render(Problems, { props: { desk } }).body)).toContain("Leave it as it is");
		expect(readText(render(Unmarked, { props: { desk } }).body)).toContain("One sentence reports");
	});

	it("says what will stand in it while there is nothing", () => {
		const desk = openDesk("---\ntitle: A Title\n---\n\nA sentence.\n");
		const text = readText(render(Names, { props: { desk } }).body);
		expect(text).toContain("Who speaks in the article, and who is spoken about, is listed here.");
		expect(readText(render(Problems, { props: { desk } }).body)).toContain("No problems");
	});

	it("has each name as a line that tells what rests on it", () => {
		const desk = openDesk(toSource("\n[No]{anna rejects bridge}.\n"));
		const text = readText(render(Names, { props: { desk } }).body);
		expect(text).toMatch(/Anna Adams one statement/);
		expect(text).toMatch(/Ben Brown no statements not in the article/);
	});
});
