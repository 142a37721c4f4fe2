import { readdirSync } from "node:fs";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import { normalizeMarkup } from "../../testing/drawn/normalize.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import type { Coding } from "../lesson/types.ts";
import CodingForm from "./CodingForm.svelte";
import ComparePanel from "./ComparePanel.svelte";
import Comparison from "./Comparison.svelte";
import { listPublished } from "./compare.ts";
import { readDraft } from "./draft.ts";
import Marker from "./Marker.svelte";
import StudentMarks from "./StudentMarks.svelte";
import WordPicker from "./WordPicker.svelte";

/*
 * What is drawn before anybody presses anything, as text, so that a change is a readable
 * difference. What happens on a press is looked at in e2e/. After a wanted change:
 * `npx vitest run src/classroom/marking -u`, then read the difference.
 */

const lesson = makeLesson();
const { model } = lesson;
const published = listPublished(model);
/** Differs in who and how; in the verb alone; in the words; and one that nobody else marked. */
const codings: Coding[] = published.slice(0, 4).map((coding, index) => ({
	...coding,
	...(index === 0 && { actor: "a6", attribution: "direct" as const }),
	...(index === 1 && { verb: "condemns" }),
	...(index === 2 && { proposal: null, verb: "says" }),
}));
codings.push({
	...{ spans: [{ start: 0, stop: 8 }], actor: "a5", verb: "hopes", proposal: null },
	attribution: "article",
});
const names = { a: "You", b: "The editors" };
const nothing = () => {};

const drawings: Record<string, () => { body: string }> = {
	Marker: () => render(Marker, { props: { lesson, answers: { ...createAnswers(), codings } } }),
	"Marker.empty": () => render(Marker, { props: { lesson, answers: createAnswers() } }),
	Comparison: () =>
		render(Comparison, { props: { model, a: codings, b: published, names, published: true } }),
	"Comparison.students": () =>
		render(Comparison, {
			props: {
				model,
				a: codings.slice(1, 3),
				b: codings.slice(1),
				names: { a: "You", b: "The other student" },
			},
		}),
	"Comparison.apart": () =>
		render(Comparison, { props: { model, a: codings.slice(4), b: published.slice(3, 4), names } }),
	ComparePanel: () => render(ComparePanel, { props: { lesson, answers: createAnswers() } }),
	CodingForm: () =>
		render(CodingForm, {
			props: {
				...{ model, draft: readDraft(codings[1] as Coding), words: "the words", isNew: true },
				likely: ["a2", "a1"],
				...{ onsave: nothing, oncancel: nothing, onescape: nothing, onmore: nothing },
			},
		}),
	WordPicker: () =>
		render(WordPicker, {
			props: {
				...{ model, sentences: ["s1", "s3"], spans: published[1]?.spans ?? [], label: "Which?" },
				onpick: nothing,
				marked: [{ span: { start: 0, stop: 999 }, label: "Published", look: "published" }],
			},
		}),
};

describe("what is drawn is what was looked at:", () => {
	test.each(Object.entries(drawings))("%s", async (name, draw) => {
		await expect(normalizeMarkup(draw().body)).toMatchFileSnapshot(`snapshots/${name}.txt`);
	});

	test("nothing else is kept", () => {
		const files = readdirSync(`${import.meta.dirname}/snapshots`);
		const wanted = Object.keys(drawings).map((name) => `${name}.txt`);
		expect(files.toSorted()).toEqual(wanted.toSorted());
	});
});

test("a link to a published reading is drawn only beside the editors’ reading", () => {
	const props = { model, a: codings, b: published, names };
	expect(render(Comparison, { props }).body).not.toContain("href=");
	const { body } = render(Comparison, { props: { ...props, published: true } });
	for (const { id } of model.statements) {
		expect(body).toContain(`href="#statement=${id}" data-statement="${id}"`);
	}
});

test("a student meets no statistics, however many statements are compared", () => {
	const b = [...published, ...published];
	const { body } = render(Comparison, { props: { model, a: b, b, names } });
	expect(body).not.toMatch(/alpha|<table|\d\.\d/i);
});

test("a teacher reads how alike marks are, once links are pasted", () => {
	const { body } = render(StudentMarks, { props: { lesson, sentences: [] } });
	expect(body).toContain("How alike do students and the editors mark?");
	expect(body).not.toContain("alpha");
});

test("the form shows all words of a usual statement, and of a long one that there are more", () => {
	const draw = (words: string) => {
		const draft = readDraft(codings[1] as Coding);
		const told = { onsave: nothing, oncancel: nothing, onescape: nothing, onmore: nothing };
		return render(CodingForm, { props: { model, draft, likely: [], words, isNew: true, ...told } })
			.body;
	};
	const usual = "The words of a statement. ".repeat(9).trim();
	expect(draw(usual)).toContain(`>${usual}</p>`);
	expect(draw(usual)).not.toContain("Show all words");
	expect(draw(`${usual} ${usual}`)).toMatch(/statement\. The …<\/p>.*>Show all words<\/button>/s);
});

test("two hundred statements are listed, each with its words and its buttons", () => {
	const [first] = published;
	const many = Array.from({ length: 200 }, () => ({ ...(first as Coding) }));
	const answers = { ...createAnswers(), codings: many };
	const { body } = render(Marker, { props: { lesson, answers } });
	expect(body).toContain("Your statements (200)");
	expect(body.match(/Delete</g)).toHaveLength(200);
});
