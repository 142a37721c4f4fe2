import { choosePlural } from "../../article/sentences/numbers.ts";
import type { Answered, ChosenWords } from "./class-answers.ts";
import type { StudentLinks } from "./student-links.ts";

/* Counts stand as digits: they are read beside each other, and beside a table. */

const count = (number: number, one: string) => `${number} ${choosePlural(number, one, `${one}s`)}`;

/** How many students there are, and how many links count for nobody. */
export function describeStudents({ students, refused, repeated }: StudentLinks): string {
	if (students.length + refused.length === 0)
		return "There is no link with answers in this text. Such a link has “#answers=” in it.";
	const rest = [
		...(refused.length > 0 ? [`${count(refused.length, "link")} not counted`] : []),
		...(repeated.length > 0 ? [`${count(repeated.length, "link")} repeated`] : []),
	];
	return [count(students.length, "student"), ...rest].join(", ").concat(".");
}

/** How much of a question is answered, for a table's cell and for who hears it. */
export function formatAnswered({ made, of }: Answered): { sign: string; said: string } {
	if (made === 0) return { sign: "–", said: "not answered" };
	if (made === of) return { sign: "✓", said: "answered" };
	return { sign: `${made}/${of}`, said: `${made} of ${of} answered` };
}

/** How many answered, each with one answer. */
export function describeAnswered(answered: number, of: number): string {
	return answered === 0 ? "Nobody has answered." : `${answered} of ${of} answered.`;
}

/** How many chose words, and how many that the article does not say. */
export function describeChosenWords(chosen: readonly ChosenWords[], of: number): string {
	const silent = chosen.filter(({ spans }) => spans.length === 0).length;
	const told = describeAnswered(chosen.length, of);
	if (silent === 0) return told;
	return `${told} ${silent} of them chose “The article does not say”.`;
}

/** How many marked up something of the article. */
export function describeMarkers(marked: number, of: number): string {
	return marked === 0 ? "Nobody has marked anything." : `${marked} of ${of} marked something.`;
}

/** Which lines hold a link that came before; students who answer the same have the same link. */
export function describeRepeated(repeated: StudentLinks["repeated"]): string {
	const lines = repeated.map(({ line, first }) => `Line ${line} repeats line ${first}. `);
	return `${lines.join("")}Students who answered exactly the same have the same link; or one was pasted twice.`;
}
