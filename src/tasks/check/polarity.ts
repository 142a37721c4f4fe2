import { getAttribution } from "../../article/model/attributions.ts";
import { isolateNames } from "../../article/model/isolated.ts";
import { silences } from "../../article/model/silences.ts";
import { stances } from "../../article/model/stances.ts";
import type {
	Attribution,
	Model,
	Position,
	Silence,
	Stance,
	Statement,
} from "../../article/model/types.ts";
import { countColumns } from "../../article/parse/format.ts";
import { removeIsolates } from "../../article/text/isolate.ts";

/** Where an actor comes to stand on a proposal, and on what that rests. */
export interface PolarityEntry {
	actor: string;
	name: string;
	/** Words of the notation, each with how often it is written, in the order of the text. */
	verbs: Record<string, number>;
	/** The strongest way in which it is said; null for who says nothing. */
	attribution: Attribution | null;
	/** Of statements that make the position. */
	statements: number;
	/** Of statements that a later one replaced. */
	earlier: number;
}

/** Those of one stance, or silent in one way. */
export interface PolarityGroup {
	label: string;
	stance: Stance | null;
	silence: Silence | null;
	entries: PolarityEntry[];
}

/** Who is for and against what in an article: to be read before it is published. */
export interface PolarityTable {
	slug: string;
	title: string;
	proposals: { id: string; title: string; groups: PolarityGroup[] }[];
}

/** From for to against, then the silences. */
const order: readonly Omit<PolarityGroup, "entries">[] = [
	...stances.map(({ id, label }) => ({ label, stance: id, silence: null })).toReversed(),
	...silences.map(({ id, label }) => ({ label: capitalize(label), stance: null, silence: id })),
];

function capitalize(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The table of an article, of every proposal and every actor; a group that is empty is left out. */
export function listPolarity(model: Model): PolarityTable {
	const statements = new Map(model.statements.map((one) => [one.id, one]));
	const names = new Map(model.actors.map(({ id, name }) => [id, name]));
	const toEntry = (position: Position) => readEntry(position, names, statements);
	const proposals = model.proposals.map(({ id, title }) => {
		const own = model.positions.filter(({ proposal }) => proposal === id);
		const groups = order.map((group) => ({
			...group,
			entries: own
				.filter(({ stance, silence }) => stance === group.stance && silence === group.silence)
				.map(toEntry),
		}));
		return { id, title, groups: groups.filter(({ entries }) => entries.length > 0) };
	});
	return { slug: model.slug, title: model.title, proposals };
}

function readEntry(
	{ actor, attribution, statements: ids, earlier }: Position,
	names: ReadonlyMap<string, string>,
	statements: ReadonlyMap<string, Statement>,
): PolarityEntry {
	const verbs: Record<string, number> = {};
	for (const id of ids) {
		const verb = statements.get(id)?.verb ?? "";
		verbs[verb] = (verbs[verb] ?? 0) + 1;
	}
	return {
		...{ actor, name: names.get(actor) ?? actor, verbs, attribution },
		...{ statements: ids.length, earlier: earlier.length },
	};
}

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
	// Of those not mentioned nothing is to be told but who they are.
	const items =
		silence === "not-mentioned"
			? [entries.map(({ name }) => name).join(", ")]
			: entries.map(formatEntry);
	const indent = " ".repeat(lead);
	return items.flatMap((item, index) => {
		const [first = "", ...rest] = wrap(item, indent);
		const head = index === 0 ? `  ${label}`.padEnd(lead) : indent;
		return [head + first.slice(lead), ...rest];
	});
}

/** `Sergei Lavrov: opposes, rejects 2 ×; quoted` */
function formatEntry({ name, verbs, attribution, earlier }: PolarityEntry): string {
	const said = Object.entries(verbs).map(([verb, count]) =>
		count === 1 ? verb : `${verb} ${count} ×`,
	);
	const how = attribution === null ? [] : [getAttribution(attribution).label.toLowerCase()];
	const before = earlier === 0 ? [] : [`${earlier} earlier`];
	return `${name}: ${[said.join(", "), ...how, ...before].join("; ")}`;
}

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
