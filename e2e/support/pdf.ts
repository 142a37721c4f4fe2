import { getDocumentProxy } from "unpdf";

/** A run of text on a sheet of paper; lengths in points, y downwards from the top. */
export interface PdfRun {
	text: string;
	x: number;
	/** Of the line that the letters stand on. */
	y: number;
	width: number;
	/** Size of the type. */
	size: number;
}

/** One page of a PDF. */
export interface Sheet {
	width: number;
	height: number;
	/** In the order in which they were drawn: that of the document. */
	runs: PdfRun[];
	/** Letters and digits alone: where lines break and what parts words is the sheet's. */
	text: string;
}

/** Points in a millimetre. */
export const millimetre = 72 / 25.4;

/** Letters and digits alone, so that a text is found however its lines are broken. */
export function squeeze(text: string): string {
	return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

interface Item {
	str: string;
	width: number;
	/** Scale, skew and place, as PDF writes a matrix. */
	transform: number[];
}

function readRun({ str, width, transform }: Item, height: number): PdfRun {
	const [, , c = 0, d = 0, x = 0, y = 0] = transform;
	return { text: str, x, y: height - y, width, size: Math.hypot(c, d) };
}

/** The words of a PDF with their places, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<Sheet[]> {
	// A copy: the reader takes the memory that it is given for itself.
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const runs = items
			.flatMap((item) => ("str" in item ? [readRun(item, height)] : []))
			.filter(({ text }) => text.trim() !== "");
		sheets.push({ width, height, runs, text: squeeze(runs.map(({ text }) => text).join("")) });
	}
	return sheets;
}
