/** What an author is told of the draft that is open. */
export type DraftTold =
	| { kind: "open-elsewhere" }
	/** Another tab has written it: the author chooses between the two. */
	| { kind: "written-elsewhere" }
	| { kind: "removed-elsewhere" }
	/** This page has forgotten the draft that is open on it. */
	| { kind: "forgotten-here" }
	/** Why the device does not keep it: `Drafts.reason`. */
	| { kind: "unkept"; reason: string };

/** A notice's words, and what can be pressed below it, in order. */
export interface DraftNoticeWords {
	words: string;
	answers: { answer: DraftAnswer; label: string }[];
}

/** `theirs`: opens what the other tab has written. `copy`: goes on as a draft of its own. */
export type DraftAnswer = "theirs" | "copy";

const copy = { answer: "copy", label: "Keep mine as a copy" } as const;

export function describeDraftNotice(told: DraftTold): DraftNoticeWords {
	switch (told.kind) {
		case "open-elsewhere":
			return {
				words: "This draft is open in another tab. Nothing is written over without asking you.",
				answers: [],
			};
		case "written-elsewhere":
			return {
				words: "Another tab has changed this draft. What you do here is not kept until you choose.",
				answers: [{ answer: "theirs", label: "Take the other tab’s" }, copy],
			};
		case "removed-elsewhere":
			return { words: "Another tab has forgotten this draft.", answers: [copy] };
		case "forgotten-here":
			return {
				words: "This draft is forgotten. What is on this page goes with it, unless you keep it.",
				answers: [{ answer: "copy", label: "Keep it after all" }],
			};
		case "unkept":
			return { words: told.reason, answers: [] };
	}
}

const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** When a draft was changed, as an author reads it. */
export const formatChanged = (changed: number): string => moments.format(changed);
