import {
	capitalize,
	formatCount,
	formatList,
	formatNumber,
} from "../../article/sentences/numbers.ts";
import type { FoundInText } from "./started.ts";

/** So many names are told; the others stand in the desk’s own list. */
const mostNames = 12;

/** What was found in a text, in short sentences with numbers. */
export function describeFoundInText(found: FoundInText): string[] {
	const { paragraphs, sentences, reports, quotations } = found;
	const all = formatList([
		formatCount(paragraphs, "paragraph"),
		formatCount(sentences, "sentence"),
	]);
	if (reports === 0)
		return [`${capitalize(all)}.`, "No passage that seems to report somebody’s words."];
	const told =
		reports === 1
			? `One passage that seems to report somebody’s words${quotations === 1 ? ", in quotation marks" : ""}.`
			: `${capitalize(formatCount(reports, "passage"))} that seem to report somebody’s words, ${quotations === 0 ? "none" : formatNumber(quotations)} of them in quotation marks.`;
	return [`${capitalize(all)}.`, told];
}

/** Who seems to speak in a text. */
export function describeSpeakers({ actors }: FoundInText): string {
	if (actors.length === 0) return "Rules found nobody who speaks. You can name them at the desk.";
	const rest = actors.length - mostNames;
	const names = [...actors.slice(0, mostNames), ...(rest > 0 ? [formatCount(rest, "other")] : [])];
	return `Who speaks, as far as rules can tell: ${formatList(names)}.`;
}
