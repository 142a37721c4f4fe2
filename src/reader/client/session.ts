import { type Choice, formatChoice, isSelecting, nothing, parseHash } from "./address.ts";
import { announce } from "./announce.ts";
import type { Asking } from "./asking.ts";
import { describeCard, drawCard, drawLost } from "./card.ts";
import { isOver, standCard } from "./card-position.ts";
import { copyFrom, formatCitation } from "./copying.ts";
import { listChosen, readEntries, readKnown } from "./entries.ts";
import type { FigureWish } from "./figures.ts";
import { comeFrom, findCardMark, findShown, findWayBack, focusPlace } from "./focus.ts";
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

const root = document.documentElement;
export const card = document.getElementById("card") as HTMLElement;
const answer = document.getElementById("answer");
/** Every statement of the page. */
export const entries = readEntries(document);

let asking: Asking | null = null;
let choice: Choice = nothing;
let ports: Ports;

/** No question has a longer name, but for the words of a search. */
const longestAsk = 200;

/** Ids that exist in this page; of questions that is known when they are there. */
const known = {
	...readKnown(document, entries),
	ask: {
		has: (key: string) => answer !== null && key.length <= longestAsk && (asking?.has(key) ?? true),
	},
};

function listEntries() {
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
async function redrawFigures(tells: string): Promise<void> {
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
function expectAsking(): Promise<void> {
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
function go(next: Partial<Choice>): void {
	const whole = { ...nothing, quoted: choice.quoted, ask: choice.ask, ...next };
	ports.keep(whole, choice);
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

/** Asks what a row of controls spells out, or nothing. */
function ask(key: string | null): void {
	go({ ...nothing, quoted: choice.quoted, ask: key });
	if (key === null) document.querySelector<HTMLElement>("[data-ask-search]")?.focus();
	else if (asking) showAnswer();
}

/** The question that a row of controls spells out now. */
function readRow(row: HTMLElement): string {
	const chosen = [...row.querySelectorAll("select")].map(({ value }) => value);
	return [row.dataset.ask, ...chosen].join(".");
}

/** Brings the answer into view, and the focus to it unless that is in the controls. */
function showAnswer(): void {
	answer?.scrollIntoView({ block: "nearest" });
	if (!document.activeElement?.matches("select")) answer?.focus({ preventScroll: true });
}

const copyAnswer = async (words: (address: string) => string, done: string) =>
	answer && copyFrom(answer, words(await ports.findLink(choice)), done);

const actions: Record<string, () => void> = {
	"copy-answer": () => copyAnswer((address) => address, "Link copied"),
	"cite-answer": () =>
		copyAnswer((address) => asking?.formatAnswer(address) ?? address, "Answer copied"),
	"end-ask": () => ask(null),
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
	const row = button.closest<HTMLElement>("[data-ask]");
	if (row) ask(readRow(row));
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

/** What a link of ours chooses; what it does not name stays as it is. */
function readLink(address: string): Partial<Choice> {
	const named = Object.entries(parseHash(address, known)).filter(([, value]) => value);
	return Object.fromEntries(named);
}

function pressLink(event: MouseEvent, target: Element): void {
	const link = target.closest<HTMLAnchorElement | SVGAElement>("a[href]");
	const address = link?.getAttribute("href") ?? "";
	if (link && !/^#(statement|actor|proposal|ask)=/.test(address)) return;
	const free = link || target.closest(".margin");
	const chosen = (free ? findTarget(target, known) : null) ?? (link ? readLink(address) : null);
	if (!chosen || (!link && String(getSelection()))) return;
	event.preventDefault();
	const outside = link && !card.contains(link) ? link : null;
	if (chosen.ask) {
		ask(chosen.ask);
		return;
	}
	if (outside) comeFrom(outside);
	const inside = card.contains(document.activeElement);
	go(chosen);
	// A note beside the text is pressed, too, though it is no link.
	const pressed = outside ?? target.closest(".margin li") ?? findCardMark();
	ports.place(card, pressed);
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
		if (event.key === "Tab") markStops();
		else if (event.key === "Escape" && !card.hidden) clear();
		else if (event.key === "Escape" && choice.ask) ask(null);
		else if (moveFocus(event)) event.preventDefault();
	});
	for (const kind of ["input", "change"]) {
		document.addEventListener(kind, (event) => {
			const control = event.target as HTMLInputElement;
			const row = control.closest<HTMLElement>("[data-ask]");
			if (row && kind === "change") ask(readRow(row));
			if (kind === "input" && control.matches("[data-ask-search]"))
				void expectAsking().then(() => announce(asking?.drawOffers(control.value) ?? ""));
			if (readControl(control)) void redrawFigures(".stated");
		});
	}
	document.addEventListener("focusin", (event) => {
		const target = event.target as Element;
		if (target.closest(".asking")) void expectAsking();
		// What has the focus is never covered.
		if (!card.contains(target) && isOver(card, target)) ports.place(card, target);
	});
	root.toggleAttribute("data-js", true);
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
