import { type Choice, formatChoice, isSelecting } from "./address.ts";
import { clearWay } from "./card-position.ts";
import { drawFigures, expectFigures } from "./figures.ts";
import { showPlace } from "./focus.ts";
import { followAddress } from "./follow.ts";
import { choose, parseChoice, startSession } from "./session.ts";
import { unveil } from "./unveil.ts";

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

followAddress();
unveil();

const first = parseChoice(location.hash);
if (first) {
	choose(first);
	if (isSelecting(first)) showPlace();
}
