const words = [
	...["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
	...["eleven", "twelve"],
];

/** A whole number in running text: "no", "one" … "twelve", then digits: "13", "2,000". */
export function formatNumber(count: number): string {
	return words[count] ?? count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "one statement", "17 statements", "no statements". `many` is needed for irregular plurals. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
	return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** The form that agrees with a count: one thing "is", several "are". */
export function choosePlural(count: number, one: string, many: string): string {
	return count === 1 ? one : many;
}

/** "a", "a and b", "a, b and c". Empty for an empty list. */
export function formatList(items: readonly string[], joiner: "and" | ", and" = "and"): string {
	const last = items.at(-1);
	if (last === undefined || items.length === 1) return last ?? "";
	const space = joiner === "and" ? " " : "";
	return `${items.slice(0, -1).join(", ")}${space}${joiner} ${last}`;
}

/** The first letter in upper case; the rest as it is. */
export function capitalize(text: string): string {
	const [first = ""] = text;
	return first.toUpperCase() + text.slice(first.length);
}
