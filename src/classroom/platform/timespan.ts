const most = 9999 * 3600 + 59 * 60 + 59.99;

/** A time in milliseconds as SCORM 1.2 writes it, HHHH:MM:SS.SS; the longest one for any longer. */
export function formatTimespan(milliseconds: number): string {
	const seconds = milliseconds > 0 ? Math.min(milliseconds / 1000, most) : 0;
	// Counted in hundredths, so that no rounding makes a minute of sixty seconds.
	const hundredths = Math.round(seconds * 100);
	const pad = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, "0");
	const clock = [
		pad(hundredths / 360_000, 4),
		pad((hundredths / 6000) % 60),
		pad((hundredths / 100) % 60),
	];
	return `${clock.join(":")}.${pad(hundredths % 100)}`;
}
