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

/** "both ", "all ": what stands before what is true of each of so many; nothing before one. */
export function formatAll(count: number): string {
	return count === 1 ? "" : count === 2 ? "both " : "all ";
}

/** The form that agrees with a count: one thing "is", several "are". */
export function choosePlural(count: number, one: string, many: string): string {
	return count === 1 ? one : many;
}

/** "a", "a and b", "a, b and c". Empty for an empty list. */
export function formatList(items: readonly string[]): string {
	const joiners = listJoiners(items);
	return items.map((item, index) => `${joiners[index]}${item}`).join("");
}

/**
 * What stands before each item of a list. The last "and" has a comma where an item has an "and"
 * of its own, or one before the last has a comma: "fishers and farmers, and the mayor".
 */
export function listJoiners(items: readonly string[]): string[] {
	const last = items.length - 1;
	const nested = items.some(
		(item, index) => item.includes(" and ") || (index < last && item.includes(",")),
	);
	return items.map((_, index) => {
		if (index === 0) return "";
		return index < last ? ", " : nested ? ", and " : " and ";
	});
}

/**
 * As a sentence begins: the first letter in upper case, the rest as it is. A word with a capital
 * of its own is a name and keeps its letters ("eBay").
 */
export function capitalize(text: string): string {
	const [word = ""] = /^\p{L}*/u.exec(text) ?? [];
	if (word !== word.toLowerCase()) return text;
	const [first = ""] = text;
	return first.toUpperCase() + text.slice(first.length);
}

/** As a sentence ends: with a full stop, unless it has an end of its own ("Acme Inc."). */
export function endSentence(text: string): string {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}
