/**
 * Text as Markdown that shows it, character for character: what would be a heading, a list, a
 * quotation, emphasis, a link, code, HTML or the notation stands behind a backslash.
 * @param line one sentence, without line breaks
 */
export function escapeMarkdown(line: string): string {
	return (
		line
			.replace(/[\\`*_[\]{<>~|]/gu, "\\$&")
			.replace(/&(?=#?\w+;)/gu, "\\&")
			.replace(/^(\s*)([#+=-])/u, "$1\\$2")
			.replace(/^(\s*\d{1,9})([.)])/u, "$1\\$2")
			// A heading's closing signs are no words.
			.replace(/ (#+)$/u, " \\$1")
			// An address would become a link, and take its escapes for letters.
			.replace(/:(?=\/\/)|@/gu, "\\$&")
			.replace(/(www)\./giu, "$1\\.")
			.replace(/!(?=\\\[)/gu, "\\!")
	);
}

/** A block of Markdown: what stands before its first line, and its lines, unescaped. */
export interface LedLines {
	lead: string;
	lines: readonly string[];
}

/** What stands before a block's further lines: the signs of its quotation, room below its item. */
const continueLead = (lead: string) => lead.replace(/[^>]/gu, " ");

/** Markdown that shows these blocks; those of one quotation or list stay in one. */
export function formatLedLines(blocks: readonly LedLines[]): string {
	let text = "";
	for (const [at, { lead, lines }] of blocks.entries()) {
		const before = blocks[at - 1];
		if (before) text += `\n${formatGap(continueLead(before.lead), before.lead, lead)}`;
		const escaped = lines.map(escapeMarkdown);
		text += /#/u.test(lead)
			? lead + escaped.join(" ")
			: lead + escaped.join(`\n${continueLead(lead)}`);
	}
	return text;
}

const item = /^((?:> | )*)(?:([-])|\d{1,9}\.) $/u;

/** Between items of one list nothing; else an empty line, in the quotation that both are in. */
function formatGap(rest: string, before: string, lead: string): string {
	const [one, two] = [item.exec(before), item.exec(lead)];
	if (one && two && one[1] === two[1] && one[2] === two[2]) return "";
	let shared = 0;
	while (shared < rest.length && rest[shared] === lead[shared]) shared++;
	const signs = rest.slice(0, shared).trimEnd();
	return `${signs}\n`;
}
