/*
 * Reading supports: larger type, wider lines, and the browser's own voice. Set for as long as
 * the page is open; nothing is stored.
 */

export const sizes = [
	{ id: "", label: "Normal" },
	{ id: "large", label: "Large" },
	{ id: "larger", label: "Larger" },
	{ id: "largest", label: "Largest" },
] as const;

/** What is read aloud, block by block, in the order of the page. */
const readable =
	"h1, h2, legend, .words p, .words li, .prose p, .headline p, .asked, .answer[open] dd, .answer[open] p";

/** A text and the element it stands in. */
export interface SpokenPassage {
	element: HTMLElement;
	text: string;
	lang: string;
}

/** The passages of a step as they are seen now: what is folded away is not read. */
export function listSpokenPassages(section: HTMLElement): SpokenPassage[] {
	return [...section.querySelectorAll<HTMLElement>(readable)]
		.filter((element) => element.checkVisibility() && !element.closest(".teacher-notes"))
		.filter((element) => !element.parentElement?.closest(readable))
		.map((element) => ({
			element,
			text: readText(element),
			lang: element.closest<HTMLElement>("[lang]")?.lang ?? "en",
		}))
		.filter(({ text }) => text !== "");
}

/** Without the numbers of sentences, which are no words of the article. */
function readText(element: HTMLElement): string {
	const copy = element.cloneNode(true) as HTMLElement;
	for (const part of copy.querySelectorAll(".number, .call, .unseen")) part.remove();
	return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Reads passages aloud one after the other and marks the one that is heard with `data-spoken`.
 * @returns stops it
 */
export function speak(passages: readonly SpokenPassage[], onEnd: () => void): () => void {
	const voice = speechSynthesis;
	let at = 0;
	let isStopped = false;
	const unmark = () => passages[at]?.element.removeAttribute("data-spoken");
	const finish = () => {
		unmark();
		isStopped = true;
		onEnd();
	};
	const go = () => {
		const passage = passages[at];
		if (isStopped) return;
		if (!passage) return finish();
		passage.element.setAttribute("data-spoken", "");
		const words = new SpeechSynthesisUtterance(passage.text);
		words.lang = passage.lang;
		words.onend = () => {
			unmark();
			at += 1;
			go();
		};
		words.onerror = finish;
		voice.speak(words);
	};
	voice.cancel();
	go();
	return () => {
		if (isStopped) return;
		finish();
		voice.cancel();
	};
}
