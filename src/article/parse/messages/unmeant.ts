import { shorten, warningMessage } from "./message.ts";

/** What Markdown makes of characters that were published as text. */
export const unmeantMessages = {
	unmeantNumber: (marker: string) => warningMessage`unmeant-list
		a line that begins with "${marker}" begins a list, and this seems to be none
		write ${escapeMarker(marker)} for a number that is text; a list begins at 1 and has several items`,
	skippedNumber: (marker: string, before: string) => warningMessage`unmeant-list
		"${marker}" follows "${before}" in this list; the numbers are shown as they are written
		write ${escapeMarker(marker)} for a number that is text, or number the items one by one`,
	unmeantBullet: (marker: string) => warningMessage`unmeant-list
		a line that begins with "${marker} " begins a list, which does not show the "${marker}"
		write \\${marker} where it is text`,
	unmeantDash: () => warningMessage`unmeant-list
		a line that begins with "- " begins a list, which does not show the dash
		write \\- before words that are said; a list that is meant begins its lines with *`,
	unmeantHeading: (marker: string) => warningMessage`unmeant-heading
		a line that begins with "${marker} " is a heading, which does not show the "${marker}"
		write \\${marker} where it is text; a heading has no full stop at its end`,
	unmeantUnderline: (line: string) => warningMessage`unmeant-heading
		this line makes a heading of what stands above it, and is not shown
		leave an empty line before a rule, or write \\${shorten(line, 20)} where it is text`,
	unmeantQuote: () => warningMessage`unmeant-quote
		a line that begins with ">" is a block quotation, and counts as quoted
		write \\> where it is text`,
	unmeantRule: (line: string) => warningMessage`unmeant-rule
		this line is shown as a rule across the page
		write \\${shorten(line, 20)} where it is text`,
	unmeantCode: () => warningMessage`unmeant-code
		lines that stand four spaces in are shown as code
		begin the lines of a paragraph at the margin; code that is meant stands between fences (\`\`\`)`,
	unmeantAddress: (label: string) => warningMessage`unmeant-link
		this line gives "[${shorten(label, 40)}]" an address, and is not shown
		write \\[${shorten(label, 40)}] where it is text`,
	footnote: (label: string) => warningMessage`unmeant-link
		there are no footnotes: this line is not shown, and [${shorten(label, 40)}] becomes a link
		write \\[${shorten(label, 40)}] where it is text, or say it in a note: [words]{note=…}`,
	footnoteCall: (label: string) => warningMessage`unmeant-link
		there are no footnotes: this becomes a link
		write \\[${shorten(label, 40)}] where it is text, or say it in a note: [words]{note=…}`,
	strayAsterisks: (written: string, right: string) => warningMessage`stray-asterisks
		these asterisks are shown: Markdown knows none of them as emphasis beside a mark
		${right === "" ? `write ${written.replaceAll("*", "\\*")} where they are text` : `write ${right}`}`,
	unmeantEmphasis: () => warningMessage`unmeant-emphasis
		two asterisks within words are not shown; what stands between them is set in italics
		write \\* for an asterisk that is text`,
};

/** `24.` → `24\.` */
function escapeMarker(marker: string): string {
	return `${marker.slice(0, -1)}\\${marker.at(-1)}`;
}
