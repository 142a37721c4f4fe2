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

/** What Krippendorff asks for before one relies on readings, and before one concludes anything. */
const reliable = 0.8;
const tentative = 0.667;

/** What the number is, for where several alphas stand together. */
export const alphaNote =
	"Krippendorff’s alpha is 1 when two readings are always the same, 0 when they agree no more " +
	"than by chance, and below 0 when less. Krippendorff advises to rely on readings from 0.8 on " +
	"and to draw tentative conclusions from 0.667 on. With few statements one difference moves it " +
	"a lot.";

/** What an alpha means, in one plain sentence. */
export function describeAlpha(alpha: number | null): string {
	if (alpha === null)
		return (
			"Krippendorff’s alpha cannot be computed here: it needs at least one statement that both " +
			"marked, and at least two different answers to tell agreement from chance."
		);
	const scale = "on a scale where 1 is always the same and 0 no more than chance";
	return (
		`Krippendorff’s alpha is ${formatAlpha(alpha)}, ${scale}: ${judge(alpha)}; with few ` +
		"statements one difference moves it a lot."
	);
}

/** Three digits, rounded down: 0.7996 must not look as if it had reached 0.8. */
export function formatAlpha(alpha: number): string {
	// Floating point makes 0.8 of what is 0.7999999999999999.
	const rounded = Math.floor(alpha * 1000 + 1e-6) / 1000;
	return `${rounded}`.replace("-", "−");
}

function judge(alpha: number): string {
	// The same tolerance as above, so that number and words never contradict each other.
	const value = alpha + 1e-9;
	if (value >= 1) return "the readings are always the same";
	if (value >= reliable) return "Krippendorff advises to rely on readings from 0.8 on";
	if (value >= tentative)
		return "enough for tentative conclusions; Krippendorff advises to rely only on 0.8 and above";
	const short = "Krippendorff draws even tentative conclusions only from 0.667 on";
	if (value >= 0.001) return `the readings agree more often than chance, but ${short}`;
	if (value >= 0) return "the readings agree no more often than chance would have it";
	return "the readings agree less often than chance would have it";
}
