import type { Stretch } from "../../article/text/finding.ts";
import type { Chosen } from "../desk-state.ts";
import { carryStatement, carryStretch, findOnce } from "../edits/carry.ts";
import type { DeskReading } from "../reading.ts";
import type { UnsavedStatement } from "./unsaved-statement.ts";

/** Which form words have, where they were when it was looked for. */
export interface FormPlace {
	form: string;
	sentence: string | null;
	/** Null for a statement's own. */
	words: Stretch | null;
}

const meet = (one: Stretch, other: Stretch) => one.start < other.stop && other.start < one.stop;
const isSame = (one: Stretch, other: Stretch | null) =>
	one.start === other?.start && one.stop === other.stop;

/**
 * Which form what is chosen has: a statement its own, words the one that was filled in for them
 * before, else the one that was open while they are in its sentence, else a new one.
 * @param open suggestions: what is chosen of them is another thing to be said
 * @param nameNew names a form that was not there before
 */
export function placeForm(
	before: FormPlace | null,
	{ sentence, words, statement }: Chosen,
	{ unsaved, open }: { unsaved: readonly UnsavedStatement[]; open: readonly Stretch[] },
	nameNew: () => string,
): FormPlace | null {
	if (statement !== null) return { form: statement, sentence, words: null };
	if (words === null) return null;
	const fresh = unsaved.filter((one) => one.statement === null && one.words !== null);
	const found = fresh.find((one) => isSame(words, one.words));
	if (found) return { form: found.form, sentence, words };
	const isOther = (old: Stretch) => !meet(old, words) && open.some((one) => isSame(words, one));
	const stays = before?.words && before.sentence === sentence && !isOther(before.words);
	if (stays && unsaved.some(({ form }) => form === before.form)) return { ...before, words };
	const near = fresh.find((one) => one.words && meet(one.words, words));
	if (near) return { form: near.form, sentence, words };
	return { form: stays ? before.form : nameNew(), sentence, words };
}

/** What is not saved, at a later reading of the text: about the same words, and the same statement. */
export function carryUnsaved(
	from: DeskReading | null,
	to: DeskReading | null,
	unsaved: readonly UnsavedStatement[],
): readonly UnsavedStatement[] {
	if (unsaved.length === 0 || !from || !to || from === to) return unsaved;
	return unsaved.map((one) => {
		const id = one.statement === null ? null : carryStatement(from, to, one.statement);
		const { text } = to.model;
		const words = one.words
			? carryStretch(from.model.text, text, one.words)
			: findOnce(text, one.exact);
		return { ...one, statement: id ?? one.statement, form: id ?? one.form, words };
	});
}
