import type { Page } from "@playwright/test";
import type { PageMutation } from "./alter-page.ts";
import { lineReadings, quickReadings, writeReading } from "./equality.ts";
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

async function mutate(
	page: Page,
	mutations: PageMutation[],
	readings: Parameters<typeof writeReading>[0],
): Promise<Mutated[]> {
	const cases = mutations.map(([, selector, work]) => `[${JSON.stringify(selector)}, ${work}]`);
	const script = `(${mutateAll})([${cases}], () => ${writeReading(readings)})`;
	const { before, outcomes } = (await page.evaluate(script)) as ReturnType<typeof mutateAll>;
	return outcomes.map(({ done, added, removed }, index) => {
		const kept = [...before];
		for (const fact of removed) kept.splice(kept.indexOf(fact), 1);
		const facts = [...kept.map((fact) => JSON.parse(fact) as Fact), ...added];
		return { mutation: mutations[index] as PageMutation, done, facts };
	});
}

/**
 * Alters the page in one way after the other, each time from the whole, and reads it.
 * @param facts what the unaltered page says
 */
export async function mutatePage(
	page: Page,
	mutations: PageMutation[],
	facts: Fact[],
): Promise<Mutated[]> {
	const isLine = ([, selector]: PageMutation) => /attribution|symbol/.test(selector);
	const isOfLine = ({ form }: Fact) => form.startsWith("attribution");
	const [lines, others] = [
		await mutate(page, mutations.filter(isLine), lineReadings),
		await mutate(
			page,
			mutations.filter((one) => !isLine(one)),
			quickReadings,
		),
	];
	const unread = (isRead: (fact: Fact) => boolean) => facts.filter((fact) => !isRead(fact));
	return [
		...lines.map((one) => ({ ...one, facts: [...one.facts, ...unread(isOfLine)] })),
		...others.map((one) => ({ ...one, facts: [...one.facts, ...facts.filter(isOfLine)] })),
	];
}
