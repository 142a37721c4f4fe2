import { type Choice, nothing, parseHash } from "./address.ts";
import { announce } from "./announce.ts";
import { isOver } from "./card-position.ts";
import { copyFrom, formatCitation } from "./copying.ts";
import { comeFrom, findCardMark, findShown, findWayBack } from "./focus.ts";
import { formatDirective } from "./fragment.ts";
import { markStops, moveFocus } from "./roving.ts";
import {
	answer,
	asking,
	card,
	choice,
	entries,
	expectAsking,
	go,
	known,
	listEntries,
	openSession,
	type Ports,
	ports,
	redrawFigures,
	root,
	showAnswer,
} from "./session.ts";
import { changeTheme, flip, readControl, setPressable } from "./settings.ts";
import { findTarget } from "./target.ts";

/* What a press, a key or a control does: whether a mark opens the card is decided here. */

/** Closes the card; the focus goes back to what was pressed. */
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
	openSession(given);
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
