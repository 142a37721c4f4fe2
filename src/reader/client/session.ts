import { type Choice, formatChoice, isSelecting, nothing, parseHash } from "./address.ts";
import { announce } from "./announce.ts";
import type { Asking } from "./asking.ts";
import { describeCard, drawCard, drawLost } from "./card.ts";
import { standCard } from "./card-position.ts";
import { listChosen, readEntries, readKnown } from "./entries.ts";
import type { FigureWish } from "./figures.ts";
import { findCardMark, findWayBack, focusPlace } from "./focus.ts";
import { forgetMarks, lightUp } from "./highlight.ts";
import { setPressable, settings } from "./settings.ts";

/*
 * What is chosen in a drawn page, the reader's or an embed, and how the page shows it. Inline in
 * each, so it stays small and knows no Svelte and no D3: it reads what the page says about itself.
 */

/** What differs between a page of its own and a frame in somebody else's. */
export interface Ports {
	/** Keeps what a reader chose, so that Back undoes it; a frame leaves no trace in its host. */
	keep(next: Choice, before: Choice): void;
	/** The address that leads others to a choice where this reader found it. */
	findLink(choice: Choice): string | Promise<string>;
	/** The address of a choice in the reader's page. */
	findHome(choice: Choice): string;
	/** Opens what answers questions; null where it cannot be had. */
	openAsking(): Promise<Asking | null>;
	/** Draws the figures anew; false when that cannot be done. */
	redraw(wish: FigureWish): Promise<boolean>;
	/** Brings the card to where it can be read together with the mark that was pressed. */
	place(card: HTMLElement, mark: Element | null): void;
}

/** It bears what style sheets ask of the page. */
export const root = document.documentElement;
export const card = document.getElementById("card") as HTMLElement;
/** Where answers are drawn; null on a page that answers none. */
export const answer = document.getElementById("answer");
/** Every statement of the page. */
export const entries = readEntries(document);

/* Read in `presses.ts` too, and set here alone. */
export let asking: Asking | null = null;
export let choice: Choice = nothing;
export let ports: Ports;

/** No question has a longer name, but for the words of a search. */
const longestAsk = 200;

/** Ids that exist in this page; of questions that is known when they are there. */
export const known = {
	...readKnown(document, entries),
	ask: {
		has: (key: string) => answer !== null && key.length <= longestAsk && (asking?.has(key) ?? true),
	},
};

/** The statements that are shown now, in article order. */
export function listEntries() {
	return [...entries.values()].filter((entry) => !choice.quoted || entry.verbatim);
}

/** Lights what belongs to the choice. */
function light(): void {
	const asked = asking?.listAsked(choice.ask);
	const answering = [...entries.values()].filter(({ id }) => asked?.has(id));
	const chosen = isSelecting(choice) ? listChosen(entries.values(), choice) : answering;
	lightUp(root, chosen, choice);
}

/** Draws the whole page for the choice: marks, card and answer. Gives what of it is to be said. */
function drawChoice(): string {
	light();
	drawCard(card, listChosen(entries.values(), choice), listEntries(), choice);
	return asking?.drawAnswer(choice.ask, entries) ?? "";
}

/**
 * Redraws figures for the settings and lights them again, since their marks may be new.
 * @param tells selector of the words that say what is now shown
 */
export async function redrawFigures(tells: string): Promise<void> {
	const drawn = await ports.redraw({ ...settings, quoted: choice.quoted });
	if (drawn) {
		forgetMarks();
		drawChoice();
		announce(document.querySelector(tells)?.textContent ?? "");
	} else if (choice.quoted) {
		announce("The figures cannot be redrawn without their data; the article is filtered.");
	} else if (tells === ".stated") {
		announce("The figures cannot be redrawn without their data.");
	}
}

let opening: Promise<void> | null = null;

/** Has what answers questions, once, from a reader's first sign of asking. */
export function expectAsking(): Promise<void> {
	opening ??= ports.openAsking().then(
		(opened) => {
			asking = opened;
		},
		() => {
			opening = null;
		},
	);
	return opening;
}

/** Shows what is asked as soon as it can be answered, or that it cannot. */
async function answerChoice(): Promise<void> {
	await expectAsking();
	const { ask } = choice;
	if (!answer || ask === null) return;
	if (asking?.has(ask)) {
		announce(drawChoice());
		showAnswer();
	} else if (asking) {
		choice = { ...choice, ask: null };
		tellLost();
	} else {
		answer.hidden = false;
		answer.textContent = "The answers could not be fetched. Every statement stands below.";
		announce(answer.textContent);
	}
}

/**
 * To be called when marks were drawn that were not there: the choice lights them too. The card
 * stays as it is: drawn again, it would take the focus from its buttons.
 */
export function relight(): void {
	forgetMarks();
	// Of nothing chosen nothing is lit.
	if (isSelecting(choice) || choice.ask) light();
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
	// A host may ask for the same again and again: the button that is being pressed stays.
	const same = formatChoice(next) === formatChoice(choice) && card.hidden !== isSelecting(next);
	if (same && (!next.ask || asking)) return;
	choice = next;
	if (changed) showQuoted();
	const answered = drawChoice();
	back?.focus();
	if (choice.ask && !asking) void answerChoice();
	else if (answered) announce(answered);
	else if (!silent) announce(describeCard(card));
}

/** A choice of the reader's; an answer stays while its statements are looked at. */
export function go(next: Partial<Choice>): void {
	const whole = { ...nothing, quoted: choice.quoted, ask: choice.ask, ...next };
	ports.keep(whole, choice);
	choose(whole);
}

/** Brings the answer into view, and the focus to it unless that is in the controls. */
export function showAnswer(): void {
	answer?.scrollIntoView({ block: "nearest" });
	if (!document.activeElement?.matches("select")) answer?.focus({ preventScroll: true });
}

/** Begins with what differs here: to be called once, before anything is chosen. */
export function openSession(given: Ports): void {
	ports = given;
}

/** What a hash or a query asks for, as far as it exists here; null when it asks for nothing. */
export function parseChoice(text: string): Choice | null {
	if (text.length < 2) return null;
	const found = parseHash(text.replace(/^\?/, "#"), known);
	return formatChoice(found) ? found : null;
}

/** Says that what the address names is not to be found. */
export function tellLost(): void {
	drawLost(card);
	announce(describeCard(card));
}

/** Puts the card to its mark, wherever that is now; the page is not moved. */
export function stayAtMark(): void {
	standCard(card, card.hidden ? null : findCardMark());
}

/** Follows the address; a place in the page (a note, a sentence) is no choice and changes none. */
export function followAddress(): void {
	addEventListener("popstate", () => {
		const next = parseChoice(location.hash);
		const place = next ? null : document.getElementById(location.hash.slice(1));
		if (place) focusPlace(place);
		else {
			choose(next ?? nothing);
			stayAtMark();
		}
	});
	const follow = () => !card.hidden && stayAtMark();
	// What stands above its mark is drawn anew, unfolds or has another width.
	new ResizeObserver(follow).observe(document.querySelector("main") ?? card);
	// Between 1,024 and 1,200 px the card has another place, and the page may keep its size.
	addEventListener("resize", follow);
}
