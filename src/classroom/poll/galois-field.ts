/* The field of 32 elements by the primitive polynomial x⁵ + x² + 1: adding is the exclusive or. */

/** α⁰, α¹ … α³⁰. */
export const powers = Array.from({ length: 31 }, () => 1);
for (let at = 1; at < 31; at += 1) {
	const double = (powers[at - 1] ?? 0) << 1;
	powers[at] = double & 32 ? double ^ 0b100101 : double;
}
const logarithms = new Map(powers.map((power, exponent) => [power, exponent]));

export function multiply(a: number, b: number): number {
	if (a === 0 || b === 0) return 0;
	return powers[((logarithms.get(a) ?? 0) + (logarithms.get(b) ?? 0)) % 31] ?? 0;
}

/** @param b not 0 */
export function divide(a: number, b: number): number {
	if (a === 0) return 0;
	return powers[((logarithms.get(a) ?? 0) - (logarithms.get(b) ?? 0) + 31) % 31] ?? 0;
}

/** The polynomial of these coefficients, the highest first, at a point. */
export function evaluate(coefficients: readonly number[], point: number): number {
	return coefficients.reduce((sum, symbol) => multiply(sum, point) ^ symbol, 0);
}
