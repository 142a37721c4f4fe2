/** What lies between the quartiles: half of all values. In the unit of the values. */
export interface Spread {
	low: number;
	high: number;
}

/** A median with its spread. */
export interface Middle {
	value: number;
	spread: Spread;
}

/** The middle of the values, or the mean of the two middle ones. Throws without values. */
export function findMedian(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) throw new Error("Nothing was measured.");
	return (lower + upper) / 2;
}

/** Median and quartiles (nearest rank). Throws without values. */
export function findMiddle(values: readonly number[]): Middle {
	const sorted = values.toSorted((a, b) => a - b);
	const value = findMedian(values);
	const quartile = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? value;
	return { value, spread: { low: quartile(0.25), high: quartile(0.75) } };
}

/**
 * How values stand to the floor's: the medians' ratio, and how far the ratios of single runs
 * scatter. Runs were made in turn, so that value and floor of one run met the same machine.
 */
export function findRatio(values: readonly number[], floors: readonly number[]): Middle {
	const ratios = values.map((value, index) => value / (floors[index] ?? findMedian(floors)));
	return { value: findMedian(values) / findMedian(floors), spread: findMiddle(ratios).spread };
}

/**
 * The exponent of growth, `cost ~ size^exponent`: the slope of least squares in logarithms.
 * 1 is linear, 2 quadratic. NaN with fewer than two points above 0.
 * @param points size and cost
 */
function fitExponent(points: readonly (readonly [size: number, cost: number])[]): number {
	const logs = points
		.filter(([size, cost]) => size > 0 && cost > 0)
		.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
	const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
	const [middleSize, middleCost] = [mean(0), mean(1)];
	const sums = logs.reduce(
		([across, along], [size, cost]) => [
			across + (size - middleSize) * (cost - middleCost),
			along + (size - middleSize) ** 2,
		],
		[0, 0] as [number, number],
	);
	return sums[0] / sums[1];
}

/**
 * The exponent of what comes on top of the smallest size, so that what every run costs, such as
 * starting a process, does not make growth look flatter than it is.
 * @param points size and cost, smallest first
 */
export function fitGrowth(points: readonly (readonly [size: number, cost: number])[]): number {
	const [[least, base] = [0, 0], ...rest] = points;
	return fitExponent(rest.map(([size, cost]) => [size - least, cost - base]));
}

/** "512 ms, the floor 480 ms" */
export function formatAgainst(value: number, floor: number): string {
	return `${Math.round(value)} ms, the floor ${Math.round(floor)} ms`;
}
