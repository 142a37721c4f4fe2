import type { Choice, Known } from "./address.ts";

/** A statement as its evidence entry in the page tells it. */
export interface EvidenceEntry {
	id: string;
	/** Whose statement it is: one, or several together. */
	actors: string[];
	/** Everybody on whose words or behalf it is: relays, and the body spoken for. */
	others: string[];
	proposal: string;
	/** Id of the sentence it begins in. */
	sentence: string;
	verbatim: boolean;
	element: HTMLElement;
}

/** Gives an entry its mark, which a page of a thousand leaves out until somebody asks for it. */
function dress(element: HTMLElement): HTMLElement {
	const [kind, key] = element.dataset.glyph?.split(" ") ?? [];
	if (!key) return element;
	delete element.dataset.glyph;
	const mark = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	const use = document.createElementNS(mark.namespaceURI, "use");
	use.setAttribute("href", `#g-${key}`);
	mark.setAttribute("class", `glyph ${kind}`);
	mark.setAttribute("aria-hidden", "true");
	mark.append(use);
	element.querySelector(".who")?.prepend(mark, " ");
	return element;
}

/** Reads the evidence entries off the page, in article order. */
export function readEntries(root: ParentNode): Map<string, EvidenceEntry> {
	const entries = new Map<string, EvidenceEntry>();
	for (const element of root.querySelectorAll<HTMLElement>("[data-evidence]")) {
		const { evidence = "", by = "", others = "", on = "", sentence = "", manner } = element.dataset;
		entries.set(evidence, {
			id: evidence,
			actors: by.split(" "),
			others: others.split(" ").filter(Boolean),
			proposal: on,
			sentence,
			verbatim: manner === "direct",
			get element() {
				return dress(element);
			},
		});
	}
	return entries;
}

/** Every id of a kind that some element of the page carries. */
export function readIds(root: ParentNode, kind: "actor" | "proposal"): Set<string> {
	const ids = [...root.querySelectorAll<HTMLElement>(`[data-${kind}]`)];
	return new Set(ids.map((element) => element.dataset[kind] ?? ""));
}

/** What a hash may name in this page, but for its questions. */
export function readKnown(
	root: ParentNode,
	entries: Map<string, EvidenceEntry>,
): Omit<Known, "ask"> {
	return { statement: entries, actor: readIds(root, "actor"), proposal: readIds(root, "proposal") };
}

/** The statements a choice singles out, in article order. */
export function listChosen(entries: Iterable<EvidenceEntry>, choice: Choice): EvidenceEntry[] {
	return [...entries].filter((entry) => {
		if (choice.quoted && !entry.verbatim) return false;
		if (choice.statement) return entry.id === choice.statement;
		const whole = !choice.proposal;
		const byActor =
			!choice.actor ||
			entry.actors.includes(choice.actor) ||
			(whole && entry.others.includes(choice.actor));
		return byActor && (!choice.proposal || entry.proposal === choice.proposal);
	});
}
