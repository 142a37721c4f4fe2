import type { Model, Statement } from "../../article/model/types.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { listPassages } from "../../article/text/passages.ts";
import type { Chosen } from "../desk-state.ts";
import type { DeskReading } from "../reading.ts";

/** What is drawn, and whether the text as it is now could not be. */
export interface DrawnModel {
	model: Model;
	/** An error keeps the text as it is now from being drawn. */
	stale: boolean;
}

const hasErrors = (problems: readonly Problem[]) =>
	problems.some(({ severity }) => severity === "error");

/**
 * What to draw after a reading: the article as it is, or as it was before its errors. One that
 * never was without an error is drawn as far as it can be read.
 */
export function keepDrawn(
	last: DrawnModel | null,
	reading: DeskReading | null,
	problems: readonly Problem[],
): DrawnModel | null {
	if (reading !== null && !hasErrors(problems)) return { model: reading.model, stale: false };
	if (last !== null) return last.stale ? last : { ...last, stale: true };
	return reading && { model: reading.model, stale: false };
}

/** What a press in a figure is about, as its links say it. */
export interface PressedLink {
	/** Ids with spaces between them: `data-statement`, or `data-claim`. */
	statements?: string | undefined;
	actor?: string | undefined;
	proposal?: string | undefined;
}

/**
 * What the desk is to choose for a press in a figure: of several statements the first, or the
 * one after the statement that is chosen. Of an actor or a proposal its first statement, else
 * the first words that name it. Null where the article has nothing of it.
 */
export function chooseOf(
	model: Model,
	{ statements = "", actor, proposal }: PressedLink,
	current: string | null,
): Partial<Chosen> | null {
	const ids = statements.split(" ").filter(Boolean);
	const own = ids.length > 0 ? ids : listOwn(model, actor, proposal);
	const known = own.filter((id) => model.statements.some((one) => one.id === id));
	const [first] = known;
	if (first !== undefined) {
		const next = known[known.indexOf(current ?? "") + 1] ?? first;
		return { statement: next };
	}
	const named = model.actors.find(({ id }) => id === actor);
	const words =
		named === undefined ? undefined : findNamed(model, [named.name, ...(named.aka ?? [])]);
	return words ? { words } : null;
}

function listOwn(model: Model, actor?: string, proposal?: string): string[] {
	const isHeld = ({ actor: holder, with: others = [], via, claimedBy }: Statement) =>
		actor === undefined || [holder, ...others, ...via, claimedBy].includes(actor);
	return model.statements
		.filter((one) => (proposal === undefined || one.proposal === proposal) && isHeld(one))
		.map(({ id }) => id);
}

function findNamed({ text }: Model, names: readonly string[]) {
	for (const name of names) {
		const { value } = listPassages(text, name).next();
		if (typeof value === "number") return { start: value, stop: value + name.length };
	}
	return undefined;
}
