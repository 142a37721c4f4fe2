import { basename, extname } from "node:path";
import { makeId } from "../article/draft/ids.ts";
import { isReserved, isSlug } from "../article/parse/front-matter/forms.ts";
import { listDifferences } from "../import/annotations.ts";
import type { Remark } from "../import/imported.ts";
import { type SettledArticle, settleArticle } from "../import/settle.ts";
import { Told } from "../site/faults.ts";
import { type Form, isEnding, misuse, readArguments, takeSome } from "./arguments.ts";
import { writeFolders } from "./import/folders.ts";
import { type Candidate, openForeign } from "./import/open.ts";

const form: Form = {
	command: "npm run import",
	about:
		"Makes an explainer of annotations made elsewhere: content/SLUG/ with article.md and published.txt.\nFILE is annotations.jsonld with article.txt beside it, data.json, brat's .ann with .txt, a .dna file\nor a .csv of statements. What does not fit is listed; nothing that is there is overwritten.\nExits 0 when something was made, 1 when nothing could be, 2 for misuse.",
	words: { name: "FILE", help: "what is imported" },
	options: {
		slug: takeSome("SLUG", "the folder's name; made of the article's unless told otherwise"),
		text: takeSome("FILE", "the text that was marked, where it does not lie beside the file"),
		title: takeSome("TEXT", "the headline, where the text has none"),
		lang: takeSome("TAG", "language of the text; told from it unless told otherwise"),
		document: takeSome("N|TITLE", "which document of a file that holds many"),
		pronouns: { help: "brat: “he” and “she” are who was named last before them; each is listed" },
		all: { help: "all documents, as SLUG-1, SLUG-2 …" },
		"dry-run": { help: "prints the files instead of writing them" },
	},
};

/** The world as far as importing touches it. */
export interface ImportEffects {
	write(text: string): void;
	writeError(text: string): void;
	/** Where `content/` is. */
	root: string;
}

const processEffects: ImportEffects = {
	write: (text) => process.stdout.write(text),
	writeError: (text) => process.stderr.write(text),
	root: ".",
};

/** A name as a folder's: the words of a title, or of a file's name. */
function makeSlug(name: string, file: string): string {
	const id = makeId(name, new Set()).slice(0, 60).replace(/-$/u, "");
	const other = makeId(basename(file, extname(file)), new Set()).slice(0, 60);
	return id === "actor" || !isSlug(id) ? other : id;
}

const listNames = (candidates: readonly Candidate[]) =>
	candidates.map(({ name }, index) => `  ${index + 1}  ${name || "(no title)"}\n`).join("");

/** The documents that are meant; words where it cannot be told. */
function chooseCandidates(
	candidates: readonly Candidate[],
	wanted: string | undefined,
	all: boolean,
): readonly Candidate[] | string {
	if (all) return candidates;
	if (wanted !== undefined) {
		const found = candidates.filter(
			({ name }, index) => String(index + 1) === wanted || name === wanted,
		);
		if (found.length === 1) return found;
		const why = found.length > 1 ? "more than one" : "no";
		return `${why} document is called "${wanted}"; there are:\n${listNames(candidates)}`;
	}
	if (candidates.length === 1) return candidates;
	return `choose one of ${candidates.length} documents with --document N, or --all:\n${listNames(candidates)}`;
}

function findWrongSlug(slug: string): string | null {
	if (!isSlug(slug))
		return `"${slug}" cannot be a folder: small letters, digits and hyphens between them`;
	return isReserved(slug) ? `the site keeps files of its own under "${slug}"` : null;
}

const formatRemark = ({ place, words, reason }: Remark) =>
	`  ${place === "" ? "" : `${place}${words === "" ? "" : ` “${words}”`}: `}${reason}\n`;

/** What became of the statements, and what somebody should know. */
function formatReport(settled: SettledArticle, folder: string, differences: readonly Remark[]) {
	const { kept, total, left } = settled;
	const remarks = [...differences, ...settled.remarks];
	const counts = `${kept} of ${total} statements imported`;
	return [
		`${folder}: ${counts}${left.length > 0 ? `; ${left.length} left out:` : ""}\n`,
		...left.map(formatRemark),
		...(remarks.length > 0 ? ["to be known:\n", ...remarks.map(formatRemark)] : []),
	].join("");
}

function settle(candidate: Candidate, slug: string): SettledArticle {
	const settled = settleArticle(candidate.read(slug), slug);
	if ("refusal" in settled)
		throw new Told(`"${candidate.name}" cannot be imported:\n${settled.refusal}`);
	return settled;
}

const listFiles = ({ source, published }: SettledArticle): [string, string][] => [
	["article.md", source],
	...(published === null ? [] : [["published.txt", published] as [string, string]]),
];

interface Plan {
	candidate: Candidate;
	settled: SettledArticle;
}

async function bringAll(plans: readonly Plan[], isDry: boolean, effects: ImportEffects) {
	const folders = plans.map(({ settled }) => ({ slug: settled.slug, files: listFiles(settled) }));
	if (isDry)
		for (const { slug, files } of folders)
			for (const [name, text] of files) effects.write(`== content/${slug}/${name}\n${text}\n`);
	else await writeFolders(effects.root, folders);
	for (const { candidate, settled } of plans) {
		const { model } = candidate;
		const differences = model ? listDifferences(model, settled.model) : [];
		effects.write(formatReport(settled, `content/${settled.slug}`, differences));
	}
}

/** Imports what a file holds. Resolves to the exit code: 0; 1 when it cannot; 2 for misuse. */
export async function main(argv: string[], effects = processEffects): Promise<number> {
	const read = readArguments(form, argv);
	const end = (code: number, text: string) => {
		(code === 0 ? effects.write : effects.writeError)(text);
		return code;
	};
	if (isEnding(read)) return end(read.code, read.text);
	const [file, other] = read.words;
	const { slug, document } = read.values;
	const options = { ...read.values, takesMeant: read.flags.has("pronouns") };
	if (file === undefined || other !== undefined) return end(2, misuse(form, "name one file").text);
	const wrong = slug === undefined ? null : findWrongSlug(slug);
	if (wrong !== null) return end(2, misuse(form, wrong).text);
	try {
		const all = read.flags.has("all");
		const chosen = chooseCandidates(await openForeign(file, options), document, all);
		if (typeof chosen === "string") return end(2, chosen);
		const plans = chosen.map((candidate, index): Plan => {
			const base = slug ?? candidate.slug ?? makeSlug(all ? "" : candidate.name, file);
			const name = all && chosen.length > 1 ? `${base}-${index + 1}` : base;
			const unfit = findWrongSlug(name);
			if (unfit !== null) throw new Told(`${unfit}; name it with --slug`);
			return { candidate, settled: settle(candidate, name) };
		});
		await bringAll(plans, read.flags.has("dry-run"), effects);
	} catch (error) {
		if (!(error instanceof Told)) throw error;
		return end(1, `${error.message}\n`);
	}
	return 0;
}
