import type { Page } from "@playwright/test";
import type { PageMutation } from "./alter-page.ts";
import { type Readings, readings, writeReading } from "./equality.ts";
import type { Fact } from "./facts.ts";

/** A page after one mutation: whether there was anything to alter, and what it says now. */
export interface Mutated {
	mutation: PageMutation;
	done: boolean;
	facts: Fact[];
}

type Case = [selector: string, work: (elements: Element[]) => void];

/** Runs inside the page; only what changes is sent, since the page says the rest each time. */
function mutateAll(cases: Case[], read: () => Fact[]) {
	const before = read().map((fact) => JSON.stringify(fact));
	const outcomes = cases.map(([selector, work]) => {
		const elements = [...document.querySelectorAll(selector)];
		// Only the part that is altered is put back: drawing all anew takes far longer.
		const part = elements[0]?.closest("main > *, body > :not(main)");
		const whole = part?.cloneNode(true);
		if (part) work(elements);
		const left = [...before];
		const added = read().filter((fact) => {
			const at = left.indexOf(JSON.stringify(fact));
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		});
		if (whole) part?.replaceWith(whole);
		return { done: Boolean(part), added, removed: left };
	});
	return { before, outcomes };
}

async function mutate(page: Page, mutations: PageMutation[], chosen: Readings) {
	const cases = mutations.map(([, selector, work]) => `[${JSON.stringify(selector)}, ${work}]`);
	const script = `(${mutateAll})([${cases}], () => ${writeReading(chosen)})`;
	const { before, outcomes } = (await page.evaluate(script)) as ReturnType<typeof mutateAll>;
	const forms = new Set(before.map((fact) => (JSON.parse(fact) as Fact).form));
	const mutated = outcomes.map(({ done, added, removed }, index): Mutated => {
		const kept = [...before];
		for (const fact of removed) kept.splice(kept.indexOf(fact), 1);
		const facts = [...kept.map((fact) => JSON.parse(fact) as Fact), ...added];
		return { mutation: mutations[index] as PageMutation, done, facts };
	});
	return { forms, mutated };
}

/** Which readings can hear of a mutation, by its selector: reading all each time takes long. */
const areas: [RegExp, Readings][] = [
	[/attribution|trail|symbol/, readings.attribution],
	[/matrix|along/, readings.matrix],
	[/spectrum|strip|stands/, readings.spectrum],
	[/prose|masthead|h1|dek/, readings.words],
	[/evidence|check|sentences|agreement|pairs/, readings.evidence],
	[/findings|counts/, readings.findings],
];

/**
 * Alters the page in one way after the other, each time from the whole, and reads it.
 * @param facts what the unaltered page says
 */
export async function mutatePage(
	page: Page,
	mutations: PageMutation[],
	facts: Fact[],
): Promise<Mutated[]> {
	const findArea = ([, selector]: PageMutation) => areas.find(([own]) => own.test(selector));
	const found: Mutated[] = [];
	for (const area of areas) {
		const own = mutations.filter((mutation) => findArea(mutation) === area);
		if (own.length === 0) continue;
		const { forms, mutated } = await mutate(page, own, area[1]);
		const unread = facts.filter(({ form }) => !forms.has(form));
		found.push(...mutated.map((one) => ({ ...one, facts: [...one.facts, ...unread] })));
	}
	return found;
}
