import { createHash, randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile as write } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../../../article/parse/problem.ts";
import type { PlannedFile } from "../../pages/render-page.ts";
import { encodePieces } from "../encode-text.ts";

/** A file that was made: its path in the site, its hash, bytes, and when it was last written. */
export type KeptFile = [path: string, hash: string, size: number, time: number];

/** A problem as it is told. */
export interface ToldProblem extends Pick<Problem, "file" | "line" | "column" | "severity"> {
	text: string;
}

/** What is kept of files that were made together: of an explainer, or of what all share. */
export interface KeptPart {
	/** Name of the explainer's folder; empty for what all share. */
	slug: string;
	/** Hash of everything that they were made from. */
	key: string;
	files: KeptFile[];
	problems: ToldProblem[];
	/** Other words to be said at each build. */
	notes: string[];
	/** What pages of all explainers say of it, as JSON; empty where there is nothing to say. */
	record: string;
}

/** Problems as they are read, one below the other. */
export const joinProblems = (problems: readonly ToldProblem[]): string =>
	problems.map(({ text }) => text).join("\n\n");

/** Counted up when what is kept takes another form. */
const form = 1;

/** The hash by which files and what they are made from are known. */
export const hashBytes = (bytes: Uint8Array | string): string =>
	createHash("sha256").update(bytes).digest("base64url");

/** What builds before have made, by slug; nothing where nothing is kept, or nobody can read it. */
export async function readKeptList(path: string): Promise<Map<string, KeptPart>> {
	try {
		const read = JSON.parse(await readFile(path, "utf8")) as { form: number; kept: KeptPart[] };
		return new Map(read.form === form ? read.kept.map((one) => [one.slug, one]) : []);
	} catch {
		return new Map();
	}
}

/** Keeps it for the next build, whole or not at all. */
export async function writeKeptList(path: string, kept: readonly KeptPart[]): Promise<void> {
	const draft = `${path}.${randomUUID()}`;
	await mkdir(dirname(path), { recursive: true });
	await write(draft, JSON.stringify({ form, kept }));
	await rename(draft, path);
}

/** Size and time of each file below a folder, by path; null for what is there and is no file. */
export type Survey = Map<string, { size: number; time: number } | null>;

/**
 * Looks at a folder without reading files. One call after the other: of 34,000 small ones waiting
 * takes three times as long as the work.
 */
export function surveyFolder(folder: string): Survey {
	const survey: Survey = new Map();
	const walk = (inside: string) => {
		for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
			const path = inside + entry.name;
			if (entry.isDirectory()) walk(`${path}/`);
			else survey.set(path, entry.isFile() ? stampFile(join(folder, path)) : null);
		}
	};
	try {
		walk("");
	} catch {
		// Not there, or no folder: what is to be said of it is said when a site takes its place.
		return new Map();
	}
	return survey;
}

/** Size of a file, and when it was last written. */
export function stampFile(path: string): { size: number; time: number } {
	const { size, mtimeMs: time } = lstatSync(path);
	return { size, time };
}

/** Writes a file of the site into a folder. */
export function writeFile(
	folder: string,
	path: string,
	text: ReturnType<PlannedFile["render"]>,
): KeptFile {
	const place = join(folder, path);
	const bytes = text instanceof Uint8Array ? text : encodePieces([text].flat());
	mkdirSync(dirname(place), { recursive: true });
	writeFileSync(place, bytes);
	const { size, time } = stampFile(place);
	return [path, hashBytes(bytes), size, time];
}

/**
 * The files as they are in a folder; null unless all are there as they were made. One that was
 * written at another time, as by a copy, is read.
 */
export function findFiles(
	files: readonly KeptFile[],
	folder: string,
	survey: Survey,
): KeptFile[] | null {
	const found: KeptFile[] = [];
	for (const file of files) {
		const [path, hash, size, time] = file;
		const there = survey.get(path);
		if (!there || there.size !== size) return null;
		if (there.time === time) found.push(file);
		else if (hashBytes(readFileSync(join(folder, path))) === hash)
			found.push([path, hash, size, there.time]);
		else return null;
	}
	return found;
}
