import type { Lesson } from "../lesson/types.ts";
import { parseStepPlace } from "../walkthrough/address.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";
import { startProjector } from "./projector.svelte.ts";

/** Makes this window the presenter's, at a step until the projected page says where it is. */
type StartPresenter = (lesson: Lesson, step: number) => void;

async function openNotes(
	load: () => Promise<StartPresenter>,
	...[lesson, step]: Parameters<StartPresenter>
): Promise<void> {
	try {
		const start = await load();
		start(lesson, step);
	} catch {
		document.body.append("The notes did not load. Load this window again when there is a network.");
	}
}

/**
 * Makes this window the presenter's if its address says so. Otherwise the page answers
 * presenters whenever it is shown to a class.
 * @param load brings what only the presenter's window needs
 * @returns whether it is the presenter's, which needs nothing else of the page
 */
export function startPresenting(
	state: WalkthroughState,
	load: () => Promise<StartPresenter>,
): boolean {
	const { lesson } = state;
	const place = parseStepPlace(location.search);
	if (!place.presenter || place.pace !== "teacher") {
		startProjector(state);
		return false;
	}
	document.documentElement.toggleAttribute("data-presenting", true);
	document.title = `Presenter’s notes: ${lesson.walkthrough.title}`;
	void openNotes(load, lesson, place.step ?? 0);
	return true;
}
