import { findMonth } from "../text/months.ts";

const twoDigits = (number: number | string) => String(number).padStart(2, "0");

/** The parts of a day that a line ends with: “9 June 2026”, “June 9, 2026”, “2026-06-09”. */
function readParts(line: string, lang: string): [year: string, month: number, day: string] | null {
	const whole = /(\d{4})-(\d{2})-(\d{2})$/u.exec(line);
	if (whole) return [whole[1] ?? "", Number(whole[2]), whole[3] ?? ""];
	const first = /(?:^|\D)(\d{1,2})\.? (\p{L}{3,10})\.? (\d{4})$/u.exec(line);
	const second = first ? null : /(\p{L}{3,10})\.? (\d{1,2}), (\d{4})$/u.exec(line);
	const [day, name, year] = first
		? [first[1], first[2], first[3]]
		: [second?.[2], second?.[1], second?.[3]];
	const month = findMonth(name ?? "", lang);
	return month === null ? null : [year ?? "", month, day ?? ""];
}

/**
 * The day that a dateline tells, as year-month-day; undefined where it tells none, or one that can
 * be read in two ways, as 3/4/2026.
 */
export function findDay(dateline: string, lang: string): string | undefined {
	const [year = "", month = 0, day = ""] = readParts(dateline.trim(), lang) ?? [];
	const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
	const time = Date.parse(`${date}T00:00:00Z`);
	// The thirtieth of February is a day of March to some engines.
	const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
	return isDay ? date : undefined;
}
