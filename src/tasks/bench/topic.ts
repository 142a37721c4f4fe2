import type { Browser } from "@playwright/test";
import type { Topic } from "./report.ts";

/** What a topic is given. */
export interface Bench {
	/** How often everything is measured. */
	runs: number;
	/** Slug of the explainer whose page is measured. */
	slug: string;
	/** Whether the largest sizes are measured, too. */
	long: boolean;
	/** A browser that is started when it is first asked for. */
	browser(): Promise<Browser>;
	/** Shows whoever waits what is being done. */
	say(line: string): void;
}

/** Measures one topic. Rejects when it cannot be measured, saying why. */
export type MeasureTopic = (bench: Bench) => Promise<Topic[]>;

/** Measures `count` times, one after the other. */
export async function repeat<T>(
	count: number,
	measure: (index: number) => Promise<T>,
): Promise<T[]> {
	const values: T[] = [];
	for (let index = 0; index < count; index++) values.push(await measure(index));
	return values;
}
