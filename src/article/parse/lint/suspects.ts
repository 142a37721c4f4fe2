import { formatCodePoint, listSuspectCharacters } from "../../text/characters.ts";
import { isToldAsOdd, listOddCharacters } from "../../text/odd-characters.ts";
import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";

/** Reports characters of the file that a reader cannot see or would misread. */
export function reportCharacters(problems: Collector, text: string, rtl: boolean): void {
	for (const { kind, start, stop } of listSuspectCharacters(text, rtl)) {
		if (isToldAsOdd(text[start] ?? "")) continue;
		const character = formatCodePoint(text.slice(start, start + 2));
		problems.add(messages.suspectCharacter(kind, character), start, stop);
	}
	for (const odd of listOddCharacters(text)) problems.add(messages.oddCharacter(odd), odd);
}
