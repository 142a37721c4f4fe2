const months = [
	...["January", "February", "March", "April", "May", "June", "July", "August"],
	...["September", "October", "November", "December"],
];

/** "2025-02-18" as "18 February 2025"; what is not an ISO date stays as it is. */
export function formatDate(iso: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
	const name = months[Number(month) - 1];
	return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** The ISO date that a text ends with as {@link formatDate} writes it; null for any other end. */
export function findLastDate(text: string): string | null {
	const [, day = "", name = "", year] = /(?:^|\D)(\d{1,2}) (\p{L}+) (\d{4})\.?$/u.exec(text) ?? [];
	const month = months.indexOf(name) + 1;
	if (month === 0) return null;
	const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
	const time = Date.parse(iso);
	// "30 February" is read as a day of March.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
