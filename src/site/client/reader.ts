import {
	type Choice,
	formatChoice,
	isSelecting,
	nothing,
	parseHash,
} from "../../view/reader/address.ts";
import {
	clearWay,
	copyText,
	describeCard,
	drawCard,
	formatCitation,
} from "../../view/reader/card.ts";
import { listChosen, readEntries, readKnown } from "../../view/reader/entries.ts";
import { drawFigures, expectFigures } from "../../view/reader/figures.ts";
import { comeFrom, findWayBack, focusPlace, showPlace } from "../../view/reader/focus.ts";
import { forgetMarks, lightUp } from "../../view/reader/lit.ts";
import { setPressable } from "../../view/reader/pressable.ts";
import { markStops, moveFocus } from "../../view/reader/roving.ts";
import { changeTheme, flip, readControl, settings } from "../../view/reader/settings.ts";
import { findTarget } from "../../view/reader/target.ts";

/*
 * Makes the drawn page answer. Inline in every page, so it stays small and knows no Svelte
 * and no D3: it reads what the page says about itself, keeps the selection in the address,
 * and fetches the figures' code only when a figure has to be drawn anew.
 */

const root = document.documentElement;
const card = document.getElementById("card") as HTMLElement;
const status = document.getElementById("status") as HTMLElement;
const entries = readEntries(document);
const known = readKnown(document, entries);

let choice: Choice = nothing;

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

/** Draws the whole page for the choice: marks and card. */
function drawChoice(): void {
	const chosen = listChosen(entries.values(), choice);
	lightUp(root, isSelecting(choice) ? chosen : [], choice);
	drawCard(card, chosen, listShown(), choice);
}

/**
 * Redraws figures for the settings and lights them again, since their marks may be new.
 * @param tells selector of the words that say what is now shown
 */
async function redrawFigures(tells: string): Promise<void> {
	const drawn = await drawFigures(root, { ...settings, quoted: choice.quoted });
	if (drawn) {
		forgetMarks();
		drawChoice();
		markStops(document);
		announce(document.querySelector(tells)?.textContent ?? "");
	} else if (choice.quoted) {
		announce("The figures cannot be redrawn without their data; the article is filtered.");
	} else if (tells === ".stated") {
		announce("The figures cannot be redrawn without their data.");
	}
}

function showQuoted(on: boolean): void {
	root.toggleAttribute("data-quoted", on);
	for (const button of document.querySelectorAll('[data-switch="quoted"]')) {
		button.setAttribute("aria-checked", String(on));
	}
	setPressable(root);
	void redrawFigures('[data-island="counts"]');
}

/** Takes over a choice: the focus leaves a card that closes, and what is shown is said. */
function choose(next: Choice): void {
	const changed = next.quoted !== choice.quoted;
	const inside = card.contains(document.activeElement);
	const back = inside && !isSelecting(next) ? findWayBack() : null;
	const silent = !isSelecting(next) && !isSelecting(choice);
	choice = next;
	if (changed) showQuoted(choice.quoted);
	drawChoice();
	back?.focus();
	if (!silent) announce(describeCard(card));
}

/** A choice of the reader's: a step in the history, so that Back undoes it. */
function go(next: Partial<Choice>): void {
	const whole = { ...nothing, quoted: choice.quoted, ...next };
	const hash = formatChoice(whole);
	history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
	choose(whole);
}

function clear(): void {
	const back = findWayBack();
	go({});
	back?.focus();
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
	announce(
		(await copyText(card, text, done)) ? done : "Not copied: the text is at the end of the card",
	);
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

function pressButton(button: HTMLElement): void {
	actions[button.dataset.do ?? ""]?.();
	if (button.dataset.switch === "quoted") go({ ...choice, quoted: !choice.quoted });
	else if (button.dataset.switch) {
		flip(button, root);
		setPressable(root);
	}
}

document.addEventListener("click", (event) => {
	const target = event.target as Element;
	if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const button = target.closest<HTMLElement>("button");
	if (button) return pressButton(button);
	const link = target.closest<HTMLAnchorElement | SVGAElement>("a[href]");
	const address = link?.getAttribute("href") ?? "";
	if (link && !/^#(statement|actor|proposal)=/.test(address)) return;
	const free = link || target.closest(".margin");
	const chosen =
		(free ? findTarget(target, known) : null) ?? (link ? parseHash(address, known) : null);
	if (!chosen || (!link && String(getSelection()))) return;
	event.preventDefault();
	if (link && !card.contains(link)) comeFrom(link);
	const inside = card.contains(document.activeElement);
	go(chosen);
	clearWay(card, link && !card.contains(link) ? link : null);
	// Detail 0 is a click that came from a key. On a phone the card covers half the screen
	// and stands last in the page: a screen reader would not find it.
	if (event.detail === 0 || inside || matchMedia("(max-width: 40rem)").matches) {
		card.focus({ preventScroll: true });
	}
});

document.addEventListener("keydown", (event) => {
	if (event.key === "Escape" && isSelecting(choice)) clear();
	else if (moveFocus(event)) event.preventDefault();
});

for (const kind of ["input", "change"]) {
	document.addEventListener(kind, (event) => {
		if (readControl(event.target)) void redrawFigures(".stated");
		if ((event.target as Element).matches(".wants-list")) markStops(document);
	});
}
for (const kind of ["pointerover", "focusin"]) {
	document.addEventListener(kind, (event) => {
		const target = event.target as Element;
		if (target.closest?.("[data-controls]")) expectFigures(root);
		if (kind === "focusin" && !card.hidden && !card.contains(target)) clearWay(card, target);
	});
}

/** Follows the address; a place in the page (a note, a sentence) is no choice and changes none. */
function followAddress(): void {
	const next = parseHash(location.hash, known);
	const place = formatChoice(next) ? null : document.getElementById(location.hash.slice(1));
	if (place) focusPlace(place);
	else choose(next);
}

addEventListener("popstate", followAddress);
addEventListener("resize", () => markStops(document));

root.toggleAttribute("data-js", true);
// Finding out which links are drawn lays out the whole page: not before it has been painted.
(window.requestIdleCallback ?? setTimeout)(() => markStops(document));
const first = parseHash(location.hash, known);
if (formatChoice(first)) {
	choose(first);
	if (isSelecting(first)) showPlace();
}
