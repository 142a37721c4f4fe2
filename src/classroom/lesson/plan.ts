import type { Walkthrough } from "./types.ts";

/** One line of the lesson's timetable. */
export interface PlanStep {
	number: number;
	title: string;
	/** "5", in minutes. */
	long: string;
	/** "3"; "–" when the short lesson leaves the step out. */
	short: string;
}

export interface Plan {
	steps: PlanStep[];
	/** Minutes that the steps add up to, and the steps of the short lesson. */
	long: number;
	short: number;
	/** How many steps the short lesson has. */
	shortSteps: number;
}

/** The timetable of both lessons; the sums are those of the steps, whatever a heading says. */
export function layoutPlan({ steps }: Walkthrough): Plan {
	return {
		steps: steps.map((step) => ({
			number: step.number,
			title: step.title,
			long: `${step.minutes}`,
			short: step.short > 0 ? `${step.short}` : "–",
		})),
		long: steps.reduce((sum, { minutes }) => sum + minutes, 0),
		short: steps.reduce((sum, { short }) => sum + short, 0),
		shortSteps: steps.filter(({ short }) => short > 0).length,
	};
}
