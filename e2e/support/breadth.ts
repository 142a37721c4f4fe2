import { wantsHard } from "../../src/tasks/config/hard.ts";

const whole = wantsHard(process.env);

/**
 * What is asked of many alike: at every change of those that differ most, in the long suite of
 * all. So each capability has its test in `npm test`, which stays something that people run.
 * @param usual those for every change: a part of `all`
 */
export function sample<T>(all: readonly T[], usual: readonly T[]): readonly T[] {
	return whole ? all : usual;
}
