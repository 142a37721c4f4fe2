import { type Choice, formatChoice, isSelecting } from "./address.ts";
import { clearWay } from "./card-position.ts";
import { drawFigures, expectFigures } from "./figures.ts";
import { showPlace } from "./focus.ts";
import { choose, followAddress, parseChoice, startSession } from "./session.ts";

/* The reader's page: its selection lives in its address, its figures are redrawn from their data. */

/** What the panel's module offers. */
interface Panel {
	startPanel(root: HTMLElement): void;
}

const root = document.documentElement;

startSession({
	// A step in the history, so that Back undoes it.
	keep: (choice: Choice) => {
		const hash = formatChoice(choice);
		history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
	},
	findLink: () => location.href,
	findHome: () => location.href,
	redraw: (wish) => drawFigures(root, wish),
	place: clearWay,
	uncover: clearWay,
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
 * Until then they are skipped (`page.css`): laid out at once, they were a third of the first
 * paint on a slow phone. Skipped for good, they would be blank in archives and pictures of
 * whole pages.
 */
function unveil(): void {
	const idle = globalThis.requestIdleCallback ?? setTimeout;
	const next = () => {
		const part = document.querySelector("#article ~ .part:not([data-laid])");
		part?.toggleAttribute("data-laid");
		if (part) idle(next);
	};
	addEventListener("load", () => idle(next));
}

followAddress();
unveil();

const first = parseChoice(location.hash);
if (first) {
	choose(first);
	if (isSelecting(first)) showPlace();
}
