import type { Model, Span } from "../../article/model/types.ts";
import { isChoice, listItems } from "../lesson/items.ts";
import type { Answers, Item, OpenQuestion, Question, WordsQuestion } from "../lesson/types.ts";
import { findSentence } from "../marking/codings.ts";
import { describeCoding } from "../marking/reading-model.ts";
import type { Poll } from "../poll/poll.ts";
import type { StudentLink } from "./student-links.ts";

/** How much of a question is answered: choices of so many, otherwise one of one. */
export interface Answered {
	made: number;
	of: number;
}

/** How much of a question a student has answered. */
export function countAnswered(model: Model, question: Question, answers: Answers): Answered {
	if (isChoice(question)) {
		const items = listItems(model, question);
		const made = items.filter(({ key }) => answers.choices[key] !== undefined);
		return { made: made.length, of: items.length };
	}
	const isMade =
		question.kind === "words"
			? answers.words[question.id] !== undefined
			: (answers.texts[question.id] ?? "").trim() !== "";
	return { made: Number(isMade), of: 1 };
}

/** The choices of a class as a poll counts them. */
export function pollStudents(items: readonly Item[], students: readonly StudentLink[]): Poll {
	const counted = students.map(({ line, number, answers }) => ({
		line,
		code: String(number),
		choices: items.map(({ key }) => answers.choices[key] ?? null),
	}));
	return { counted, refused: [], repeated: [] };
}

/** A student with the words that answer a question; without any: the article does not say. */
export interface ChosenWords {
	student: StudentLink;
	spans: Span[];
}

/** Who has answered, and with which words. */
export function listChosenWords(
	{ id }: WordsQuestion,
	students: readonly StudentLink[],
): ChosenWords[] {
	return students.flatMap((student) => {
		const spans = student.answers.words[id];
		return spans === undefined ? [] : [{ student, spans }];
	});
}

/** What students wrote, whoever wrote something. */
export function listOpenAnswers(
	{ id }: OpenQuestion,
	students: readonly StudentLink[],
): { student: StudentLink; text: string }[] {
	return students.flatMap((student) => {
		const text = (student.answers.texts[id] ?? "").trim();
		return text === "" ? [] : [{ student, text }];
	});
}

/** All words that a student marked as statements; none for who marked nothing. */
export function listMarkedWords(students: readonly StudentLink[]): ChosenWords[] {
	return students.flatMap((student) => {
		const spans = student.answers.codings.flatMap((coding) => coding.spans);
		return spans.length === 0 ? [] : [{ student, spans }];
	});
}

/** One reading of a sentence, and who reads it so. */
export interface SharedReading {
	reading: string;
	students: StudentLink[];
}

/** The marks of a class by the sentence they begin in; readings that more share come first. */
export function listReadings(
	model: Model,
	students: readonly StudentLink[],
): { sentence: string; readings: SharedReading[] }[] {
	const found = new Map<string, Map<string, Set<StudentLink>>>();
	for (const student of students)
		for (const coding of student.answers.codings) {
			const [first] = coding.spans;
			const sentence = (first && findSentence(model, first)) ?? "";
			const readings = found.get(sentence) ?? new Map<string, Set<StudentLink>>();
			found.set(sentence, readings);
			const reading = describeCoding(model, coding);
			readings.set(reading, (readings.get(reading) ?? new Set()).add(student));
		}
	return model.sentences.flatMap(({ id }) => {
		const readings = [...(found.get(id) ?? [])].map(([reading, those]) => ({
			reading,
			students: [...those],
		}));
		if (readings.length === 0) return [];
		return [{ sentence: id, readings: readings.toSorted(compareShared) }];
	});
}

function compareShared(a: SharedReading, b: SharedReading): number {
	return b.students.length - a.students.length;
}
