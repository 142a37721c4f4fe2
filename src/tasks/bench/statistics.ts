/** The middle of the values, or the mean of the two middle ones. Throws without values. */
export function findMedian(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) throw new Error("Nothing was measured.");
	return (lower + upper) / 2;
}

/** "512 ms, the floor 480 ms" */
export function formatAgainst(value: number, floor: number): string {
	return `${Math.round(value)} ms, the floor ${Math.round(floor)} ms`;
}

/** "± 3.1 %": {@link findScatter} of what was measured. */
export function formatScatter(values: readonly number[]): string {
	return `± ${(findScatter(values) * 100).toFixed(1)} %`;
}

/** Half the distance between the quartiles, as a share of the median: how far runs scatter. */
export function findScatter(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const quartile = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
	const median = findMedian(values);
	return median === 0 ? 0 : (quartile(0.75) - quartile(0.25)) / 2 / median;
}
