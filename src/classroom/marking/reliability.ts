import { formatCount } from "../../article/sentences/numbers.ts";

/**
 * Krippendorff's alpha for nominal values, any number of coders and missing values: 1 when
 * all agree, 0 when they agree no more than by chance. Null when it cannot be computed: no
 * unit has two values, or there is no variation.
 * @param units for each unit the values that its coders gave, null for none
 */
export function computeAlpha(units: readonly (readonly (string | null)[])[]): number | null {
	const counts = new Map<string, number>();
	let total = 0;
	let disagreement = 0;
	for (const unit of units) {
		const values = unit.filter((value) => value !== null);
		if (values.length < 2) continue;
		const here = new Map<string, number>();
		for (const value of values) {
			here.set(value, (here.get(value) ?? 0) + 1);
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		total += values.length;
		disagreement += countUnequal(values.length, here) / (values.length - 1);
	}
	const expected = countUnequal(total, counts);
	return expected === 0 ? null : 1 - ((total - 1) * disagreement) / expected;
}

/** Ordered pairs of different values among `total` values. */
function countUnequal(total: number, counts: ReadonlyMap<string, number>): number {
	let equal = 0;
	for (const count of counts.values()) equal += count * count;
	return total * total - equal;
}

/** An alpha, and over how many statements it was computed. */
export interface Measured {
	compared: number;
	alpha: number | null;
}

/** With fewer compared statements one difference decides: three of four the same can give 0. */
const fewest = 10;

/** What an alpha is: said once for all that stand together. */
export const alphaMeaning =
	"Krippendorff’s alpha tells how alike readings are: 1 means always alike, 0 means no more " +
	"alike than by drawing lots, and below 0 means even less alike. Klaus Krippendorff, who " +
	"devised it, relies on readings from 0.8 on, and draws only careful conclusions from 0.667 on.";

/**
 * How reliably something was read, for a teacher: "alpha 0.84, from 14 statements". Null for so
 * few statements that a single one of them decides.
 */
export function describeReliability({ compared, alpha }: Measured): string | null {
	if (compared < fewest) return null;
	const from = `from ${formatCount(compared, "statement")}`;
	// One answer alone leaves nothing to draw lots from.
	if (alpha === null) return `no alpha ${from}, since all were read as one and the same`;
	return `alpha ${formatDigits(alpha)}, ${from}`;
}

/** Three digits, rounded down: 0.7996 must not look as if it had reached 0.8. */
function formatDigits(alpha: number): string {
	// Floating point makes 0.8 of what is 0.7999999999999999.
	const rounded = Math.floor(alpha * 1000 + 1e-6) / 1000;
	return `${rounded}`.replace("-", "−");
}
