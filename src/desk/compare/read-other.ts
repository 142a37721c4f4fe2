import type { Model } from "../../article/model/types.ts";
import { type ArticleInput, locateArticle } from "../../article/parse/article.ts";
import {
	capitalize,
	choosePlural,
	formatList,
	formatNumber,
} from "../../article/sentences/numbers.ts";
import { readPasted } from "../../classroom/marking/pasted.ts";
import { readAnnotations, toImported } from "../../import/annotations.ts";
import { readBrat } from "../../import/brat.ts";
import { parseEventList, readEventList } from "../../import/event-list.ts";
import type { ImportedArticle } from "../../import/imported.ts";
import { settleArticle } from "../../import/settle.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import { alignMarkup } from "./align-markup.ts";
import type { OtherMarkup } from "./other-markup.ts";
import { readStudent } from "./student-marks.ts";
import { listWrittenDrafts } from "./written-drafts.ts";

/** A file as it was chosen. */
export interface ChosenFile {
	path: string;
	bytes: Uint8Array;
}

/** Reads article.md, a folder or a `.zip` as the desk opens them. */
export type ReadFile = (files: ChosenFile[]) => DeskFiles | DeskRefusal;

/**
 * Opens somebody else's mark-up of the article at the desk: article.md, a folder or a `.zip`;
 * annotations.jsonld or data.json as they are published; brat's `.ann`; a `.csv` of statements.
 * What marks a text that is not among the files is taken to mark ours.
 * Refuses in words: what cannot be read, and another text with its first difference.
 */
export function readOther(
	ours: Model,
	files: ChosenFile[],
	readFile: ReadFile,
): OtherMarkup | DeskRefusal {
	const foreign = readers.find(({ ending }) => files.some(({ path }) => hasEnding(path, ending)));
	const opened = foreign ? readForeign(ours, files, foreign) : readOwn(files, readFile);
	if ("refusal" in opened) return opened;
	const aligned = alignMarkup(ours, opened);
	return "refusal" in aligned ? aligned : opened;
}

/** Opens the marks in a student's link from a walkthrough of the article. */
export function readStudentLink(ours: Model, link: string): OtherMarkup | DeskRefusal {
	// Its questions are of no matter here: all answers but the marks are left out.
	const walkthrough = { title: "", objectives: [], terms: [], inquiry: [], intro: [], steps: [] };
	const lesson = {
		...{ model: ours, walkthrough: { ...walkthrough, version: "" } },
		prose: { title: { sentence: "title", inlines: [] }, dek: null, body: [], notes: {} },
	};
	const { codings } = readPasted(lesson, link);
	return codings ? readStudent(ours, codings) : { refusal: noMarks };
}

const noMarks =
	"There is no mark of this text in the link. A student’s link has “#answers=” in it: copy it " +
	"whole, and open the same version of the text.";

function readOwn(files: ChosenFile[], readFile: ReadFile): OtherMarkup | DeskRefusal {
	const read = readFile(files);
	return "refusal" in read ? read : locateMarkup(toInput(read), nameFile(files));
}

const nameFile = ([first]: readonly ChosenFile[]): string =>
	first?.path.split("/").at(-1) ?? "The other";

/** Reads what is marked; without an article there is nothing. */
function locateMarkup(input: ArticleInput, file: string, told = ""): OtherMarkup | DeskRefusal {
	const { article, marks, front, problems } = locateArticle(input);
	const isUnread = problems.some(({ code }) => code.endsWith("front-matter"));
	if (!article || !front || isUnread) return { refusal: `${file} is no article that can be read.` };
	const notes = [...front.notes.values()].map(({ id, text }) => [id, text] as const);
	const { codedBy } = article.model;
	return {
		...{ model: article.model, told, byStudent: false },
		name: codedBy.length > 0 ? formatList(codedBy) : file,
		drafts: listWrittenDrafts(marks),
		notes: new Map(notes),
	};
}

/** What was marked in a text by other means. */
interface ForeignReader {
	ending: string;
	/** @param text beside it, or ours */
	read(content: string, text: string, ours: Model): ImportedArticle | DeskRefusal;
}

const hasEnding = (path: string, ending: string) => path.toLowerCase().endsWith(ending);

const readers: readonly ForeignReader[] = [
	{ ending: ".jsonld", read: readCollection },
	{ ending: ".json", read: readPublished },
	{
		ending: ".ann",
		read: (content, text, ours) => readBrat(text, content, describeForeign(ours)),
	},
	{ ending: ".csv", read: readTable },
];

const describeForeign = ({ lang }: Model) => ({
	...{ slug: "other", lang, title: null, takesMeant: true },
});

function readCollection(content: string, text: string): ImportedArticle | DeskRefusal {
	const { model, left } = readAnnotations(JSON.parse(content), text);
	if (model === null) return { refusal: "The file does not tell of its article." };
	// Held against no schema here: what does not fit ends in words, below.
	return { ...toImported(model as Model, left), slug: "other" };
}

function readPublished(content: string): ImportedArticle {
	return { ...toImported(JSON.parse(content) as Model, []), slug: "other" };
}

function readTable(content: string, text: string, ours: Model): ImportedArticle | DeskRefusal {
	const [document, ...others] = parseEventList(content) ?? [];
	if (!document)
		return { refusal: "The first row of the table names no column person or organization." };
	if (others.length > 0)
		return { refusal: "The table has statements of several texts: keep the rows of this one." };
	return readEventList(document, text, describeForeign(ours));
}

function readForeign(
	ours: Model,
	files: readonly ChosenFile[],
	{ ending, read }: ForeignReader,
): OtherMarkup | DeskRefusal {
	const marked = files.find(({ path }) => hasEnding(path, ending));
	const beside = files.find(({ path }) => hasEnding(path, ".txt"));
	const file = nameFile(marked ? [marked] : []);
	try {
		const text = beside ? decode(beside) : ours.text;
		const imported = read(marked ? decode(marked) : "", text, ours);
		if ("refusal" in imported) return imported;
		const settled = settleArticle(imported, "other");
		if ("refusal" in settled) return { refusal: `${file} cannot be read: ${settled.refusal}` };
		const { source, kept, total } = settled;
		const input = { slug: "other", file: "article.md", source };
		return locateMarkup(input, file, describeLeftOut(total - kept));
	} catch {
		// Somebody's JSON may hold anything in place of anything, and a file may be no text.
		return { refusal: `${file} is not such a file, or was damaged on its way.` };
	}
}

const decode = ({ bytes }: ChosenFile): string =>
	new TextDecoder("utf-8", { fatal: true }).decode(bytes);

const describeLeftOut = (count: number): string =>
	count === 0
		? ""
		: `${capitalize(formatNumber(count))} of its statements ${choosePlural(count, "is", "are")} left out: ` +
			"their words or names could not be found.";
