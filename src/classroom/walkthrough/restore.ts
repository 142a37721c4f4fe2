import { isEmpty } from "../lesson/answers.ts";
import { parseAnswers } from "../lesson/answers-link.ts";
import type { Answers } from "../lesson/types.ts";
import { takeBoth } from "./merging.ts";
import type { Notice, WalkthroughState } from "./walkthrough-state.svelte.ts";

function count(dropped: number): string {
	return dropped === 1 ? "One answer no longer fits" : `${dropped} answers no longer fit`;
}

/** Where answers come from, as it is told. */
export type AnswersOrigin = "this link" | "this device" | "the learning platform";

/** What a class is asked before answers from elsewhere take the place of its own. */
function ask(
	state: WalkthroughState,
	found: NonNullable<ReturnType<typeof parseAnswers>>,
	origin: AnswersOrigin,
): Notice | null {
	const own = !isEmpty(state.answers);
	const take = (answers: Answers) => () => {
		if (own) state.answers = answers;
		// What was answered while the question stood there is not lost for it.
		else takeBoth(state, answers);
	};
	const both = { label: "Take both", choose: () => takeBoth(state, found.answers) };
	if (found.otherVersion || found.dropped > 0) {
		const rest = found.dropped > 0 ? ` ${count(found.dropped)} and would be left out.` : "";
		return {
			text: `The answers from ${origin} were given to another version of this walkthrough.${rest}`,
			choices: [
				{ label: "Show those that fit", choose: take(found.answers) },
				...(own ? [both] : []),
				{ label: own ? "Keep mine" : "Leave them", choose: () => {} },
			],
		};
	}
	if (!own) return null;
	return {
		text: `There are answers from ${origin}, and you have answers of your own here.`,
		choices: [
			both,
			{ label: `Show those from ${origin}`, choose: take(found.answers) },
			{ label: "Keep mine", choose: () => {} },
		],
	};
}

/**
 * Takes over what this device keeps. What was answered to another version is kept apart and told
 * once, so that what is answered now cannot take its place.
 * @returns whether this device goes on keeping what is answered here
 */
export function restoreKept(state: WalkthroughState, kept: string): boolean {
	const found = parseAnswers(state.lesson, kept);
	const isWhole = found?.dropped === 0;
	if (isWhole && isEmpty(found.answers)) return true;
	// Where nothing more can be kept, it stays where it is and is asked about.
	if ((isWhole && !found.otherVersion) || !state.keepApart(kept))
		return restoreAnswers(state, kept, "this device");
	state.ports.keep(null);
	const place = "They are kept apart: see “My answers”.";
	if (!found) state.tell(`The answers kept on this device cannot be read here. ${place}`);
	else {
		const rest = found.dropped > 0 ? ` ${count(found.dropped)}.` : "";
		const choose = () => {
			takeBoth(state, found.answers);
			state.kept = true;
		};
		state.tell(
			`The answers kept on this device were given to another version of this walkthrough. ${place}${rest}`,
			isEmpty(found.answers)
				? []
				: [
						{ label: "Show those that fit", choose },
						{ label: "Leave them", choose: () => {} },
					],
		);
	}
	return false;
}

/** Answers of one's own that were given or changed after others had come: those alone stay. */
function keepOwn(answers: Answers, came: Answers): Answers {
	const isOwn = (own: unknown, theirs: unknown) => JSON.stringify(own) !== JSON.stringify(theirs);
	const pick = <T>(own: Record<string, T>, theirs: Record<string, T>) =>
		Object.fromEntries(Object.entries(own).filter(([key, value]) => isOwn(value, theirs[key])));
	return {
		choices: pick(answers.choices, came.choices),
		words: pick(answers.words, came.words),
		texts: pick(answers.texts, came.texts),
		codings: answers.codings.filter((own) => came.codings.every((each) => isOwn(own, each))),
	};
}

/** Says that a link has answered already: whoever opens it may have expected a blank page. */
function tellCarried(state: WalkthroughState, came: Answers): void {
	state.tell("These answers came with the link.", [
		{ label: "Keep them here", choose: () => {} },
		{
			label: "Take them away",
			choose: () => {
				state.answers = keepOwn(state.answers, came);
				state.revealed = {};
			},
		},
	]);
}

/**
 * Takes over answers from a link, a device or a learning platform; asks first when something
 * would be lost, and tells it of a link, which is nothing that one has done oneself.
 * @returns whether they were taken over at once
 */
export function restoreAnswers(
	state: WalkthroughState,
	text: string,
	origin: AnswersOrigin,
): boolean {
	const found = parseAnswers(state.lesson, text);
	if (!found) {
		state.tell(`The answers from ${origin} cannot be read. Perhaps they were cut short.`);
		return false;
	}
	const question = ask(state, found, origin);
	if (question) {
		state.tell(question.text, question.choices);
		return false;
	}
	state.answers = found.answers;
	if (origin === "this link" && !isEmpty(found.answers))
		tellCarried(state, structuredClone(found.answers));
	return true;
}
