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
