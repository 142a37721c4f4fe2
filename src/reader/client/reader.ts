import { isNaming, isSelecting } from "./address.ts";
import type { Asking } from "./asking.ts";
import { showCard } from "./card-position.ts";
import { followContents } from "./contents.ts";
import { drawFigures, expectFigures } from "./figures.ts";
import { showPlace } from "./focus.ts";
import { isReturning, keepInAddress, releaseAddresses } from "./history.ts";
import { whenIdle } from "./idle.ts";
import { followPrediction } from "./predicting.ts";
import { startSession } from "./presses.ts";
import { readAlong } from "./read-along.ts";
import { card, choose, entries, followAddress, parseChoice, relight, tellLost } from "./session.ts";

/* The reader's page: its selection lives in its address, its figures are redrawn from their data. */

/** What the module that answers questions offers. */
interface AskingModule {
	openAsking(address: string): Promise<Asking>;
}

/** What the panel's module offers. */
interface Panel {
	startPanel(root: HTMLElement): void;
}

const root = document.documentElement;

const along = readAlong(entries);
const showContents = followContents();
const follow = () => {
	along.follow();
	showContents();
};

/** Once for each picture of the screen, however often it is scrolled. */
let waiting = false;
addEventListener(
	"scroll",
	() => {
		if (!waiting)
			requestAnimationFrame(() => {
				waiting = false;
				follow();
			});
		waiting = true;
	},
	{ passive: true },
);

startSession({
	keep: keepInAddress,
	findLink: () => location.href,
	findHome: () => location.href,
	openAsking: async () => {
		const address = new URL(root.dataset.asking ?? "", document.baseURI).href;
		const module = (await import(/* @vite-ignore */ address)) as AskingModule;
		return module.openAsking(root.dataset.model ?? "");
	},
	redraw: async (wish) => {
		const drawn = await drawFigures(root, wish);
		if (drawn) along.renew();
		follow();
		return drawn;
	},
	place: showCard,
});

for (const kind of ["pointerover", "focusin"]) {
	document.addEventListener(kind, ({ target }) => {
		if (target instanceof Element && target.closest("[data-controls]")) expectFigures(root);
	});
}

/** The embed panel's code comes when the panel is first opened; without it the drawn codes stay. */
const panel = document.getElementById("embed-panel") as HTMLDetailsElement | null;
panel?.addEventListener(
	"toggle",
	() => {
		const address = new URL(root.dataset.panel ?? "", document.baseURI).href;
		(import(/* @vite-ignore */ address) as Promise<Panel>).then(
			(module) => module.startPanel(panel),
			() => {},
		);
	},
	{ once: true },
);
document.addEventListener("click", ({ target }) => {
	// Not every browser unfolds what a link leads into.
	if (panel && target instanceof Element && target.closest('a[href^="#embed-"]')) panel.open = true;
});

/**
 * Has the parts below the article laid out one by one while the browser has nothing else to do.
 * Until then they are skipped (`own-page.css`): laid out at once, they were a third of the first
 * paint on a slow phone. Skipped for good, they would be blank in archives and pictures of
 * whole pages, and what is folded could not be found by searching the page.
 */
function unveil(): void {
	const parts = [...document.querySelectorAll("#article ~ .part,.positions,#embed-panel")];
	const next = () => {
		const part = parts.shift();
		part?.toggleAttribute("data-laid", true);
		// Now: browsers give several idle turns before they lay out what all of them changed.
		part?.getBoundingClientRect();
		if (part) whenIdle(next);
	};
	addEventListener("load", () => whenIdle(next));
}

releaseAddresses();
followAddress();
followPrediction();
unveil();
whenIdle(() => {
	along.renew();
	relight();
	follow();
});

const first = parseChoice(location.hash);
if (first) {
	choose(first);
	if (isSelecting(first) && !isReturning()) showPlace(card);
} else if (isNaming(location.hash)) tellLost();
