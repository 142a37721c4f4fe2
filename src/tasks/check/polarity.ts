import { isolateNames } from "../../article/model/isolated.ts";
import {
	formatRested,
	formatUnmentioned,
	listPolarity,
	type PolarityEntry,
	type PolarityGroup,
} from "../../article/model/polarity.ts";
import type { Model } from "../../article/model/types.ts";
import { countColumns } from "../../article/parse/format.ts";
import { removeIsolates } from "../../article/text/isolate.ts";

const width = 80;
/** Of the labels, with the space around them: the longest has 27 columns. */
const lead = 31;

/** The table for a terminal of 80 columns: a block for each proposal, a line for each actor. */
export function formatPolarity(model: Model): string {
	const { slug, title, proposals } = listPolarity(isolateNames(model));
	const head = wrap(`${slug}: ${title}`, "");
	if (proposals.length === 0) return [...head, "", "no proposal is declared"].join("\n");
	const blocks = proposals.map((proposal) =>
		[...wrap(proposal.title, ""), ...proposal.groups.flatMap(formatGroup)].join("\n"),
	);
	return [head.join("\n"), ...blocks].join("\n\n");
}

function formatGroup({ label, silence, entries }: PolarityGroup): string[] {
	// Of those not mentioned nothing is to be told but who they are, and what others claim.
	const items =
		silence === "not-mentioned"
			? [entries.map(formatUnmentioned).join(", ")]
			: entries.map(formatEntry);
	const indent = " ".repeat(lead);
	return items.flatMap((item, index) => {
		const [first = "", ...rest] = wrap(item, indent);
		const head = index === 0 ? `  ${label}`.padEnd(lead) : indent;
		return [head + first.slice(lead), ...rest];
	});
}

/** `Sergei Lavrov: opposes, rejects 2 ×; quoted` */
const formatEntry = (entry: PolarityEntry): string => `${entry.name}: ${formatRested(entry)}`;

/** Lines of at most 80 columns, all with the indent; a word that is longer keeps its line. */
function wrap(text: string, indent: string): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/\s+/u)) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && indent.length + countColumns(removeIsolates(longer)) > width) {
			lines.push(indent + line);
			line = word;
		} else line = longer;
	}
	return [...lines, indent + line];
}
