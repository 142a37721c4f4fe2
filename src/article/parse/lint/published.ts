import type { Collector } from "../collect.ts";
import type { Draft } from "../draft.ts";
import { messages } from "../messages/all.ts";
import { addInText } from "./add.ts";

interface PublishedWord {
	word: string;
	/** First of its paragraph. */
	begins: boolean;
}

/**
 * Compares the article without the notation with the text as it was published: headline,
 * dek, then one paragraph a line. Reports the first word, or paragraph, that differs.
 */
export function checkPublished(draft: Draft, published: string, problems: Collector): void {
	const words = listWords(published);
	let index = 0;
	for (const { start, stop, markers } of draft.blocks) {
		let begins = true;
		for (const [place, match] of [...draft.text.slice(start, stop).matchAll(/\S+/g)].entries()) {
			const at = start + match.index;
			const [word] = match;
			const expected = words[index];
			// The numbers of a list may be no part of the text, as on a web page.
			if (place < markers && !/^\d+[.)]$/.test(expected?.word ?? "")) continue;
			if (expected?.word !== word || expected.begins !== begins) {
				const message =
					expected?.word === word
						? messages.paragraphChanged(word, begins)
						: messages.textChanged(word, expected?.word);
				addInText(draft, problems, message, { start: at, stop: at + word.length });
				return;
			}
			begins = false;
			index++;
		}
	}
	const rest = words[index];
	if (rest === undefined) return;
	const stop = draft.text.length;
	const message = messages.textChanged(undefined, rest.word);
	addInText(draft, problems, message, { start: stop - 1, stop });
}

function listWords(published: string): PublishedWord[] {
	return published.split(/\r\n|\r|\n/).flatMap((line) =>
		(line.replace(/^\ufeff/, "").match(/\S+/g) ?? []).map((word, index) => {
			return { word, begins: index === 0 };
		}),
	);
}
