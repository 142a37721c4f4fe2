/** How files begin that hold no text, and what they are. */
const others: readonly [begins: string, what: string][] = [
	["%PDF", "a PDF file"],
	["PK\x03\x04", "a packed document (.docx, .odt)"],
	["\xd0\xcf\x11\xe0", "a Word document"],
	["{\\rtf", "an RTF document"],
	["bplist", "a web archive"],
	["MIME-Version:", "a web archive or a mail"],
];

/** What is wrong with bytes that are no text, to be said of their file; null for nothing. */
export function findForeign(bytes: Uint8Array): string | null {
	const begin = String.fromCharCode(...bytes.subarray(0, 16));
	const found = others.find(([begins]) => begin.startsWith(begins));
	return found ? `is ${found[1]}: save it as .html or .txt` : null;
}
