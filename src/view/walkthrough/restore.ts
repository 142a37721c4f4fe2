import { isEmpty } from "../../model/walkthrough/answers.ts";
import { parseAnswers } from "../../model/walkthrough/answers-link.ts";
import type { Answers } from "../../model/walkthrough/types.ts";
import type { Notice, Room } from "./room.svelte.ts";

function count(dropped: number): string {
	return dropped === 1 ? "One answer no longer fits" : `${dropped} answers no longer fit`;
}

/** What a class is asked before answers from elsewhere take the place of its own. */
function ask(room: Room, found: NonNullable<ReturnType<typeof parseAnswers>>): Notice | null {
	const take = (answers: Answers) => () => {
		room.answers = answers;
	};
	const own = !isEmpty(room.answers);
	if (found.otherVersion || found.dropped > 0) {
		const rest = found.dropped > 0 ? ` ${count(found.dropped)} and would be left out.` : "";
		return {
			text: `These answers were given to another version of this walkthrough.${rest}`,
			choices: [
				{ label: "Show those that fit", choose: take(found.answers) },
				{ label: own ? "Keep mine" : "Leave them", choose: () => {} },
			],
		};
	}
	if (!own) return null;
	return {
		text: "The link holds somebody’s answers, and you have answers of your own here.",
		choices: [
			{ label: "Show those of the link", choose: take(found.answers) },
			{ label: "Keep mine", choose: () => {} },
		],
	};
}

/** Takes over answers from a link, a device or a learning platform; asks first when something would be lost. */
export function restoreAnswers(room: Room, text: string): void {
	const found = parseAnswers(room.lesson, text);
	if (!found) {
		room.notice = {
			text: "The answers in this link cannot be read. Perhaps it was cut short.",
			choices: [],
		};
		return;
	}
	room.notice = ask(room, found);
	if (!room.notice) room.answers = found.answers;
}
