import type { Article } from "../../../article/model/prose.ts";
import type { Problem } from "../../../article/parse/problem.ts";
import { readSource } from "../../../article/parse/source.ts";
import { editText, type TextEdit } from "../../../article/text/edits.ts";
import { listQuestions } from "../../../classroom/lesson/items.ts";
import { parseWalkthrough } from "../../../classroom/lesson/parse/parse.ts";
import type { DeskRefusal } from "../../files.ts";
import type { Edited, StepsLoss } from "../actions.ts";
import {
	type CarriedLine,
	type CarriedNames,
	carryLines,
	findStepNumber,
	listStepStarts,
} from "./walkthrough-lines.ts";

const file = "walkthrough.md";

const keyOf: Readonly<Record<string, keyof CarriedNames>> = {
	...{ actors: "actor", proposals: "proposal", proposal: "proposal", statements: "statement" },
};

/** What steps say, and what is wrong with them. */
interface StepsMeaning {
	meaning: string | undefined;
	/** How many; null while they cannot be read. */
	questions: number | null;
	errors: Problem[];
}

/** All that steps say, with their ids as they have become; in no order, which follows the article's. */
function formatMeaning(source: string, article: Article, names: CarriedNames | null): StepsMeaning {
	const { walkthrough, problems } = parseWalkthrough({ file, source }, article);
	const carry = (key: string, id: string) => names?.[keyOf[key] ?? "actor"].get(id) ?? id;
	const meaning = JSON.stringify(walkthrough, (key, value) => {
		// It follows from the rest.
		if (key === "version") return undefined;
		if (!Object.hasOwn(keyOf, key)) return value;
		if (typeof value === "string") return carry(key, value);
		return [...new Set((value as string[]).map((id) => carry(key, id)))].sort();
	});
	const questions = walkthrough === null ? null : listQuestions(walkthrough).length;
	const errors = problems.filter(({ severity }) => severity === "error");
	return { meaning, questions, errors };
}

/** The step of each error that was not there before. */
function listUnresolved(text: string, before: readonly Problem[], after: readonly Problem[]) {
	const format = ({ code, message }: Problem) => `${code} ${message}`;
	const known = new Set(before.map(format));
	const starts = listStepStarts(text);
	const lines = text.split("\n");
	return after
		.filter((one) => !known.has(format(one)))
		.map(({ line }) => findStepNumber(starts, lines.slice(0, line).join("\n").length));
}

const listOnce = (numbers: readonly number[]) =>
	[...new Set(numbers)].sort((one, two) => one - two);

type CarriedSteps = Pick<Edited, "walkthrough" | "loss">;

const toCarried = (edits: TextEdit[], loss: StepsLoss | null = null): CarriedSteps => ({
	...(edits.length > 0 ? { walkthrough: edits } : {}),
	...(loss ? { loss } : {}),
});

/**
 * Edits of the steps for a class that name what is called otherwise in the article afterwards, or
 * is removed. What comes of them is read again: refused unless the steps say the same of all else.
 */
export function carryWalkthrough(
	walkthrough: string | null,
	[before, after]: readonly [Article | null, Article | null],
	names: CarriedNames,
): CarriedSteps | DeskRefusal {
	const isMoved = Object.values(names).some(({ size }) => size > 0);
	if (walkthrough === null || !before || !after || !isMoved) return {};
	const lines = carryLines(readSource(file, walkthrough).text, names);
	const edits = lines.flatMap((line) => line.edits);
	const edited = editText(walkthrough, edits);
	const meanings = [
		formatMeaning(walkthrough, before, names),
		formatMeaning(edited, after, null),
	] as const;
	const isRemoval = Object.values(names).some((map) => [...map.values()].includes(""));
	if (isRemoval) {
		const loss = measureLoss(edited, lines, meanings);
		return loss === "unlike" ? refuseCarrying(findLost(lines, names)) : toCarried(edits, loss);
	}
	const [old, now] = meanings;
	const isSame = old.errors.length > 0 || old.meaning === now.meaning;
	if (isSame && now.errors.length <= old.errors.length) return toCarried(edits);
	const id = findLost(lines, names);
	return id === "" && now.errors.length <= old.errors.length ? {} : refuseCarrying(id);
}

/** "unlike" where other questions are gone than those that are meant to go. */
function measureLoss(
	edited: string,
	lines: readonly CarriedLine[],
	[old, now]: readonly [StepsMeaning, StepsMeaning],
): StepsLoss | null | "unlike" {
	const text = readSource(file, edited).text;
	const questions = lines.filter(({ isRemoved }) => isRemoved).length;
	const left = old.questions === null ? null : old.questions - questions;
	if (left !== null && now.questions !== null && left !== now.questions) return "unlike";
	const unresolved = listUnresolved(text, old.errors, now.errors);
	const steps = lines.flatMap(({ loses, step }) => (loses ? [step] : []));
	return steps.length + unresolved.length === 0
		? null
		: { questions, steps: listOnce(steps), unresolved: listOnce(unresolved) };
}

/** The first id of the steps that would name nothing, or something else. */
function findLost(lines: readonly CarriedLine[], names: CarriedNames): string {
	const ids = lines.flatMap(({ named }) =>
		named.flatMap(({ key, value }) => value.split(",").filter((id) => names[key].has(id.trim()))),
	);
	return ids[0] ?? "";
}

const refuseCarrying = (id: string): DeskRefusal => ({
	refusal: `The steps for a class name “${id}” in a way that cannot be changed here: change walkthrough.md first.`,
});
