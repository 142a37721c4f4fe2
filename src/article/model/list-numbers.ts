import type { Block } from "./prose.ts";

type List = Extract<Block, { type: "list" }>;

/** How a page shows the numbers of a list, so that they are as written: names of its style sheets. */
export function lookOfNumbers({ items }: List): string | undefined {
	const markers = items.flatMap(({ marker }) => marker ?? []);
	const looks = [
		markers.some((marker) => marker.endsWith(")")) && "parenthesis",
		markers.some((marker) => marker.startsWith("0") && marker.length === 3) && "zero",
		// Four signs have no room beside the text.
		markers.some((marker) => marker.length > 3) && "long",
	].filter(Boolean);
	return looks.length > 0 ? looks.join(" ") : undefined;
}

/** The number of an item where it is not one more than the one before. */
export function findItemNumber({ items, start }: List, index: number): number | undefined {
	const read = (at: number) => Number.parseInt(items[at]?.marker ?? "", 10);
	const own = read(index);
	const expected = index === 0 ? start : read(index - 1) + 1;
	return Number.isNaN(own) || own === expected ? undefined : own;
}
