const words = /[\p{L}\p{M}\p{N}’']+/gu;

/** They turn what is said into its opposite, however many other words two texts share. */
const negations =
	/^(?:no|not|nor|none|never|without|cannot|\p{L}{2,6}n[’']t|nicht|kein\p{L}{0,2}|nie|niemals|ohne|pas|jamais|sans|nunca|sin|не|нет|ні|لا|لم|لن|ليس)$/u;

/** The words of a text by which it can be told whether another says the same. */
export interface SaidWords {
	all: Set<string>;
	/** Of four letters and more, and numbers; all if there is none such. */
	content: Set<string>;
	negations: string;
}

export function readSaidWords(text: string): SaidWords {
	const all = (text.match(words) ?? []).map((word) => word.toLocaleLowerCase());
	// Shorter words say little in any language; numbers say something at any length.
	const long = all.filter((word) => word.length > 3 || /\p{N}/u.test(word));
	return {
		all: new Set(all),
		content: new Set(long.length > 0 ? long : all),
		negations: all
			.filter((word) => negations.test(word))
			.toSorted()
			.join(" "),
	};
}

/**
 * Whether somebody's words have all of a claim's that mean something, letter for letter but for
 * capitals, and negate as it does. Nothing is guessed: another form of a word is another word.
 */
export function repeatsClaim(said: SaidWords, claim: SaidWords): boolean {
	if (claim.content.size === 0 || said.negations !== claim.negations) return false;
	for (const word of claim.content) if (!said.all.has(word)) return false;
	return true;
}
