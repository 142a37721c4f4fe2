import { isProjectorHeard, type PresenterSession, patience } from "./presenter-session.ts";

/** What a presenter can do when a window is missing, or is one too many. */
export type Remedy = "take-over" | "open" | "follow-other";

/** What has to be told of the windows, and what can be done about it. */
export interface Telling {
	text: string;
	remedies: { remedy: Remedy; label: string }[];
}

function tellMissing(session: PresenterSession): Telling {
	const { projector, ended, others } = session;
	const isFound = projector !== null;
	const text = !isFound
		? "No page shows this walkthrough to a class."
		: ended
			? "The page does not show the walkthrough to a class any more."
			: "The projected page is not open any more.";
	const open = { remedy: "open" as const, label: isFound ? "Open it again" : "Open the page" };
	const other = { remedy: "follow-other" as const, label: "Follow the other page" };
	return Object.keys(others).length > 0
		? { text: `${text} Another page shows the walkthrough too.`, remedies: [open, other] }
		: { text, remedies: [open] };
}

function tellOtherWindow({ presenter, past }: PresenterSession): Telling {
	const remedy = "take-over" as const;
	if (presenter === null) {
		const text = "The other window with the notes is closed.";
		return { text, remedies: [{ remedy, label: "Use this one" }] };
	}
	const text =
		past === "replaced"
			? "The notes were taken over by another window."
			: "The notes are already open in another window.";
	return { text, remedies: [{ remedy, label: "Use this one instead" }] };
}

/** What is to be told; null while this window and the projected page are in step. */
export function describeLink(session: PresenterSession): Telling | null {
	const { projector, silence, presenter, id, past, isPartner, others } = session;
	if (projector === null && silence < patience) {
		return { text: "Looking for the projected page.", remedies: [] };
	}
	if (!isProjectorHeard(session)) return tellMissing(session);
	if (past === "refused" || past === "replaced") return tellOtherWindow(session);
	if (presenter !== id || Object.keys(others).length === 0) return null;
	const whose = isPartner ? "that belongs to this window" : "that answered first";
	return {
		text: `Another page shows this walkthrough too. These notes follow the page ${whose}.`,
		remedies: [],
	};
}
