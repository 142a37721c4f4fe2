import type { LibraryRecord } from "./record.ts";

/** As many explainers stand on a page of the library. */
export const entriesOnPage = 30;

/** Previews stand where there is room for all of a page's: 40 KiB are a page with its style. */
const mostPreviews = 6;
const mostMarks = 100;

/** One page of the library. */
export interface LibraryPart {
	/** 1, 2 … */
	number: number;
	/** Of how many. */
	pages: number;
	/** In the order they are listed. */
	records: LibraryRecord[];
	/** Of all pages. */
	explainers: number;
	statements: number;
	/** The previews are shown too. */
	previews: boolean;
}

/** The newest article first; those without a date last, by their slugs. */
export function sortRecords(records: readonly LibraryRecord[]): LibraryRecord[] {
	return records.toSorted(
		(a, b) => compare(b.dated ?? "", a.dated ?? "") || compare(a.slug, b.slug),
	);
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** The pages of the library: one at least, so that an empty library says so. */
export function pageLibrary(all: readonly LibraryRecord[]): LibraryPart[] {
	const sorted = sortRecords(all);
	const pages = Math.max(1, Math.ceil(sorted.length / entriesOnPage));
	const statements = sorted.reduce((sum, record) => sum + record.statements, 0);
	return Array.from({ length: pages }, (_, index) => {
		const records = sorted.slice(index * entriesOnPage, (index + 1) * entriesOnPage);
		const previews = hasRoom(records);
		return { number: index + 1, pages, records, explainers: sorted.length, statements, previews };
	});
}

function hasRoom(records: readonly LibraryRecord[]): boolean {
	const rows = records.flatMap(({ preview }) => preview);
	const marks = rows.reduce((sum, row) => sum + row.marks.length, 0);
	return records.length <= mostPreviews && rows.length + marks <= mostMarks;
}

/**
 * The pages that a page leads to by number: the first, the last and those around it; null stands
 * for what is left out, of two pages or more.
 */
export function listPageLinks(number: number, pages: number): (number | null)[] {
	const near = (page: number) => page === 1 || page === pages || Math.abs(page - number) <= 2;
	const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
		(page) => near(page) || (near(page - 1) && near(page + 1)),
	);
	return shown.flatMap((page, at) => (page - (shown[at - 1] ?? 0) > 1 ? [null, page] : [page]));
}

/** A page's path from the site's root. */
export function formatPagePath(number: number): string {
	return number === 1 ? "index.html" : `page/${number}/index.html`;
}

/** Whether a file is a further page of the library, if there are as many. */
export const isLibraryPage = (path: string): boolean => /^page\/[1-9]\d*\/index\.html$/.test(path);
