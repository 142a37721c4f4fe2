import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Model } from "../../src/article/model/types.ts";
import { listContradictions } from "./expect/contradictions.ts";
import { deriveFigures } from "./expect/figures.ts";
import { expectFindings, expectIds } from "./expect/findings.ts";
import { expectLarge, reduceExpected } from "./expect/large.ts";
import { openSource } from "./expect/source.ts";
import { expectStatements } from "./expect/statements.ts";
import { expectWords } from "./expect/words.ts";
import {
	type Expectation,
	type Fact,
	type FoundFact,
	findDifferences,
	indexFacts,
} from "./facts.ts";
import * as attribution from "./read/attribution.ts";
import * as evidence from "./read/evidence.ts";
import * as findings from "./read/findings.ts";
import { makeGeometry } from "./read/geometry.ts";
import * as large from "./read/large.ts";
import * as matrix from "./read/matrix.ts";
import * as spectrum from "./read/spectrum.ts";
import { makeTools } from "./read/tools.ts";
import * as words from "./read/words.ts";

/** An explainer's `data.json`, as anybody would download it from a site. */
export function loadModel(slug: string, site = "dist"): Model {
	return JSON.parse(readFileSync(`${site}/${slug}/data.json`, "utf8"));
}

/** Readings by name; each is run inside the page. */
export type Readings = Record<string, (...tools: never[]) => Fact[]>;

const { readLibrary, ...found } = findings;

/** The reading of each form of the page, by the part of it that is read. */
export const readings = { matrix, large, spectrum, attribution, words, evidence, findings: found };

/** An expression that runs some readings inside the page and joins what they find. */
export function writeReading(chosen: Readings): string {
	const sources = Object.values(chosen).map((reading) => `...(${reading})(tools)`);
	const tools = `{ ...(${makeTools})(), ...(${makeGeometry})() }`;
	return `(() => { const tools = ${tools}; return [${sources}]; })()`;
}

/** Everything that a reader's page says, form by form. */
export function readPage(page: Page): Promise<Fact[]> {
	return page.evaluate(writeReading(Object.assign({}, ...Object.values(readings)))) as Promise<
		Fact[]
	>;
}

/** Everything that the library says of its explainers. */
export function readShelf(page: Page): Promise<Fact[]> {
	return page.evaluate(writeReading({ readLibrary })) as Promise<Fact[]>;
}

/** Everything that a reader's page has to say. */
function expectPage(model: Model, quoted = false): Expectation[] {
	const whole = openSource(model);
	const source = quoted ? openSource(model, true) : whole;
	const all = [
		...deriveFigures(source, whole),
		...expectStatements(source, whole),
		...expectWords(source),
		...expectFindings(source),
	];
	return [...all, ...expectIds(whole)];
}

/**
 * In what the page, or what was read of it, differs from the data.
 * @param options `still` for a page without scripts, which draws nothing a second time
 */
export function compare(
	model: Model,
	facts: Fact[],
	{ quoted = false, still = false } = {},
): string[] {
	const expected = expectPage(model, quoted).filter(
		({ form }) => !(still && form === "small matrix"),
	);
	return [...listContradictions(model), ...findDifferences(expected, indexFacts(facts))];
}

/** In what a page with a large table and many statements differs from the data. */
export function compareLarge(model: Model, facts: Fact[]): string[] {
	const expected = [...reduceExpected(expectPage(model)), ...expectLarge(openSource(model))];
	return [...listContradictions(model), ...findDifferences(expected, indexFacts(facts))];
}

/** Whether anything differs at all; for many comparisons with the same page. */
export function differs(model: Model, found: FoundFact): boolean {
	const first = findDifferences(expectPage(model), found).next();
	return !first.done || listContradictions(model).length > 0;
}
