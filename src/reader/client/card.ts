import type { Choice } from "./address.ts";
import type { EvidenceEntry } from "./entries.ts";
import { make, makeButton, unlink } from "./nodes.ts";

/** The sentence as it stands in the article, with the statement's words marked and nothing pressable. */
function cloneSentence(entry: EvidenceEntry): HTMLElement | null {
	const sentence = document.getElementById(entry.sentence);
	if (!sentence) return null;
	const copy = make("p", "sentence");
	const { lang, dir } = sentence.closest<HTMLElement>("[lang]") ?? sentence;
	Object.assign(copy, { lang, dir });
	for (const child of sentence.cloneNode(true).childNodes) copy.append(child.cloneNode(true));
	for (const call of copy.querySelectorAll(".call,.number")) call.remove();
	unlink(copy);
	return copy;
}

/** Rows of an entry that stay in sight: what changes how the sentence is to be read. */
const telling = /^(On condition|Editor’s note|In the text)$/;

/** The entry's own content: who said it and how, what must be known beside it, and the rest folded. */
function cloneEntry(entry: EvidenceEntry): HTMLElement[] {
	const copy = entry.element.cloneNode(true) as HTMLElement;
	for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
	const terms = [...copy.querySelectorAll("dt")];
	const path = terms.find((term) => term.textContent === "Path")?.nextElementSibling?.textContent;
	const how = copy.querySelector(".how");
	const line = make("p", "line", ...(how?.childNodes ?? []), path ? ` · ${path}` : "");
	// Where entries are many it is a line of its own.
	if (!path) how?.remove();
	const kept = make("dl", "");
	for (const term of terms) {
		const name = term.textContent ?? "";
		const told = term.nextElementSibling ?? term;
		if (telling.test(name)) kept.append(term, told);
		else if (name === "How said" || name === "Path") for (const part of [told, term]) part.remove();
	}
	const said = make("span", "how", line.firstChild?.textContent ?? "");
	line.replaceChildren(said, ...[...line.childNodes].slice(1));
	// In an embed places that links lead to stand before its heading.
	const [who, ...rest] = copy.querySelectorAll<HTMLElement>(":scope > :not(span)");
	return [
		...(who ? [who] : []),
		line,
		...(kept.childElementCount > 0 ? [kept] : []),
		make("details", "", make("summary", "", "More about this statement"), ...rest),
	];
}

/** One statement: its sentence, who said it and how, then neighbours, link and citation. */
function fillStatement(entry: EvidenceEntry, shown: EvidenceEntry[]): Node[] {
	const at = shown.indexOf(entry);
	const sentence = cloneSentence(entry);
	return [
		make("p", "count", `Statement ${at + 1} of ${shown.length}`),
		...(sentence ? [sentence] : []),
		...cloneEntry(entry),
		make(
			"p",
			"sharing",
			makeButton("copy-link", "Copy link"),
			makeButton("copy-words", "Copy link to the words"),
			makeButton("copy-citation", "Copy citation"),
			...("share" in navigator ? [makeButton("share", "Share …")] : []),
		),
		make(
			"p",
			"actions",
			makeButton("previous", "‹ Previous", at <= 0),
			makeButton("next", "Next ›", at >= shown.length - 1),
		),
	];
}

function listItems(chosen: EvidenceEntry[]): HTMLElement {
	const items = chosen.map((entry) => {
		const link = make("a", "");
		link.href = `#statement=${entry.id}`;
		link.dataset.statement = entry.id;
		for (const part of entry.element.querySelectorAll(".who,.words")) {
			const copy = part.cloneNode(true) as Element;
			unlink(copy);
			link.append(copy);
		}
		return make("li", "", link);
	});
	return make("ol", "chosen", ...items);
}

/** Whether a statement takes a side: what its mark shows. */
function takesSide({ element }: EvidenceEntry): boolean {
	return element.querySelector(".who :is(.no-position, .declined)") === null;
}

