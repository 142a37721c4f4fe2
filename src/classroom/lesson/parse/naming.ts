import type { Collector } from "../../../article/parse/collect.ts";
import type { Message } from "../../../article/parse/messages/message.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";

/** Where prose stands, which decides what is said of a question in it. */
export type ProsePlace = "intro" | "class" | "notes";

const misplaced: Readonly<Record<ProsePlace, () => Message>> = {
	intro: lessonMessages.questionBeforeSteps,
	class: lessonMessages.misplacedQuestion,
	notes: lessonMessages.questionInNotes,
};

/** Hands problems on with their messages changed. */
function rename(problems: Collector, change: (message: Message) => Message): Collector {
	return { ...problems, add: (message, ...place) => problems.add(change(message), ...place) };
}

/** An article's own messages speak of statements, and of files beside it. */
export function nameProblems(problems: Collector, where: ProsePlace): Collector {
	return rename(problems, (message) => nameMessage(message, where));
}

function nameMessage(message: Message, where: ProsePlace): Message {
	switch (message.code) {
		case "notation-in-note":
			return misplaced[where]();
		case "bad-link":
			return { ...message, hint: lessonMessages.linkForm };
		case "bad-image":
		case "image-without-alt":
			return lessonMessages.imageInWalkthrough();
		default:
			return message;
	}
}

/** Reports what is wrong with braces; the article's hints name its own form of them. */
export function reportFindings(
	problems: Collector,
	findings: readonly (Stretch & { message: Message })[],
	shift: number,
): void {
	const codes = ["empty-braces", "unreadable-notation"];
	for (const { message, start, stop } of findings) {
		const hint = codes.includes(message.code) ? { hint: lessonMessages.settingsForm } : {};
		problems.add({ ...message, ...hint }, shift + start, shift + stop);
	}
}
