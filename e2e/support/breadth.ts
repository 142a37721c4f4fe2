import { wantsHard } from "../../src/tasks/config/hard.ts";
import { listExplainers } from "./explainers.ts";

const whole = wantsHard(process.env);

/**
 * What is asked of many alike: at every change of those that differ most, in the long suite of
 * all. So each capability has its test in `npm test`, which stays something that people run.
 * @param usual those for every change: a part of `all`
 */
export function sample<T>(all: readonly T[], usual: readonly T[]): readonly T[] {
	return whole ? all : usual;
}

/**
 * The tag of what is measured in wide and narrow faces too: at every change the first article,
 * which has the most to place; in the usual faces it is every article.
 */
export function tagFonts(slug: string): string[] {
	return [...sample(["@fonts"], slug === listExplainers()[0] ? ["@fonts"] : [])];
}