/**
 * A position: as many passages as its cell counts, then what the actor also said of the
 * proposal. Null when that is all of one kind.
 */
function fillPosition(heading: string, chosen: EvidenceEntry[]): Node[] | null {
	const sided = chosen.filter(takesSide);
	const rest = chosen.filter((entry) => !takesSide(entry));
	if (sided.length === 0 || rest.length === 0) return null;
	return [
		make("p", "count", `${sided.length} ${sided.length === 1 ? "passage" : "passages"}`),
		make("h3", "", heading),
		listItems(sided),
		make("p", "label", "Also said, taking no side"),
		listItems(rest),
		make("p", "actions", makeButton("copy-link", "Copy link")),
	];
}

/** Several statements: each with its heading and words, as links. */
function fillList(heading: string, chosen: EvidenceEntry[], choice: Choice): Node[] {
	const { actor, proposal, quoted } = choice;
	const position = actor !== null && proposal !== null ? fillPosition(heading, chosen) : null;
	if (position) return position;
	const own = actor === null ? chosen : chosen.filter((entry) => entry.actors.includes(actor));
	const count = `${own.length || "No"} ${own.length === 1 ? "statement" : "statements"}`;
	const rest = chosen.length - own.length;
	const others = rest > 0 ? ` of its own, ${rest} of others passed on or said on its behalf` : "";
	return [
		make(
			"p",
			"count",
			chosen.length === 0 && quoted ? "Nothing in quotation marks" : `${count}${others}`,
		),
		...(heading ? [make("h3", "", heading)] : []),
		listItems(chosen),
		make("p", "actions", makeButton("copy-link", "Copy link")),
	];
}

/** What a list of statements is about: the actor's and the proposal's name as the page writes them. */
function formatHeading(choice: Choice): string {
	const name = (kind: "actor" | "proposal") =>
		choice[kind] &&
		[...document.querySelectorAll<HTMLElement>("[data-name]")].find(
			(element) => element.dataset[kind] === choice[kind],
		)?.textContent;
	return [name("actor"), name("proposal")].filter(Boolean).join(": ");
}

/** Draws the evidence card for a choice; hides it when nothing is chosen. */
export function drawCard(
	card: HTMLElement,
	chosen: EvidenceEntry[],
	shown: EvidenceEntry[],
	choice: Choice,
): void {
	const body = card.querySelector(".card-body");
	if (!body) return;
	const open = Boolean(choice.statement || choice.actor || choice.proposal);
	card.hidden = !open;
	document.documentElement.toggleAttribute("data-card", open);
	card.querySelector(".copied")?.replaceChildren();
	if (!open) {
		body.replaceChildren();
		return;
	}
	const single = chosen.length === 1 ? chosen[0] : undefined;
	// A new one stands at its beginning; scrolling the old one there would lay out the page for it.
	const next = body.cloneNode() as Element;
	next.append(
		...(single ? fillStatement(single, shown) : fillList(formatHeading(choice), chosen, choice)),
	);
	body.replaceWith(next);
}

/** Shows that an address leads to nothing here, rather than the page as if none had been given. */
export function drawLost(card: HTMLElement): void {
	const told =
		"This link leads to something that the article does not have. It may have been cut or changed on its way.";
	card.querySelector(".card-body")?.replaceChildren(make("p", "count", told));
	card.hidden = false;
	document.documentElement.toggleAttribute("data-card", true);
}

/** What is said aloud when the choice changes: short. */
export function describeCard(card: HTMLElement): string {
	if (card.hidden) return "Selection cleared";
	const part = (name: string) => card.querySelector(name)?.textContent?.trim() ?? "";
	const single = card.querySelector(".how");
	const all = single
		? [part(".who"), part(".how"), part(".words"), part(".count")]
		: [part("h3"), part(".count")];
	return all.filter(Boolean).join(". ");
}
