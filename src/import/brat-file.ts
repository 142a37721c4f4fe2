import type { Stretch } from "../article/text/finding.ts";

/** A marked place; in several pieces where words stand between them. */
export interface BratPlace {
	id: string;
	type: string;
	/** Counted from the start of the text, in code points as brat does. */
	pieces: Stretch[];
	/** The words as the file repeats them; the pieces have a space between them. */
	words: string;
	/** 1-based. */
	line: number;
}

/** An event (E) or a relation (R): places in their roles. */
export interface BratLink {
	id: string;
	type: string;
	/** An event's own place: the word that tells of it. */
	trigger: string | null;
	/** Roles without the number that sets apart several of one. */
	roles: { role: string; place: string }[];
	line: number;
}

/** A line that is neither: an attribute, a note, an equivalence. */
export interface BratExtra {
	id: string;
	text: string;
	line: number;
}

export interface BratFile {
	places: Map<string, BratPlace>;
	links: BratLink[];
	extras: BratExtra[];
}

/** `12 20;31 40` */
function parsePieces(words: string): Stretch[] | null {
	const pieces = words.split(";").map((piece) => {
		const [start = Number.NaN, stop = Number.NaN] = piece.trim().split(/\s+/u).map(Number);
		return { start, stop };
	});
	const isGood = ({ start, stop }: Stretch) =>
		Number.isInteger(start) && Number.isInteger(stop) && start >= 0 && stop > start;
	return pieces.every(isGood) ? pieces : null;
}

function parseLink(id: string, head: string, line: number): BratLink {
	const words = head.split(/\s+/u).filter(Boolean);
	const [first = "", ...rest] = words;
	const [type = "", trigger] = first.split(":");
	const roles = rest.flatMap((word) => {
		const [role = "", place] = word.split(":");
		// `Arg1` and `Arg2` of a relation are two roles, `Content` and `Content2` of an event one.
		const name = id.startsWith("R") ? role : role.replace(/(?<!\d)\d+$/u, "");
		return place ? [{ role: name, place }] : [];
	});
	return { id, type, trigger: trigger ?? null, roles, line };
}

/**
 * Reads brat's stand-off form (https://brat.nlplab.org/standoff.html):
 * `T1	Content 12 20;31 40	…` is a place, `E1	Attribution:T4 Content:T1 Source:T2` an event,
 * `R1	Says Arg1:T2 Arg2:T1` a relation. A line that cannot be read is an extra.
 */
export function parseBratFile(annotations: string): BratFile {
	const file: BratFile = { places: new Map(), links: [], extras: [] };
	for (const [index, text] of annotations.split(/\r?\n/u).entries()) {
		if (text.trim() === "") continue;
		const line = index + 1;
		const [id = "", head = "", ...words] = text.split("\t");
		const space = head.indexOf(" ");
		const pieces = id.startsWith("T") && space > 0 ? parsePieces(head.slice(space)) : null;
		if (pieces) {
			const type = head.slice(0, space);
			file.places.set(id, { id, type, pieces, words: words.join("\t"), line });
		} else if (/^[ER]/u.test(id) && head !== "") file.links.push(parseLink(id, head, line));
		else file.extras.push({ id, text: [head, ...words].join(" "), line });
	}
	return file;
}
