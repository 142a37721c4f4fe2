import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { defineTask, type Form, misuse } from "./arguments.ts";
import { type AnnotatedText, parseBrat, parseGermanNews } from "./score/annotated.ts";
import { type MissedScore, scoreMissed } from "./score/missed.ts";
import { type RuleScore, type Share, scoreTexts } from "./score/scoring.ts";

const form: Form = {
	command: "npm run score",
	about:
		"Measures the rules that find attributions on annotated news: a folder of .txt and .ann files in\nbrat's form, one with text/ and attributions/ as PolNeAR has it, or one of JSON files as\nuhh-lt/german-news-quotation-attribution-2024 has it. What is measured stays beside the project.",
	words: { name: "FOLDER", help: "what is read" },
	options: {
		lang: { value: "TAG", help: "language of .txt files; en unless told otherwise" },
	},
};

const isThere = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

/** Texts with their annotations, which may be several for one text. */
async function loadAnnotated(folder: string, lang: string): Promise<AnnotatedText[]> {
	const isParted = await isThere(join(folder, "attributions"));
	const [texts, notes] = isParted
		? [join(folder, "text"), join(folder, "attributions")]
		: [folder, folder];
	const noteNames = await readdir(notes);
	const names = await readdir(texts);
	return Promise.all(
		names
			.filter((name) => /\.(?:txt|json)$/u.test(name))
			.map(async (name) => {
				const text = await readFile(join(texts, name), "utf8");
				if (name.endsWith(".json")) return parseGermanNews(text);
				const own = noteNames.filter(
					(note) => note.endsWith(".ann") && note.startsWith(name.replace(/\.txt$/u, "")),
				);
				const all = await Promise.all(own.map((note) => readFile(join(notes, note), "utf8")));
				return { text, lang, marked: all.flatMap((one) => parseBrat(text, one)) };
			}),
	);
}

/** `633/688 92.0 %` */
const formatShare = ({ is, of }: Share) =>
	of === 0 ? "none" : `${is}/${of} ${((100 * is) / of).toFixed(1)} %`;

function formatScore(title: string, { found, speaker, precision, rules }: RuleScore): string {
	const rows = [
		["found", formatShare(found)],
		["precision", formatShare(precision)],
		["speaker", formatShare(speaker)],
		...[...rules]
			.toSorted(([, one], [, two]) => two.of - one.of)
			.map(([rule, share]) => [`  ${rule}`, formatShare(share)]),
	];
	const lines = rows.map(([name = "", value = ""]) => `  ${name.padEnd(18)}${value}`);
	return [title, ...lines].join("\n");
}

/**
 * What `npm run check` would tell of the texts without a mark: of what is told, how much people
 * have marked, and how much of that is found. Last what it tells where all of theirs is marked.
 */
function formatMissed({ quotations, sentences, plain, beside }: MissedScore): string {
	const rows = [
		["quotations told", formatShare(quotations.precision)],
		["quotations found", formatShare(quotations.recall)],
		["sentences told", formatShare(sentences.precision)],
		["sentences found", formatShare(sentences.recall)],
		["  unquoted told", formatShare(plain.precision)],
		["  unquoted found", formatShare(plain.recall)],
		["told beside marks", `${beside.quotations} quotations, ${beside.sentences} sentences`],
	];
	return [
		"warnings of what is not marked",
		...rows.map(([name = "", value = ""]) => `  ${name.padEnd(19)}${value}`),
	].join("\n");
}

/** The table that the task prints. */
export async function describeScores(folder: string, lang: string): Promise<string> {
	const texts = await loadAnnotated(folder, lang);
	const { marked, unmarked } = scoreTexts(texts);
	return `${[
		`${texts.length} texts`,
		formatScore("with quotation marks", marked),
		formatScore("without", unmarked),
		formatMissed(scoreMissed(texts)),
	].join("\n\n")}\n`;
}

export const main = defineTask(form, async ({ words, values }) => {
	const [folder = ""] = words;
	if (words.length !== 1 || !(await isThere(folder))) {
		const wrong = words.length === 1 ? `there is no folder "${folder}"` : "name one folder";
		process.stderr.write(misuse(form, wrong).text);
		return 2;
	}
	process.stdout.write(await describeScores(folder, values.lang ?? "en"));
	return 0;
});
