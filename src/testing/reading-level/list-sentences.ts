/** `{…}` of a component and `${…}` of a template, with one level of braces inside. */
const code = /\$?\{(?:[^{}]|\{[^{}]*\})*\}/g;
const literals = /"([^"\n]*)"|`([^`]*)`/g;
const inline = /<\/?(?:a|abbr|b|cite|code|em|i|kbd|small|span|strong)\b[^>]*>/g;

/** By its end tags: looking for each pair anew would take time with the square of the text. */
const dropScripts = (source: string) =>
	source
		.split("</script>")
		.map((piece) => piece.split("<script")[0])
		.join("");

/**
 * The sentences that a source file of ours shows: of a component its text and the strings in its
 * code, of a module its strings. What a program puts into one stands as “it”. Labels are no
 * sentences: what counts ends with a full stop or a question mark.
 */
export function listShownSentences(path: string, source: string): string[] {
	const bare = source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, "");
	const joined = bare.replace(/(["`])\s*\+\s*\1/g, "");
	const strings = [...joined.matchAll(literals)].map(([, plain, made]) => plain ?? made ?? "");
	const markup = path.endsWith(".svelte") ? dropScripts(joined) : "";
	const text = markup
		.replace(code, "it")
		.replace(inline, "")
		.replace(/\n/g, " ")
		.replace(/<[^<>]*>/g, "\n")
		.replace(/[ \t]{2,}/g, " ");
	return [...strings.map((string) => string.replace(code, "it")), ...text.split("\n")]
		.flatMap((piece) => piece.split(/(?<=[.?!])\s+/))
		.map((sentence) => sentence.trim())
		.filter((one) => /^[\p{Lu}“]/u.test(one) && /[.?]$/.test(one) && one.includes(" "));
}
