import fc from "fast-check";
import type { Model, Span } from "../../article/model/types.ts";
import { verbs } from "../../article/model/verbs.ts";
import { isChoice, listItems, listQuestions } from "../../classroom/lesson/items.ts";
import { mergeSpans, splitWords } from "../../classroom/lesson/spans.ts";
import type { Answers, Coding, Lesson, OptionId, Question } from "../../classroom/lesson/types.ts";
import { completeLesson } from "../samples/lesson.ts";
import { arbitraryModel } from "./model.ts";

/**
 * Test support: any text, halves of characters and controls among it. fast-check’s own unit
 * for this ("binary") takes seconds to set up.
 */
export const anyText: fc.Arbitrary<string> = fc.string({
	unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
});

/** Test support: marks of words, several or none, as a student makes them. */
export function arbitrarySpans(
	{ text }: Pick<Model, "text">,
	within: readonly Span[],
	minLength = 0,
): fc.Arbitrary<Span[]> {
	const words = within.flatMap((span) => splitWords(text, span));
	return fc
		.array(fc.constantFrom(...words), { minLength, maxLength: 6 })
		.map((list) => mergeSpans(list.map(({ start, stop }) => ({ start, stop }))));
}

/** Test support: any student's marks of statements. */
export function arbitraryCodings(model: Model, maxLength = 8): fc.Arbitrary<Coding[]> {
	const ids = model.proposals.map(({ id }) => id);
	const coding = fc.record({
		spans: arbitrarySpans(model, model.sentences, 1),
		actor: fc.constantFrom(...model.actors.map(({ id }) => id)),
		verb: fc.constantFrom(...verbs.map(({ word }) => word)),
		proposal: fc.constantFrom(null, ...ids),
		attribution: fc.constantFrom("direct", "mixed", "indirect", "relayed", "article"),
		alone: fc.constantFrom({}, { isStanceAlone: true as const }),
	});
	const codings = coding.map(({ alone, ...rest }): Coding => ({ ...rest, ...alone }));
	return fc.array(codings, { maxLength });
}

/** Test support: whatever can be answered in a lesson, all of it or nothing. */
export function arbitraryAnswers({ model, walkthrough }: Lesson): fc.Arbitrary<Answers> {
	const questions = listQuestions(walkthrough);
	const items = questions.filter(isChoice).flatMap((question) => listItems(model, question));
	const offered = (ids: readonly string[]) => model.sentences.filter(({ id }) => ids.includes(id));
	return fc.record({
		choices: someOf(
			items.map(({ key, options }): [string, fc.Arbitrary<OptionId>] => [
				key,
				fc.constantFrom(...options.map(({ id }) => id)),
			]),
		),
		words: someOf(
			questions.flatMap((question): [string, fc.Arbitrary<Span[]>][] =>
				question.kind === "words"
					? [[question.id, arbitrarySpans(model, offered(question.sentences))]]
					: [],
			),
		),
		texts: someOf(
			questions.flatMap((question): [string, fc.Arbitrary<string>][] =>
				question.kind === "open" ? [[question.id, anyText]] : [],
			),
		),
		codings: arbitraryCodings(model),
	});
}

/** Test support: a lesson over any model, with questions of any kind, two of them alike. */
export function arbitraryLesson(): fc.Arbitrary<Lesson> {
	return arbitraryModel({ actors: 4, proposals: 2, statements: 6 }).chain((model) =>
		fc
			.array(arbitraryQuestion(model), { maxLength: 5 })
			.map((list) => [...list, ...list.slice(0, 1)])
			.map((list) => list.map((question, index) => ({ ...question, id: `q${index + 1}` })))
			.map((questions) => completeLesson(model, questions)),
	);
}

function arbitraryQuestion(model: Model): fc.Arbitrary<Question> {
	const asked = { id: "", step: 0, answer: [] };
	const some = (list: readonly { id: string }[], minLength = 1) =>
		fc.shuffledSubarray(
			list.map(({ id }) => id),
			{ minLength, maxLength: Math.min(40, list.length) },
		);
	const text = fc.constantFrom("Where?", "How?", "Which words?");
	const kinds: fc.Arbitrary<Question>[] = [
		fc.record({ text, sentences: some(model.sentences) }).map((rest): Question => {
			return { ...asked, ...rest, kind: "open" };
		}),
		fc
			.record({
				text,
				sentences: some(model.sentences),
				statements: some(model.statements, 0),
			})
			.map((rest): Question => ({ ...asked, ...rest, kind: "words" })),
	];
	const proposals = model.proposals.map(({ id }) => id);
	if (proposals.length > 0)
		kinds.push(
			fc
				.record({ text, proposal: fc.constantFrom(...proposals), actors: some(model.actors) })
				.map((rest): Question => ({ ...asked, ...rest, kind: "stance" })),
		);
	if (model.statements.length > 0)
		kinds.push(
			fc
				.record({ text, statements: some(model.statements) })
				.map((rest): Question => ({ ...asked, ...rest, kind: "manner" })),
		);
	return fc.oneof(...kinds);
}

/** Answers to any of these; what is missing was not answered. */
function someOf<T>(entries: readonly [string, fc.Arbitrary<T>][]): fc.Arbitrary<Record<string, T>> {
	const answered = entries.map(([key, value]) =>
		fc.option(value.map((answer): [string, T] => [key, answer])),
	);
	return fc
		.tuple(...answered)
		.map((list) => Object.fromEntries(list.filter((entry) => entry !== null)));
}
