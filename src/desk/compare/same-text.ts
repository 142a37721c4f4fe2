import type { Model, Sentence, Span } from "../../article/model/types.ts";
import { bisect, findFirst } from "../../article/text/finding.ts";
import { clipWords } from "../../import/imported.ts";
import type { DeskRefusal } from "../files.ts";

/** The same words in two articles. */
export interface SameText {
	/** Where a stretch of the other text stands in this one; null where it does not. */
	move(span: Span): Span | null;
	/** Which part of the other text is not in this one, in a sentence; empty for none. */
	told: string;
}

type Read = Pick<Model, "text" | "sentences">;

/** A stretch of a text without its white space, and where each of its units stands. */
interface Bare {
	text: string;
	at: readonly number[];
}

interface Part {
	ours: Bare;
	theirs: Bare;
}

/**
 * Finds the words of one article in another. They are the same where nothing but white space
 * differs, so that it is no matter where lines and paragraphs end; headline and the line under it
 * may be others, since a plain text often lacks them.
 */
export function matchTexts(ours: Read, theirs: Read): SameText | DeskRefusal {
	if (ours.text === theirs.text) return { move: (span) => span, told: "" };
	const whole = { start: 0, stop: ours.text.length };
	const all = toPart(ours, whole, theirs, { start: 0, stop: theirs.text.length });
	if (all.ours.text === all.theirs.text) return { move: openMove([all]), told: "" };
	const body = toPart(ours, findBody(ours), theirs, findBody(theirs));
	if (body.ours.text !== body.theirs.text) return refuseTexts(ours, theirs, body);
	const heads = ["title", "dek"].map((id) => {
		const [one, other] = [ours, theirs].map(({ sentences }) => findHeadline(sentences, id));
		return toPart(ours, one ?? nowhere, theirs, other ?? nowhere);
	});
	const same = heads.filter(({ ours: one, theirs: other }) => one.text === other.text);
	return { move: openMove([...same, body]), told: otherHead };
}

const nowhere: Span = { start: 0, stop: 0 };
const otherHead =
	"The headline or the line under it is another there: what is marked in it is left out.";

const toPart = (ours: Read, one: Span, theirs: Read, other: Span): Part => ({
	ours: strip(ours.text, one),
	theirs: strip(theirs.text, other),
});

function strip(text: string, { start, stop }: Span): Bare {
	const at: number[] = [];
	const units: string[] = [];
	for (const { index, 0: word } of text.slice(start, stop).matchAll(/\S+/g)) {
		units.push(word);
		for (let unit = 0; unit < word.length; unit++) at.push(start + index + unit);
	}
	return { text: units.join(""), at };
}

const findHeadline = (sentences: readonly Sentence[], id: string) =>
	sentences.find((sentence) => sentence.id === id);

/** All after the head; the numbers of lists stand before the first sentence. */
function findBody({ text, sentences }: Read): Span {
	const heads = sentences.filter(({ paragraph }) => paragraph === 0);
	return { start: heads.at(-1)?.stop ?? 0, stop: text.length };
}

function openMove(parts: readonly Part[]): SameText["move"] {
	return ({ start, stop }) => {
		for (const { ours, theirs } of parts) {
			const first = bisect(theirs.at.length, (index) => (theirs.at[index] ?? 0) >= start);
			const after = bisect(theirs.at.length, (index) => (theirs.at[index] ?? 0) >= stop);
			const [from, last] = [ours.at[first], ours.at[after - 1]];
			if (after <= first || from === undefined || last === undefined) continue;
			return { start: from, stop: last + 1 };
		}
		return null;
	};
}

/** Where the texts part, in words of both. */
function refuseTexts(one: Read, other: Read, { ours, theirs }: Part): DeskRefusal {
	let first = 0;
	while (ours.text[first] === theirs.text[first]) first++;
	const at = ours.at[first];
	const found = at === undefined ? undefined : one.sentences[findFirst(one.sentences, at)];
	const where = /^s\d+$/.test(found?.id ?? "") ? `, in sentence ${found?.id.slice(1)}` : "";
	return {
		refusal:
			`This is another text${where}: here ${quoteAround(one.text, at)}, ` +
			`there ${quoteAround(other.text, theirs.at[first])}.`,
	};
}

/** Some words before and behind a place, of its paragraph; none before it is cut. */
function quoteAround(text: string, at: number | undefined): string {
	if (at === undefined) return "it ends";
	const before =
		text
			.slice(Math.max(0, at - 30), at)
			.split("\n")
			.at(-1) ?? "";
	const [behind = ""] = text.slice(at, at + 60).split("\n", 1);
	const cut = before.length === 30 ? before.search(/\s/) : 0;
	return `“${clipWords(`${before.slice(Math.max(0, cut))}${behind}`)}”`;
}
