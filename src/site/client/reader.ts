import {
	type Choice,
	formatChoice,
	isSelecting,
	nothing,
	parseHash,
} from "../../view/reader/address.ts";
import { clearWay, describeCard, drawCard, formatCitation } from "../../view/reader/card.ts";
import { listChosen, readEntries, readKnown } from "../../view/reader/entries.ts";
import { drawFigures, expectFigures } from "../../view/reader/figures.ts";
import { forgetMarks, lightUp } from "../../view/reader/lit.ts";
import { markStops, moveFocus } from "../../view/reader/roving.ts";
import { changeTheme, flip, readControl, settings } from "../../view/reader/settings.ts";

/*
 * Makes the drawn page answer. Inline in every reader's page, so it stays small and knows
 * no Svelte and no D3: it reads what the page says about itself, keeps the selection in
 * the address, and fetches the figures' code only when a figure has to be drawn anew.
 */

const root = document.documentElement;
const card = document.getElementById("card") as HTMLElement;
const status = document.getElementById("status") as HTMLElement;
const entries = readEntries(document);
const known = readKnown(document, entries);

let choice: Choice = nothing;
/** Where the focus was before it went into the card. */
let origin: HTMLElement | SVGElement | null = null;

/** Sets a text that assistive technology reads out, even when it is the same as before. */
function announce(text: string): void {
	status.textContent = "";
	requestAnimationFrame(() => {
		status.textContent = text;
	});
}

function listShown() {
	return [...entries.values()].filter((entry) => !choice.quoted || entry.verbatim);
}

/** Draws the whole page for the choice: marks, card, switch. */
function drawChoice(): void {
	const chosen = listChosen(entries.values(), choice);
	lightUp(root, isSelecting(choice) ? chosen : [], choice);
	drawCard(card, chosen, listShown(), choice);
}

/** Redraws figures for the settings, then lights them again, since their marks may be new. */
async function redrawFigures(): Promise<void> {
	const drawn = await drawFigures(root, { ...settings, quoted: choice.quoted });
	if (drawn) {
		forgetMarks();
		drawChoice();
		markStops(document);
	} else if (choice.quoted)
		announce("The figures cannot be redrawn without their data; the article is filtered.");
}

function showQuoted(on: boolean): void {
	root.toggleAttribute("data-quoted", on);
	for (const button of document.querySelectorAll('[data-switch="quoted"]')) {
		button.setAttribute("aria-checked", String(on));
	}
	void redrawFigures();
}

/** Takes over a choice; a choice that is no longer verbatim falls when only quotations are shown. */
function choose(next: Choice): void {
	const changed = next.quoted !== choice.quoted;
	choice = next;
	if (changed) showQuoted(choice.quoted);
	drawChoice();
}

/** A choice of the reader's: a step in the history, so that Back undoes it. */
function go(next: Partial<Choice>): void {
	const whole = { ...nothing, quoted: choice.quoted, ...next };
	const hash = formatChoice(whole);
	history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
	choose(whole);
	announce(describeCard(card));
}

function clear(): void {
	go({});
	origin?.focus();
	origin = null;
}

function step(by: number): void {
	const shown = listShown();
	const at = shown.findIndex((entry) => entry.id === choice.statement);
	const next = shown[at + by];
	if (!next) return;
	go({ statement: next.id });
	const mark = document.querySelector("main .sentence [data-lit]");
	mark?.scrollIntoView({ block: "nearest" });
	clearWay(card, mark);
	card.querySelector<HTMLElement>(`[data-do="${by > 0 ? "next" : "previous"}"]`)?.focus();
}

async function copy(text: string, done: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		announce(done);
		const note = card.querySelector(".copied");
		if (note) note.textContent = done;
	} catch {
		// No permission, or not a secure context: the text is shown to be copied by hand.
		const note = card.querySelector(".copied");
		if (note) note.textContent = text;
	}
}

const actions: Record<string, () => void> = {
	close: clear,
	previous: () => step(-1),
	next: () => step(1),
	"copy-link": () => void copy(location.href, "Link copied"),
	"copy-citation": () => void copy(formatCitation(card, location.href), "Citation copied"),
	theme: () => changeTheme(root),
	print: () => print(),
};

/** What a click on a mark, a name or a cell chooses; null when it is none. */
function findTarget(element: Element): Partial<Choice> | null {
	const mark = element.closest<HTMLElement>(
		"[data-statement],[data-condition],[data-actor],[data-proposal]",
	);
	if (!mark || mark.closest("[data-evidence]:not(#card *)")?.contains(element) === false)
		return null;
	const { statement, condition, actor, proposal } = mark.dataset;
	const ids = (statement ?? condition ?? "").split(" ").filter((id) => known.statement.has(id));
	// The innermost of nested stretches is the nearer reading; a cell of several is a position.
	if (ids.length > 1 && actor && proposal) return { actor, proposal };
	const last = ids.at(-1);
	if (last !== undefined) return { statement: last };
	return actor || proposal ? { actor: actor ?? null, proposal: proposal ?? null } : null;
}

document.addEventListener("click", (event) => {
	const target = event.target as Element;
	if (
		event.defaultPrevented ||
		event.button !== 0 ||
		event.ctrlKey ||
		event.metaKey ||
		event.shiftKey
	)
		return;
	const button = target.closest<HTMLElement>("button");
	if (button) {
		actions[button.dataset.do ?? ""]?.();
		if (button.dataset.switch === "quoted") go({ ...choice, quoted: !choice.quoted });
		else if (button.dataset.switch) flip(button, root);
		return;
	}
	const link = target.closest<HTMLAnchorElement | SVGAElement>("a");
	const address = link?.getAttribute("href") ?? "";
	if (link && !/^#(statement|actor|proposal)=/.test(address)) return;
	const chosen = findTarget(target) ?? (link ? parseHash(address, known) : null);
	if (!chosen || (!link && String(getSelection()))) return;
	event.preventDefault();
	if (link && !card.contains(link)) origin = link;
	go(chosen);
	clearWay(card, link && !card.contains(link) ? link : null);
	// Detail 0 is a click that came from a key: the reader is taken to what it opened.
	if (event.detail === 0 || card.contains(document.activeElement)) card.focus();
});

document.addEventListener("keydown", (event) => {
	if (event.key === "Escape" && isSelecting(choice)) clear();
	else if (moveFocus(event)) event.preventDefault();
});

for (const kind of ["input", "change"]) {
	document.addEventListener(kind, (event) => {
		if (readControl(event.target)) void redrawFigures();
	});
}
for (const kind of ["pointerover", "focusin"]) {
	document.addEventListener(kind, (event) => {
		if ((event.target as Element).closest?.("[data-controls]")) expectFigures(root);
	});
}
addEventListener("popstate", () => choose(parseHash(location.hash, known)));
addEventListener("hashchange", () => choose(parseHash(location.hash, known)));
addEventListener("resize", () => markStops(document));

/**
 * Takes a reader who came by a deep link to the words in the article. The browser itself
 * goes to the evidence entry of that name, and does so again when the page has loaded.
 */
function showPlace(): void {
	const show = () =>
		document
			.querySelector("main .prose [data-lit], main .sentence [data-lit]")
			?.scrollIntoView({ block: "center" });
	show();
	addEventListener("load", () => requestAnimationFrame(show), { once: true });
}

root.toggleAttribute("data-js", true);
// Finding out which links are drawn lays out the whole page: not before it has been painted.
(window.requestIdleCallback ?? setTimeout)(() => markStops(document));
const first = parseHash(location.hash, known);
if (formatChoice(first)) {
	choose(first);
	if (isSelecting(first)) showPlace();
}
