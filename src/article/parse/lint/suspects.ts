import { formatCodePoint, listSuspectCharacters } from "../../text/characters.ts";
import { listOddCharacters, type OddCharacter } from "../../text/odd-characters.ts";
import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";

/** Reports characters of the file that a reader cannot see or would misread. */
export function reportCharacters(problems: Collector, text: string, rtl: boolean): void {
	const odd = listOddCharacters(text);
	const told = new Set(odd.map(({ start }) => start));
	for (const { kind, start, stop } of listSuspectCharacters(text, rtl)) {
		if (told.has(start)) continue;
		const character = formatCodePoint(text.slice(start, start + 2));
		problems.add(messages.suspectCharacter(kind, character), start, stop);
	}
	reportOdd(problems, odd);
}

/** Each once, where it stands first: a text that was copied may hold hundreds. */
function reportOdd(problems: Collector, odd: readonly OddCharacter[]): void {
	const alike = new Map<string, OddCharacter[]>();
	for (const one of odd) {
		const key = one.kind === "decomposed" ? one.kind : `${one.kind} ${one.name}`;
		const list = alike.get(key);
		if (list === undefined) alike.set(key, [one]);
		else list.push(one);
	}
	for (const list of alike.values()) {
		const [first] = list;
		if (first !== undefined) problems.add(messages.oddCharacter(first, list.length), first);
	}
}
