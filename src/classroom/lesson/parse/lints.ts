import { lessonMessages } from "../messages/all.ts";
import type { Step } from "../types.ts";
import type { LessonContext } from "./context.ts";
import type { WalkthroughFront } from "./front.ts";
import type { StepSection } from "./sections.ts";

/** Minutes of a lesson, and of half of one. */
const longest = { minutes: 60, short: 30 };

/** Warnings about the walkthrough as a whole. */
export function lintWalkthrough(
	context: LessonContext,
	front: WalkthroughFront,
	steps: readonly Step[],
	sections: readonly StepSection[],
): void {
	const { problems } = context;
	lintTimes(context, steps, sections);
	const [first] = sections;
	if (context.questions === 0 && first !== undefined && !problems.hasError()) {
		problems.add(lessonMessages.noQuestion(), first.heading.start, first.heading.stop);
	}
	for (const { id, at } of front.terms) {
		if (!context.linked.has(id)) problems.add(lessonMessages.unusedTerm(id), at.start, at.stop);
	}
}

/** Told at the step that is one too many. */
function lintTimes(
	{ problems }: LessonContext,
	steps: readonly Step[],
	sections: readonly StepSection[],
): void {
	const total = { minutes: 0, short: 0 };
	for (const [index, { minutes, short }] of steps.entries()) {
		const { start, stop } = sections[index]?.heading ?? { start: 0, stop: 1 };
		const before = { ...total };
		total.minutes += minutes;
		total.short += short;
		if (total.minutes > longest.minutes && before.minutes <= longest.minutes) {
			problems.add(lessonMessages.longPlan(total.minutes), start, stop);
		}
		if (total.short > longest.short && before.short <= longest.short) {
			problems.add(lessonMessages.longShortPlan(total.short), start, stop);
		}
	}
}
