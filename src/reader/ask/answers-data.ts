import { listAsks } from "../../article/model/asks.ts";
import { remember } from "../../article/model/remember.ts";
import type { Model } from "../../article/model/types.ts";
import { type AskAnswer, answerAsk } from "../../article/sentences/ask-answer.ts";

/** What the page holds for its script: every answer, and other names to find actors by. */
export interface AnswersData {
	/** Each line once, since most stand in several answers: its text, then ids of statements. */
	lines: [text: string, ...statements: string[]][];
	/** `lines` are places in the list above. */
	answers: (Omit<AskAnswer, "lines"> & { lines: number[] })[];
	/** By actor: names that questions do not spell out. */
	names: Record<string, string>;
}

/** Every answer of an article, in the order of its questions. */
const listAnswers = remember<undefined, readonly AskAnswer[]>((model) =>
	listAsks(model).map((ask) => answerAsk(model, ask)),
);

/** Every answer of an article, as the script that asks wants it. */
export function packAnswers(model: Model): AnswersData {
	const places = new Map<string, number>();
	const find = ({ text, statements }: AskAnswer["lines"][number]) => {
		const line = JSON.stringify([text, ...statements]);
		const place = places.get(line) ?? places.size;
		places.set(line, place);
		return place;
	};
	const answers = listAnswers(model, undefined).map(({ lines, ...rest }) => ({
		...rest,
		lines: lines.map(find),
	}));
	const names = model.actors.flatMap(({ id, aka, role }) => {
		const others = [...(aka ?? []), role ?? ""].join(" ").trim();
		return others === "" ? [] : [[id, others] as const];
	});
	return {
		lines: [...places.keys()].map((line) => JSON.parse(line) as AnswersData["lines"][number]),
		answers,
		names: Object.fromEntries(names),
	};
}

/**
 * Every answer as JSON for a data block of the page. No character of it means anything in
 * markup, so it needs no escaping, and none would be undone in a `<script>`.
 */
export function formatAnswersData(model: Model): string {
	return JSON.stringify(packAnswers(model)).replace(
		/[<>&]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/** An answer as a page without scripts has it. */
export interface FoldedAnswer {
	answer: AskAnswer;
	/** The question under which all its passages stand; null when they stand here. */
	under: AskAnswer | null;
}

/**
 * Every answer for a page without scripts, each passage told as few times as can be: answers
 * that rest on what another tells lead to that one. The longest come first.
 */
export function foldAnswers(model: Model): FoldedAnswer[] {
	const rank = {
		about: 0,
		known: 1,
		headline: 2,
		unheard: 2,
		of: 3,
		condition: 3,
		who: 4,
		said: 4,
	};
	const kind = ({ key }: AskAnswer) => rank[key.split(".")[0] as keyof typeof rank];
	const sorted = listAnswers(model, undefined).toSorted((a, b) => kind(a) - kind(b));
	const shown: { answer: AskAnswer; ids: Set<string> }[] = [];
	return sorted.map((answer) => {
		const ids = answer.lines.flatMap(({ statements }) => statements);
		const all = ids.length > 0 && kind(answer) > 2;
		const under = all && shown.find((other) => ids.every((id) => other.ids.has(id)));
		if (under) return { answer, under: under.answer };
		shown.push({ answer, ids: new Set(ids) });
		return { answer, under: null };
	});
}
