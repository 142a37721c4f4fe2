import { formatCodePoint, listSuspectCharacters } from "../../text/characters.ts";
import { listOddCharacters, type OddCharacter } from "../../text/odd-characters.ts";
import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";

/** Reports characters of the file that a reader cannot see or would misread. */
export function reportCharacters(problems: Collector, text: string, rtl: boolean): void {
	const odd = listOddCharacters(text);
	const suspects = listSuspectCharacters(text, rtl);
	const told = new Set(suspects.length > 0 ? odd.map(({ start }) => start) : []);
	for (const { kind, start, stop } of suspects) {
		if (told.has(start)) continue;
		const character = formatCodePoint(text.slice(start, start + 2));
		problems.add(messages.suspectCharacter(kind, character), start, stop);
	}
	reportOdd(problems, odd);
}

/** Each once, where it stands first: a text that was copied may hold hundreds. */
function reportOdd(problems: Collector, odd: readonly OddCharacter[]): void {
	const alike = new Map<string, { first: OddCharacter; count: number }>();
	for (const one of odd) {
		const key = one.kind === "decomposed" ? one.kind : `${one.kind} ${one.name}`;
		const known = alike.get(key);
		if (known) known.count++;
		else alike.set(key, { first: one, count: 1 });
	}
	for (const { first, count } of alike.values())
		problems.add(messages.oddCharacter(first, count), first);
}
