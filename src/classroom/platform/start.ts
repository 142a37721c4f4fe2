import { findPlatform, mostAnswers, type Platform, type Score } from "./platform.ts";

/** What a platform has to know of a walkthrough, and do with it. */
export interface PlatformWalkthrough {
	/** How many steps there are. */
	count: number;
	/** 0 is the start. */
	readStep(): number;
	/** Answers as a text, empty when there are none. */
	readAnswers(): string;
	/** Goes on where the student left; null for what the platform does not know. */
	restore(step: number | null, answers: string | null): void;
	/** Null as long as there is nothing to count. */
	readScore(): Score | null;
	/** Has the listener called when the step or an answer changes. */
	onChange(listener: () => void): void;
	/** Tells the student something, in a whole sentence; each at most once. */
	tell?(sentence: string): void;
}

const sentences = {
	refused:
		"The learning platform does not keep everything: your place or your answers may not be there the next time.",
	long: "Your answers are longer than the learning platform can keep. It keeps your place, but not your newest answers; save them as a file.",
};

/**
 * Has the learning platform around a window keep where the student is. The walkthrough is
 * completed when its last step is reached; answers that differ from the article's change
 * nothing about that. Outside a platform nothing happens at all.
 * @returns whether there is a platform
 */
export function startPlatform(walkthrough: PlatformWalkthrough, view: Window): boolean {
	const platform = findPlatform(view, () => view.performance.now());
	if (platform === null) return false;
	const told = new Set<string>();
	const report = (sentence: string, taken: boolean) => {
		if (taken || told.has(sentence)) return;
		told.add(sentence);
		walkthrough.tell?.(sentence);
	};
	const { step, answers, taken } = platform.start();
	const place = step !== null && step <= walkthrough.count ? step : null;
	if (place !== null || answers !== null) walkthrough.restore(place, answers);
	report(sentences.refused, taken);
	// Answers that were not taken over, perhaps because the student is asked first, stay where they
	// are until there are others.
	let waiting = walkthrough.readAnswers() === "" ? (answers ?? "") : "";
	const update = () => {
		const own = walkthrough.readAnswers();
		if (own !== "") waiting = "";
		keepPlace(walkthrough, platform, { answers: own === "" ? waiting : own, report });
	};
	walkthrough.onChange(update);
	// A walkthrough of one step is at its end already.
	if (walkthrough.readStep() === walkthrough.count) update();
	view.document.addEventListener("visibilitychange", () => {
		// On a phone the last that a page hears before it is thrown away.
		if (view.document.visibilityState === "hidden") report(sentences.refused, platform.flush());
	});
	view.addEventListener("pagehide", () => {
		update();
		report(sentences.refused, platform.finish());
	});
	view.addEventListener("pageshow", (event) => {
		// Back from the browser's memory: nothing on the page has changed, but the visit was ended.
		if (event.persisted) report(sentences.refused, platform.start().taken);
	});
	return true;
}

interface Keeping {
	answers: string;
	report(sentence: string, taken: boolean): void;
}

/** Hands the platform what is there now. */
function keepPlace(
	walkthrough: PlatformWalkthrough,
	platform: Platform,
	{ answers, report }: Keeping,
): void {
	const fits = answers.length <= mostAnswers;
	const kept = platform.keep(walkthrough.readStep(), answers);
	report(sentences.long, fits);
	report(sentences.refused, kept || !fits);
	if (walkthrough.readStep() === walkthrough.count) {
		report(sentences.refused, platform.complete(walkthrough.readScore()));
	}
}
