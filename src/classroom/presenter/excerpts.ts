/*
 * The words of the steps stand in the page once; a presenter sees copies of them. Copies of
 * elements, never of markup as text.
 */

/** Names within a page must not be there twice, and what a copy is no part of it must not say. */
const namings = ["id", "for", "name", "aria-labelledby", "aria-describedby", "role"];

/** Keeps what a link says. One that leads out of the page opens beside the notes. */
function unlink(link: Element): void {
	const address = link.getAttribute("href") ?? "#";
	if (link instanceof HTMLAnchorElement && !address.startsWith("#")) {
		link.target = "_blank";
		link.rel = "noopener";
		return;
	}
	const words = document.createElement("span");
	words.append(...link.childNodes);
	link.replaceWith(words);
}

function clean(element: Element): void {
	for (const name of element.getAttributeNames()) {
		if (namings.includes(name) || name.startsWith("data-")) element.removeAttribute(name);
	}
}

/** Copies what an element holds, without what answers or names in the page. */
function copyWords(selector: string): Node[] {
	const copy = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
	if (!copy) return [];
	for (const part of copy.querySelectorAll("script, button, input, .call")) part.remove();
	for (const element of copy.querySelectorAll("*")) clean(element);
	for (const link of copy.querySelectorAll("a")) unlink(link);
	return [...copy.childNodes];
}

/** The words that a class reads; the start is step 0. */
export const copyStep = (step: number) => copyWords(`.step[data-step="${step}"] > .words`);

/** The first paragraph of a step's words. */
export const copyBeginning = (step: number) => copyWords(`.step[data-step="${step}"] > .words > *`);

/** The teacher's notes. */
export const copyNotes = (step: number) =>
	copyWords(`.step[data-step="${step}"] .teacher-notes .words`);

/** The article's answer to a question, with the sentences that decide it. */
export const copyAnswer = (question: string) =>
	copyWords(`[data-question="${question}"] .answer-body`);

/** What the answer is called: not every question has one right answer. */
export function readAnswerTitle(question: string): string {
	const summary = document.querySelector(`[data-question="${question}"] .answer summary`);
	return summary?.textContent ?? "The answer";
}

/** Puts copies into an element, for `{@attach}`. */
export const holdNodes = (nodes: Node[]) => (element: Element) => element.replaceChildren(...nodes);

/** The address of the overview of the class; empty when the page leads to none. */
export function findOverview(): string {
	const href = document.querySelector("[data-overview-link]")?.getAttribute("href") ?? "";
	// In the file that holds everything it is a part, and this window shows another.
	return href.startsWith("#") ? `${location.pathname}?part=${href.slice(1)}` : href;
}
