import type { Collector } from "../../../article/parse/collect.ts";
import type { Message } from "../../../article/parse/messages/message.ts";
import { lessonMessages } from "../messages/all.ts";

/** Where prose stands, which decides what is said of a question in it. */
export type ProsePlace = "intro" | "class" | "notes";

const misplaced: Readonly<Record<ProsePlace, () => Message>> = {
	intro: lessonMessages.questionBeforeSteps,
	class: lessonMessages.misplacedQuestion,
	notes: lessonMessages.questionInNotes,
};

/** An article's own messages speak of statements, and of files beside it. */
export function nameProblems(problems: Collector, where: ProsePlace): Collector {
	return {
		...problems,
		add(message, start, stop) {
			problems.add(nameMessage(message, where), start, stop);
		},
	};
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

/** The article's hints name its own form of braces. */
export function nameFindings(problems: Collector): Collector {
	const codes = ["empty-braces", "unreadable-notation"];
	return {
		...problems,
		add(message, start, stop) {
			const hinted = codes.includes(message.code)
				? { ...message, hint: lessonMessages.settingsForm }
				: message;
			problems.add(hinted, start, stop);
		},
	};
}
