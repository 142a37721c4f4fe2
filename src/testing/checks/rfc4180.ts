/**
 * Test support: reads CSV by the grammar of RFC 4180, section 2, one character at a time, and
 * throws at the first that the grammar does not allow: a line end that is not CRLF, a bare
 * quotation mark, text after a closing one, rows of unequal length. Stricter in one point:
 * the last row must end with CRLF too.
 */
export function readRfc4180(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
		row.push(cell.value);
		if (text[cell.next] === ",") {
			at = cell.next + 1;
		} else if (text.startsWith("\r\n", cell.next)) {
			rows.push(row);
			row = [];
			at = cell.next + 2;
		} else {
			throw new Error(`Neither a comma nor a line end at ${cell.next}`);
		}
	}
	if (row.length > 0) throw new Error("The last row has no line end");
	const width = rows[0]?.length;
	for (const [index, { length }] of rows.entries())
		if (length !== width) throw new Error(`Row ${index} has ${length} cells, not ${width}`);
	return rows;
}

interface Cell {
	value: string;
	/** Offset of what comes after it. */
	next: number;
}

function readQuoted(text: string, from: number): Cell {
	let value = "";
	let at = from + 1;
	for (;;) {
		if (at >= text.length) throw new Error(`The quotation of ${from} does not end`);
		if (text[at] !== '"') {
			value += text[at];
			at++;
		} else if (text[at + 1] === '"') {
			value += '"';
			at += 2;
		} else {
			return { value, next: at + 1 };
		}
	}
}

function readPlain(text: string, from: number): Cell {
	let at = from;
	while (at < text.length && !",\r\n".includes(text[at] ?? "")) {
		if (text[at] === '"') throw new Error(`A bare quotation mark at ${at}`);
		at++;
	}
	return { value: text.slice(from, at), next: at };
}
