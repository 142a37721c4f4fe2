import { openBroadcast } from "../presenter/channel.ts";
import { collapseText, findSpokenWord, type TextPlace } from "./spoken-text.ts";

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

/** Where words are marked as they are heard, in style sheets too. */
const highlightName = "spoken";

/** Every window of the site listens here: one voice at a time, and none after a Stop. */
const voiceChannel = "standpoint:voice";

/** A text and the element it stands in. */
export interface SpokenPassage {
	element: HTMLElement;
	text: string;
	lang: string;
	/** What the characters of the text are in the page. */
	nodes: readonly Text[];
	places: readonly TextPlace[];
}

/** The passages of a step as they are seen now: what is folded away is not read. */
export function listSpokenPassages(section: HTMLElement): SpokenPassage[] {
	return [...section.querySelectorAll<HTMLElement>(readable)]
		.filter((element) => element.checkVisibility() && !element.closest(".teacher-notes"))
		.filter((element) => !element.parentElement?.closest(readable))
		.map(readPassage)
		.filter(({ text }) => text !== "");
}

/** Without the numbers of sentences, which are no words of the article. */
function readPassage(element: HTMLElement): SpokenPassage {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
		if (!node.parentElement?.closest(".number, .call, .unseen")) nodes.push(node as Text);
	const lang = element.closest<HTMLElement>("[lang]")?.lang ?? "en";
	return { element, lang, nodes, ...collapseText(nodes.map(({ data }) => data)) };
}

/** Marks the word that is heard: as a highlight, which changes nothing of the page, else its sentence. */
function markWord(passage: SpokenPassage, { charIndex, charLength }: SpeechSynthesisEvent): void {
	const { start, stop } = findSpokenWord(passage.text, charIndex, charLength);
	const [first, last] = [passage.places[start], passage.places[stop - 1]];
	const [from, to] = [passage.nodes[first?.part ?? -1], passage.nodes[last?.part ?? -1]];
	// Drawn anew since it was read: the passage stays marked, its words cannot be found.
	if (!first || !last || !from?.isConnected || !to?.isConnected) return;
	if (!("highlights" in CSS)) {
		unmark(passage);
		(from.parentElement?.closest(".sentence") ?? passage.element).setAttribute("data-spoken", "");
		return;
	}
	const range = new StaticRange({
		...{ startContainer: from, startOffset: first.offset },
		...{ endContainer: to, endOffset: last.offset + 1 },
	});
	CSS.highlights.set(highlightName, new Highlight(range));
}

/** Takes the marks off a passage and its sentences. */
function unmark({ element }: SpokenPassage): void {
	for (const part of [element, ...element.querySelectorAll("[data-spoken]")])
		part.removeAttribute("data-spoken");
	if ("highlights" in CSS) CSS.highlights.delete(highlightName);
}

/** Reads one passage, and marks it and its words meanwhile; `then` is called however it ends. */
function speakPassage(passage: SpokenPassage, then: (isWhole: boolean) => void): void {
	const words = new SpeechSynthesisUtterance(passage.text);
	words.lang = passage.lang;
	words.onboundary = (event) => {
		// Some voices tell of sentences too.
		if (event.name !== "sentence") markWord(passage, event);
	};
	words.onend = () => then(true);
	words.onerror = () => then(false);
	passage.element.setAttribute("data-spoken", "");
	speechSynthesis.speak(words);
}

/**
 * Reads passages aloud one after the other, and is the only voice of the site: others fall silent
 * when it begins, and all do when it is stopped, here or in another window.
 * @returns stops it
 */
export function speak(passages: readonly SpokenPassage[], onEnd: () => void): () => void {
	const others = openBroadcast(voiceChannel);
	let at = 0;
	let isStopped = false;
	const fallSilent = () => {
		// What is called off tells so later, when another may be reading already.
		if (isStopped) return;
		isStopped = true;
		const passage = passages[at];
		if (passage) unmark(passage);
		speechSynthesis.cancel();
		removeEventListener("pagehide", fallSilent);
		others?.close();
		onEnd();
	};
	const go = () => {
		const passage = passages[at];
		if (!passage) return fallSilent();
		speakPassage(passage, (isWhole) => {
			if (isStopped) return;
			unmark(passage);
			at += 1;
			if (isWhole) go();
			else fallSilent();
		});
	};
	// Some browsers read on when the page is gone.
	addEventListener("pagehide", fallSilent);
	if (others) others.onmessage = fallSilent;
	others?.postMessage("");
	speechSynthesis.cancel();
	go();
	return () => {
		if (!isStopped) others?.postMessage("");
		fallSilent();
	};
}
