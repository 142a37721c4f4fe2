import type { Scalar } from "yaml";
import type { Origin } from "../align.ts";

/**
 * For every unit of a scalar's value, and for its end, the offset in the YAML it was read
 * from. Quotes, escapes, folded lines and indentation are skipped; every other unit of the
 * value stands in the source as it is. `start` and `stop` are the node's range.
 */
export function alignScalar(yaml: string, node: Scalar.Parsed, value: string): Origin {
	const [start, stop] = node.range;
	const origin = new Int32Array(value.length + 1);
	const row: SpaceRow = { stop: 0 };
	const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
	let at = node.type?.startsWith("BLOCK") ? yaml.indexOf("\n", start) + 1 : start + Number(quoted);
	for (let unit = 0; unit < value.length; ) {
		const step = readStep(yaml, at, node.type, value.slice(unit, unit + 2), row);
		at = Math.min(step.at, stop);
		for (let count = 0; count < step.units; count++) origin[unit + count] = at;
		unit += step.units;
		at += step.length;
	}
	origin[value.length] = Math.min(at, stop);
	return origin;
}

/** Spaces that no line break follows: in a row of them each would look at all others. */
interface SpaceRow {
	stop: number;
}

interface Step {
	/** Where the next unit of the value stands. */
	at: number;
	/** Units of YAML it takes. */
	length: number;
	/** Units of the value it gives. */
	units: number;
}

function readStep(
	yaml: string,
	from: number,
	type: Scalar.Type | undefined,
	next: string,
	row: SpaceRow,
): Step {
	const [unit = ""] = next;
	if (type === "QUOTE_DOUBLE" && yaml[from] === "\\") return readEscape(yaml, from, next);
	if (type === "QUOTE_SINGLE" && unit === "'") return { at: from, length: 2, units: 1 };
	if (yaml[from] === unit && unit !== " ") return { at: from, length: 1, units: 1 };
	if (unit === " " && from < row.stop) return { at: from, length: 1, units: 1 };
	const space = /^\s*/.exec(yaml.slice(from, from + 2000))?.[0] ?? "";
	if (unit === "\n") return { at: from, length: Math.max(1, space.indexOf("\n") + 1), units: 1 };
	if (unit !== " ") return { at: from + space.length, length: 1, units: 1 };
	const folded = space.includes("\n") && yaml[from + space.length] !== "\\";
	if (!space.includes("\n")) row.stop = from + space.length;
	return { at: from, length: folded ? space.length : 1, units: 1 };
}

const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function readEscape(yaml: string, from: number, next: string): Step {
	const letter = yaml[from + 1] ?? "";
	if (letter === "\n") {
		const rest = /^\\\n\s*/.exec(yaml.slice(from, from + 2000))?.[0] ?? "";
		return { at: from + rest.length, length: 1, units: 1 };
	}
	const units = letter === "U" && /^[\ud800-\udbff]/.test(next) ? 2 : 1;
	return { at: from, length: escapeLengths[letter] ?? 2, units };
}
