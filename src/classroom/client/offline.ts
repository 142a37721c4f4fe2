import { type Choice, formatChoice, isSelecting, nothing } from "../../reader/client/address.ts";
import { clearWay } from "../../reader/client/card-position.ts";
import { startParts } from "../../reader/client/parts.ts";
import { choose, followAddress, parseChoice, startSession } from "../../reader/client/session.ts";
import { redrawQuoted } from "../../reader/client/static-mode.ts";
import { writeAddress } from "../walkthrough/address.ts";
import { startScorm } from "./scorm.ts";
import { startWalkthrough } from "./walkthrough-page.ts";

/* The file that holds everything: it asks for nothing, and works where it is opened from a disk. */

const root = document.documentElement;

startSession({
	keep: (choice: Choice) => {
		const hash = formatChoice(choice);
		// Where that is refused, only Back does not undo the choice.
		writeAddress("pushState", location.search + (hash ? `#${hash}` : ""));
	},
	findLink: () => location.href,
	findHome: () => location.href,
	redraw: async ({ quoted }) => redrawQuoted(quoted),
	place: clearWay,
	uncover: clearWay,
});

// A package for a learning platform is the walkthrough; the rest is at hand.
startParts(root.hasAttribute("data-scorm") ? "walkthrough" : "explainer");
if (document.getElementById("lesson")) {
	const isPackage = root.hasAttribute("data-scorm");
	const state = startWalkthrough({
		encodeQr: () => null,
		keeps: !isPackage,
		leave: () => choose(nothing),
	});
	// The presenter's window would find the platform too, and end the student's visit there.
	if (isPackage && !root.hasAttribute("data-presenting")) startScorm(state);
}

followAddress();

const first = parseChoice(location.hash);
if (first && isSelecting(first)) choose(first);
