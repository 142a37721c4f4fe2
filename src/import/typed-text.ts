/** Text of several lines, or with space at its ends, as code that shows it. */
export function writeTyped(text: string): string {
	const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
	const fence = "`".repeat(longest + 1);
	return `${fence}\n${text}\n${fence}`;
}
