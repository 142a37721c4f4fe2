import type { Model, Quote } from "../../../src/article/model/types.ts";
import { derivePositions, findOwner } from "./source.ts";

function listWrongWords({ text, statements }: Model): string[] {
	const fits = ({ start, stop, exact, prefix, suffix }: Quote) =>
		text.slice(start, stop) === exact &&
		text.slice(start - prefix.length, start) === prefix &&
		text.slice(stop, stop + suffix.length) === suffix;
	return statements.flatMap(({ id, quote, continued, if: condition, cue, sentence }) => [
		...[quote, ...continued].filter((one) => !fits(one)).map(({ exact }) => `${id}: "${exact}"`),
		...(condition && text.slice(condition.start, condition.stop) !== condition.text
			? [`${id}: its condition does not stand there`]
			: []),
		...(cue && !text.includes(cue) ? [`${id}: its cue stands nowhere`] : []),
		...(sentence ? [] : [`${id}: stands in no sentence`]),
	]);
}

/** Everything as text with its fields in one order, so that only what is said counts. */
function write(record: object): string {
	return JSON.stringify(
		Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))),
	);
}

function listWrongPositions(model: Model): string[] {
	const derived = derivePositions(model).map(write);
	const told = model.positions.map(write);
	return [
		...told.filter((position) => !derived.includes(position)).map((one) => `unproved: ${one}`),
		...derived.filter((position) => !told.includes(position)).map((one) => `not told: ${one}`),
		...(told.length === derived.length ? [] : ["a position is told twice"]),
	];
}

function listWrongHeard({ actors, statements }: Model): string[] {
	const credited = statements.filter(({ voice }) => voice === "speaker");
	const heard = new Set(credited.flatMap((one) => [findOwner(one), ...one.via]));
	return actors
		.filter((actor) => actor.heard !== heard.has(actor.id))
		.map(({ id }) => `${id}: heard is not ${heard.has(id)}`);
}

/**
 * Where `data.json` contradicts itself: words that do not stand where it says, positions
 * and silences that its statements do not make, actors wrongly said to be heard.
 */
export function listContradictions(model: Model): string[] {
	const blocks = [model.title, model.dek].filter(Boolean).join("\n\n");
	return [
		...(model.text.startsWith(blocks) ? [] : ["the text does not begin with title and dek"]),
		...listWrongWords(model),
		...listWrongPositions(model),
		...listWrongHeard(model),
	];
}
