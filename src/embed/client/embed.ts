import { type Choice, formatChoice, nothing } from "../../reader/client/address.ts";
import { placeCard } from "../../reader/client/card-position.ts";
import { setTheme } from "../../reader/client/flags.ts";
import { findShown } from "../../reader/client/focus.ts";
import { startSession } from "../../reader/client/presses.ts";
import { choose, type Ports, parseChoice } from "../../reader/client/session.ts";
import { keepStill, redrawQuoted } from "../../reader/client/static-mode.ts";
import { createCalm } from "../frame/calm.ts";
import { connectHost } from "../frame/frame.ts";

/*
 * An embed: a page in somebody else's. It asks for nothing after itself, writes neither
 * history nor storage, and works where its origin is opaque.
 */

const root = document.documentElement;
const card = document.getElementById("card") as HTMLElement;

/** The reader's page of the same article, which links lead to when the host has no address to give. */
const home = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? "";

/** The choice in the reader's page of the same article. */
const findHome = (choice: Choice) => `${home}#${formatChoice(choice)}`;

/** `?static`: nothing answers. */
const isStill = root.hasAttribute("data-still");

/** Above a mark that is scrolled to, in CSS px. */
const headroom = 48;

/**
 * Lights up what a query, a hash or the host asks for, and puts the card to its mark. The
 * host may ask for nothing, too; what is unknown changes nothing.
 */
function show(text: string): void {
	const wanted = parseChoice(text);
	if (!wanted && text !== "") return;
	choose(wanted ?? nothing);
	const mark = findShown();
	placeCard(card, mark);
	// Only inside the frame, where it is lower than its page: the host's page stays where it is.
	if (mark) scrollTo(0, mark.getBoundingClientRect().top + scrollY - headroom);
}

/**
 * Without scripts a hash leads into the folded statements, and browsers unfold what it leads
 * into: once now, once when the page has loaded. With scripts the card shows them.
 */
function foldUp(): void {
	for (const proofs of document.querySelectorAll<HTMLDetailsElement>(".proofs"))
		proofs.open = false;
	for (const entry of document.querySelectorAll("[data-evidence]")) entry.removeAttribute("id");
	scrollTo(0, 0);
}

/** On the host's background the names of a table need paper only while it is scrolled under them. */
function markMoved({ target }: Event): void {
	if (target instanceof Element) target.toggleAttribute("data-moved", target.scrollLeft !== 0);
}

/**
 * Makes an embed answer.
 * @param openAsking what answers questions, in an embed that has them
 */
export function startEmbed(openAsking: Ports["openAsking"]): void {
	const host = connectHost({
		id: root.dataset.embed ?? "",
		onSelect: (hash) => {
			if (isStill) return null;
			show(hash);
			const mark = parseChoice(hash) && findShown();
			return mark ? Math.round(mark.getBoundingClientRect().top + scrollY) : null;
		},
		onTheme: (theme) => setTheme(root, theme),
	});

	startSession({
		openAsking,
		// The address belongs to the host's history: its Back button must not go through our marks.
		keep: () => {},
		findLink: async (choice) => (await host.requestLink(formatChoice(choice))) ?? findHome(choice),
		findHome,
		redraw: async ({ quoted }) => redrawQuoted(quoted),
		place: placeCard,
	});
	// Scrolling does not rise, but is heard on its way down.
	document.addEventListener("scroll", markMoved, true);
	if (isStill) keepStill();
	else {
		if (parseChoice(location.hash)) {
			foldUp();
			addEventListener("load", () => {
				foldUp();
				show(location.hash);
			});
		}
		show(parseChoice(location.hash) ? location.hash : location.search);
		// A host's own words in the hash (#?secret=…, #amp=1) are no wish. It can change the hash as
		// often as it likes.
		addEventListener(
			"hashchange",
			createCalm({ later: setTimeout }, () => show(location.hash)),
		);
	}
	/*
	 * WordPress's sandbox lets no link out, but its script follows one of the frame's own site
	 * that the frame sends with the secret.
	 */
	document.addEventListener("click", ({ target }) => {
		const link =
			target instanceof Element && target.closest<HTMLAnchorElement>('a[target="_blank"]');
		if (link) host.tellLink(link.href);
	});
	// Another width is another drawing: the mark that the card stands at has moved.
	addEventListener("resize", () => {
		if (!card.hidden) placeCard(card, findShown());
	});
}
