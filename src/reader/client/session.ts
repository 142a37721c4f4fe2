import { type Choice, formatChoice, isSelecting, nothing, parseHash } from "./address.ts";
import { announce } from "./announce.ts";
import { describeCard, drawCard } from "./card.ts";
import { copyFrom, formatCitation } from "./copying.ts";
import { listChosen, readEntries, readKnown } from "./entries.ts";
import type { FigureWish } from "./figures.ts";
import { comeFrom, findShown, findWayBack, focusPlace } from "./focus.ts";
import { formatDirective } from "./fragment.ts";
import { forgetMarks, lightUp } from "./highlight.ts";
import { markStops, moveFocus } from "./roving.ts";
import { changeTheme, flip, readControl, setPressable, settings } from "./settings.ts";
import { findTarget } from "./target.ts";

/*
 * Makes a drawn page answer: the reader's page and every embed. Inline in each, so it stays
 * small and knows no Svelte and no D3: it reads what the page says about itself.
 */

/** What differs between a page of its own and a frame in somebody else's. */
export interface Ports {
	/** Keeps what a reader chose, so that Back undoes it; a frame leaves no trace in its host. */
	keep(choice: Choice): void;
	/** The address that leads others to a choice where this reader found it. */
	findLink(choice: Choice): string | Promise<string>;
	/** The address of a choice in the reader's page. */
	findHome(choice: Choice): string;
	/** Draws the figures anew; false when that cannot be done. */
	redraw(wish: FigureWish): Promise<boolean>;
	/** Brings the card to where it can be read together with the mark that was pressed. */
	place(card: HTMLElement, mark: Element | null): void;
	/** Takes the card away from over what has the focus now. */
	uncover(card: HTMLElement, focused: Element): void;
}

const root = document.documentElement;
const card = document.getElementById("card") as HTMLElement;
const entries = readEntries(document);

/** Ids that exist in this page. */
const known = readKnown(document, entries);

let choice: Choice = nothing;
let ports: Ports;

function listEntries() {
	return [...entries.values()].filter((entry) => !choice.quoted || entry.verbatim);
}

/** Draws the whole page for the choice: marks and card. */
function drawChoice(): void {
	const chosen = listChosen(entries.values(), choice);
	lightUp(root, isSelecting(choice) ? chosen : [], choice);
	drawCard(card, chosen, listEntries(), choice);
}

/**
 * Redraws figures for the settings and lights them again, since their marks may be new.
 * @param tells selector of the words that say what is now shown
 */
async function redrawFigures(tells: string): Promise<void> {
	const drawn = await ports.redraw({ ...settings, quoted: choice.quoted });
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

/** Sets the switches to the choice; figures that are drawn anew bring new ones. */
function setSwitches(): void {
	for (const button of document.querySelectorAll('[data-switch="quoted"]')) {
		button.setAttribute("aria-checked", String(choice.quoted));
	}
}

function showQuoted(): void {
	root.toggleAttribute("data-quoted", choice.quoted);
	setSwitches();
	setPressable(root);
	void redrawFigures('[data-island="counts"]').then(setSwitches);
}

/** Takes over a choice: the focus leaves a card that closes, and what is shown is said. */
export function choose(next: Choice): void {
	const changed = next.quoted !== choice.quoted;
	const inside = card.contains(document.activeElement);
	const back = inside && !isSelecting(next) ? findWayBack() : null;
	const silent = !isSelecting(next) && !isSelecting(choice);
	choice = next;
	if (changed) showQuoted();
	drawChoice();
	back?.focus();
	if (!silent) announce(describeCard(card));
}

/** A choice of the reader's. */
function go(next: Partial<Choice>): void {
	const whole = { ...nothing, quoted: choice.quoted, ...next };
	ports.keep(whole);
	choose(whole);
}

function clear(): void {
	const back = findWayBack();
	go({});
	ports.place(card, null);
	back?.focus();
}

function step(by: number): void {
	const shown = listEntries();
	const at = shown.findIndex((entry) => entry.id === choice.statement);
	const next = shown[at + by];
	if (!next) return;
	go({ statement: next.id });
	const mark = findShown();
	mark?.scrollIntoView({ block: "nearest" });
	ports.place(card, mark);
	card.querySelector<HTMLElement>(`[data-do="${by > 0 ? "next" : "previous"}"]`)?.focus();
}

/** The address of the words in the article itself, also from a frame in another page. */
function findWords(): string {
	return ports.findHome(choice) + formatDirective(entries.get(choice.statement ?? ""));
}

const actions: Record<string, () => void> = {
	close: clear,
	previous: () => step(-1),
	next: () => step(1),
	"copy-link": async () => copyFrom(card, await ports.findLink(choice), "Link copied"),
	"copy-words": () => copyFrom(card, findWords(), "Link copied"),
	"copy-citation": () => copyFrom(card, formatCitation(card, findWords()), "Citation copied"),
	// A reader who changes their mind is no error.
	share: () => navigator.share({ text: formatCitation(card, findWords()) }).catch(() => {}),
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

function press(event: MouseEvent): void {
	const target = event.target as Element;
	if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const button = target.closest<HTMLElement>("button");
	if (button) pressButton(button);
	else pressLink(event, target);
}

function pressLink(event: MouseEvent, target: Element): void {
	const link = target.closest<HTMLAnchorElement | SVGAElement>("a[href]");
	const address = link?.getAttribute("href") ?? "";
	if (link && !/^#(statement|actor|proposal)=/.test(address)) return;
	const free = link || target.closest(".margin");
	const chosen =
		(free ? findTarget(target, known) : null) ?? (link ? parseHash(address, known) : null);
	if (!chosen || (!link && String(getSelection()))) return;
	event.preventDefault();
	const outside = link && !card.contains(link) ? link : null;
	if (outside) comeFrom(outside);
	const inside = card.contains(document.activeElement);
	go(chosen);
	ports.place(card, outside ?? findShown());
	// Detail 0 is a click that came from a key. On a phone the card covers half the screen
	// and stands last in the page: a screen reader would not find it.
	if (event.detail === 0 || inside || matchMedia("(max-width: 40rem)").matches) {
		card.focus({ preventScroll: true });
	}
}

/** Makes the page answer; what it was opened with is for the caller to choose. */
export function startSession(given: Ports): void {
	ports = given;
	document.addEventListener("click", press);
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
	document.addEventListener("focusin", (event) => {
		const target = event.target as Element;
		if (!card.hidden && !card.contains(target)) ports.uncover(card, target);
	});
	addEventListener("resize", () => markStops(document));
	root.toggleAttribute("data-js", true);
	// Finding out which links are drawn lays out the whole page: not before it has been painted.
	(window.requestIdleCallback ?? setTimeout)(() => markStops(document));
}

/** What a hash or a query asks for, as far as it exists here; null when it asks for nothing. */
export function parseChoice(text: string): Choice | null {
	const found = parseHash(text.replace(/^\?/, "#"), known);
	return formatChoice(found) ? found : null;
}

/** Follows the address; a place in the page (a note, a sentence) is no choice and changes none. */
export function followAddress(): void {
	addEventListener("popstate", () => {
		const next = parseChoice(location.hash);
		const place = next ? null : document.getElementById(location.hash.slice(1));
		if (place) focusPlace(place);
		else choose(next ?? nothing);
	});
}
