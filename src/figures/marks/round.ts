/** Everything drawn is rounded to a tenth of a px: shorter files, no visible difference. */
export function round(value: number): number {
	const tenths = Math.round(value * 10) / 10;
	return tenths === 0 ? 0 : tenths;
}
