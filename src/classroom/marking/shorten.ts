/**
 * A text of at most so many characters, which ends after a whole word with " …"; a text that
 * is hardly longer stays as it is, since what is hidden must be worth a press.
 */
export function shortenWords(text: string, most: number): string {
	if (text.length <= most * 1.2) return text;
	const end = text.lastIndexOf(" ", most - 2);
	// A first word that is longer than all that is allowed is not cut.
	const whole = end > 0 ? text.slice(0, end) : (/^\S+/.exec(text)?.[0] ?? text);
	if (whole === text) return text;
	// Where one stretch of words ends, the ellipsis between it and the next is there already.
	return `${whole.replace(/ …$/, "")} …`;
}
