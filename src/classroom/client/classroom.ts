import { formatChoice, nothing } from "../../reader/client/address.ts";
import { showCard } from "../../reader/client/card-position.ts";
import { keepInAddress } from "../../reader/client/history.ts";
import { startSession } from "../../reader/client/presses.ts";
import { choose, parseChoice, stayAtMark } from "../../reader/client/session.ts";
import { startWalkthrough } from "./walkthrough-page.ts";

/* The walkthrough's page: its steps are in the address's query, what is selected in its hash. */

/** The reader's page of the same article. */
const home = document.documentElement.dataset.home ?? "";

startSession({
	keep: keepInAddress,
	findLink: () => location.href,
	findHome: (choice) => `${new URL(home, location.href).href}#${formatChoice(choice)}`,
	openAsking: async () => null,
	redraw: async () => false,
	place: showCard,
});

startWalkthrough({
	loadParts: () => import("./begun-parts-and-codes.ts"),
	loadPresenter: async () => (await import("../presenter/start-presenter.ts")).startPresenter,
	keeps: true,
	leave: () => choose(nothing),
});
addEventListener("popstate", () => {
	choose(parseChoice(location.hash) ?? nothing);
	stayAtMark();
});
const first = parseChoice(location.hash);
if (first) choose(first);
