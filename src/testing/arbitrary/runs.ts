import { wantsHard } from "../../tasks/config/hard.ts";

/**
 * How many texts a property is asked of: all in the long suite, a quarter at every change. They
 * are others in each run, so what is rare is met in some run of many either way.
 */
export function countRuns(all: number): number {
	return wantsHard(process.env) ? all : Math.ceil(all / 4);
}

/** The same of a property that reads an article many times for each text: half of that quarter. */
export function countFew(all: number): number {
	return wantsHard(process.env) ? all : Math.ceil(countRuns(all) / 2);
}
