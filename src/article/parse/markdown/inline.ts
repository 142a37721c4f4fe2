import type { Lexer, Token } from "marked";
import { caps } from "../caps.ts";
import { type Message, messages } from "../messages/all.ts";

/**
 * Markdown's own reading of text without the notation. Over a cap, or when the library
 * gives up, the text stays as it was typed. `raw`s of the tokens are the text.
 */
export function lexInline(lexer: Lexer, text: string, report: (message: Message) => void): Token[] {
	// A "!" may begin an image: the library stops at each, and copies what follows.
	const delimiters = text.match(/[[\]*_`<~&\\@!]|:\/\//g)?.length ?? 0;
	if (text.length > caps.inline) report(messages.runTooLong(text.length));
	else if (delimiters > caps.delimiters) report(messages.tooManyDelimiters(delimiters));
	else {
		// A raw <code> or <a> left open ends with its block.
		lexer.state.inRawBlock = false;
		lexer.state.inLink = false;
		try {
			return lexer.inlineTokens(text);
		} catch {
			report(messages.tooComplex());
		}
	}
	return keepPlain(text);
}

/** Text that is what it looks like, markup included. */
export function keepPlain(text: string): Token[] {
	return [{ type: "plain", raw: text }];
}
