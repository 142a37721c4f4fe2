import { capitalize, choosePlural, formatCount } from "../../article/sentences/numbers.ts";
import { isEmpty } from "../lesson/answers.ts";
import { longestLink, type ParsedAnswers, parseAnswers } from "../lesson/answers-link.ts";
import type { Answers, Lesson } from "../lesson/types.ts";
import { type CarriedText, listCarried } from "./carried.ts";

/** Whose answers a link holds: no more is known of a student. */
export interface StudentLink {
	/** 1, 2, 3 … in the order of the links. */
	number: number;
	line: number;
	/** What stands before the link; empty when nothing does. */
	label: string;
	answers: Answers;
	/** What must be said about it; empty when there is nothing to say. */
	told: string;
}

/** The links of a class in what a teacher pasted. */
export interface StudentLinks {
	students: StudentLink[];
	/** What is no answers to this walkthrough; the reason is a whole sentence or two. */
	refused: { line: number; label: string; reason: string }[];
	/** Links that came before, with the line of the first. */
	repeated: { line: number; first: number }[];
	/** What was not looked at; empty when all was. */
	cut: string;
}

/** More are no class, and each takes time to read. */
export const mostLinks = 400;

const reasons = {
	broken: "These answers cannot be read. Perhaps the link was cut short: ask for it once more.",
	strange:
		"None of these answers fits here: they were given on another article, or on a version that asks something else.",
	empty: "There are no answers in this link.",
};

/**
 * Reads all links with answers in a text. The same link with the same label, or none, is one
 * student's, unless equal links are to count.
 */
export function readStudentLinks(
	lesson: Lesson,
	pasted: string,
	countsEqual = false,
): StudentLinks {
	const found: StudentLinks = { students: [], refused: [], repeated: [], cut: "" };
	const all = listCarried(pasted.slice(0, longestLink), mostLinks + 1);
	const seen = new Map<string, { line: number; label: string }[]>();
	for (const carried of all.slice(0, mostLinks)) {
		const { line, label } = carried;
		const parsed = parseCarried(lesson, carried);
		const reason = findReason(lesson, carried, parsed);
		if (parsed === null || reason !== "") {
			found.refused.push({ line, label, reason });
			continue;
		}
		const key = JSON.stringify(parsed.answers);
		const before = seen.get(key) ?? [];
		const first = before.find((other) => isSameLabel(other.label, label));
		if (first !== undefined && !countsEqual) found.repeated.push({ line, first: first.line });
		else found.students.push(toStudent(found.students.length + 1, carried, parsed));
		seen.set(key, [...before, { line, label }]);
	}
	found.cut = describeCut(pasted.length, all.length);
	return found;
}

const isSameLabel = (one: string, other: string) => one === "" || other === "" || one === other;

function toStudent(
	number: number,
	{ line, label }: CarriedText,
	parsed: ParsedAnswers,
): StudentLink {
	return { number, line, label, answers: parsed.answers, told: describeParsed(parsed) };
}

function parseCarried(lesson: Lesson, { texts }: CarriedText): ParsedAnswers | null {
	for (const text of texts) {
		const parsed = parseAnswers(lesson, text);
		if (parsed !== null) return parsed;
	}
	return null;
}

/** Why a link counts for nobody; empty when it counts. */
function findReason(
	{ model }: Lesson,
	{ slug }: CarriedText,
	parsed: ParsedAnswers | null,
): string {
	if (parsed === null) return reasons.broken;
	const { answers, dropped, otherVersion } = parsed;
	if (otherVersion && slug !== null && slug !== model.slug)
		return `These answers were given on another article: “${slug}”.`;
	if (!isEmpty(answers)) return "";
	return dropped > 0 ? reasons.strange : reasons.empty;
}

function describeParsed({ dropped, otherVersion }: ParsedAnswers): string {
	const fits = formatCount(dropped, "answer");
	const lost =
		dropped === 0
			? ""
			: `${fits} could not be placed and ${choosePlural(dropped, "is", "are")} left out.`;
	if (!otherVersion) return capitalize(lost);
	return `Given on another version of the article or its questions. ${capitalize(lost) || "Every answer could be placed."}`;
}

function describeCut(length: number, links: number): string {
	if (length > longestLink)
		return `Only the first ${longestLink.toLocaleString("en")} characters were looked at. Paste less at a time.`;
	return links > mostLinks ? `Only the first ${mostLinks} links were looked at.` : "";
}

/** What a student is called on the page: the label, or a number. */
export function nameStudent({ number, label }: StudentLink, showsLabels: boolean): string {
	return showsLabels && label !== "" ? label : `Student ${number}`;
}
