import { findStatement } from "../../article/model/questions.ts";
import type { Model, Span } from "../../article/model/types.ts";
import { listMarkLines } from "../marking/marks-text.ts";
import { findAnswersVersion, listUnplacedTexts, parseAnswers } from "./answers-link.ts";
import {
	findRightSpans,
	formatOption,
	isChoice,
	listItems,
	listProofSentences,
	listSentencesOf,
	listSpans,
	listStepQuestions,
	notSaid,
} from "./items.ts";
import { formatPlainText } from "./plain-text.ts";
import { formatSpans, nameSentence } from "./spans.ts";
import type { Answers, ChoiceQuestion, Lesson, Question, WordsQuestion } from "./types.ts";

const unanswered = "Not answered";
const silent = formatOption(notSaid, "stance");

/**
 * The questions, the student's answers and the article's with the sentences that decide them,
 * and the student's own marks, as plain text for a file. It holds no name and no date, and of
 * what the student has not answered no answer either: it is no key to pass on.
 */
export function formatAnswersText({ model, walkthrough }: Lesson, answers: Answers): string {
	const title = model.sentences.find(({ id }) => id === "title");
	const lines = [
		walkthrough.title,
		`Article: ${title === undefined ? model.title : formatSpans(model, [title])}`,
		...(model.credit === undefined ? [] : [`Text: ${model.credit.name}`]),
		`Version ${walkthrough.version}`,
		...walkthrough.steps.flatMap((step) => {
			const told = listStepQuestions(step).flatMap((question) => [
				"",
				...listAnswer(model, question, answers),
			]);
			return told.length === 0 ? [] : ["", "", `Step ${step.number}: ${step.title}`, ...told];
		}),
		"",
		"",
		...listMarkLines(model, answers.codings),
	];
	return `${lines.join("\n")}\n`;
}

/**
 * What a device keeps of other versions, for a file: each as the code that a walkthrough of its
 * own version reads, then what of it has a place in this one, and the open answers that have none.
 */
export function formatApartText(lesson: Lesson, kept: readonly string[]): string {
	const parts = kept.map((text) => {
		const version = findAnswersVersion(text);
		const found = parseAnswers(lesson, text);
		const unplaced = listUnplacedTexts(lesson, text).flatMap((own) => ["", ...indent("", own)]);
		return [
			version === ""
				? "Answers that this version cannot read"
				: `Answers given to version ${version}`,
			"The whole of them, to be put behind the address of that version:",
			`#answers=${text}`,
			...(unplaced.length > 0 ? ["", "Open answers to what is not asked any more:"] : []),
			...unplaced,
			...(found
				? ["", "What has a place in this version:", "", formatAnswersText(lesson, found.answers)]
				: []),
		].join("\n");
	});
	return `${lesson.walkthrough.title}\n\n${parts.join("\n\n")}\n`;
}

function listAnswer(model: Model, question: Question, answers: Answers): string[] {
	const asked = `Question: ${question.text}`;
	if (isChoice(question)) return [asked, ...listChoices(model, question, answers)];
	if (question.kind === "words") return [asked, ...listWordAnswer(model, question, answers)];
	const text = answers.texts[question.id]?.trim() ?? "";
	if (text === "") return [asked, `  ${unanswered}`];
	return [
		asked,
		...indent("Your answer: ", text),
		...(question.answer.length === 0
			? []
			: indent("One possible answer: ", formatPlainText(question.answer))),
		...listSentences(model, listProofSentences(model, question)),
	];
}

function listChoices(model: Model, question: ChoiceQuestion, answers: Answers): string[] {
	const items = listItems(model, question);
	if (items.every(({ key }) => answers.choices[key] === undefined)) return [`  ${unanswered}`];
	return items.flatMap(({ key, label, right, statements }) => {
		const choice = answers.choices[key];
		if (choice === undefined) return ["", `  ${label}`, `  ${unanswered}`];
		const spans = statements.flatMap((id) => {
			const statement = findStatement(model, id);
			return statement === undefined ? [] : listSpans(statement);
		});
		return [
			"",
			`  ${label}`,
			`  Your answer: ${formatOption(choice, question.kind)}`,
			`  The article: ${formatOption(right, question.kind)}`,
			...listSentences(model, listSentencesOf(model, spans)),
		];
	});
}

function listWordAnswer(model: Model, question: WordsQuestion, answers: Answers): string[] {
	const own = answers.words[question.id];
	if (own === undefined) return [`  ${unanswered}`];
	const write = (spans: readonly Span[]) =>
		spans.length === 0 ? silent : formatSpans(model, spans);
	return [
		`  Your answer: ${write(own)}`,
		`  The article: ${write(findRightSpans(model, question))}`,
		...listSentences(model, listProofSentences(model, question)),
	];
}

/** "    Sentence 3: …", to the letter. */
function listSentences(model: Model, ids: readonly string[]): string[] {
	return model.sentences
		.filter(({ id }) => ids.includes(id))
		.map((sentence) => `    ${nameSentence(sentence.id)}: ${formatSpans(model, [sentence])}`);
}

/** A text of several lines under its label. */
function indent(label: string, text: string): string[] {
	const [first = "", ...more] = text.split(/\r\n?|\n/);
	return [`  ${label}${first}`, ...more.map((line) => `    ${line}`)];
}
