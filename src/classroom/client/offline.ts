import { isSelecting, nothing } from "../../reader/client/address.ts";
import { openInlineAsking } from "../../reader/client/asking-inline.ts";
import { showCard } from "../../reader/client/card-position.ts";
import { keepInAddress, releaseAddresses } from "../../reader/client/history.ts";
import { startParts } from "../../reader/client/parts.ts";
import { followPrediction } from "../../reader/client/predicting.ts";
import { startSession } from "../../reader/client/presses.ts";
import { choose, followAddress, parseChoice } from "../../reader/client/session.ts";
import { redrawQuoted, showHeld } from "../../reader/client/static-mode.ts";
import { startPresenter } from "../presenter/start-presenter.ts";
import * as parts from "./begun-parts.ts";
import { startOverview } from "./overview-place.ts";
import { startScorm } from "./scorm.ts";
import { startWalkthrough } from "./walkthrough-page.ts";

/* The file that holds everything: it asks for nothing, and works where it is opened from a disk. */

const root = document.documentElement;

showHeld();
startSession({
	keep: keepInAddress,
	findLink: () => location.href,
	findHome: () => location.href,
	openAsking: openInlineAsking,
	redraw: async ({ quoted }) => redrawQuoted(quoted),
	place: showCard,
});

// A package for a learning platform is the walkthrough; the rest is at hand.
startParts(root.hasAttribute("data-scorm") ? "walkthrough" : "explainer");
if (document.getElementById("lesson")) {
	const isPackage = root.hasAttribute("data-scorm");
	const state = startWalkthrough({
		loadParts: async () => ({ ...parts, encodeQr: () => null }),
		loadPresenter: async () => startPresenter,
		keeps: !isPackage,
		leave: () => choose(nothing),
	});
	// The presenter's window would find the platform too, and end the student's visit there.
	if (isPackage && !root.hasAttribute("data-presenting")) startScorm(state);
	startOverview();
}

releaseAddresses();
followAddress();
followPrediction();

const first = parseChoice(location.hash);
if (first && isSelecting(first)) choose(first);
