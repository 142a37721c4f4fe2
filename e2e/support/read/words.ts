import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/** Every sentence of the article as it reads, without what the page adds to it. */
export function readPageText({ list }: Tools): Fact[] {
	const sentences = list(".masthead .sentence[id], .prose .sentence[id], .prose pre[id]");
	const found = sentences.map((sentence): Fact => {
		const copy = sentence.cloneNode(true) as Element;
		for (const added of copy.querySelectorAll(".number, .call")) added.remove();
		for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
		return { form: "text", about: sentence.id, says: { text: copy.textContent ?? "" } };
	});
	const order = sentences.map(({ id }) => id).join(" ");
	return [...found, { form: "text", about: "order", says: { order } }];
}

/** The marked words of each statement: what they are, where they begin, how they look. */
export function readPageProse({ list, ids, leads }: Tools): Fact[] {
	const marked = ".masthead .mark[data-statement], .prose .mark[data-statement]";
	const marks = list(marked).filter(
		(mark) => getComputedStyle(mark).textDecorationLine === "underline",
	);
	/** White space may be broken anew, so only what is not counts. */
	const findStart = (mark: Element) => {
		const sentence = mark.closest(".sentence");
		const range = document.createRange();
		range.setStart(sentence as Element, 0);
		range.setEndBefore(mark);
		const before = range.cloneContents();
		for (const added of before.querySelectorAll(".number, .call")) added.remove();
		return `${sentence?.id} ${(before.textContent ?? "").replace(/\s/g, "").length}`;
	};
	const known = new Map<string, Element[]>();
	for (const mark of marks) {
		for (const id of ids(mark, "data-statement").split(" ")) {
			known.set(id, [...(known.get(id) ?? []), mark]);
		}
	}
	return [...known].map(([id, own]) => {
		const inner = own.filter(
			(mark) => mark.getAttribute("data-statement")?.split(" ").at(-1) === id,
		);
		const looks = new Set(inner.map((mark) => [...mark.classList].sort().join(" ")));
		const links = inner.filter((mark) => mark.matches("a")).map(leads);
		const says = {
			words: own.map(({ textContent }) => textContent).join(""),
			start: own[0] ? findStart(own[0]) : "",
			look: [...looks].join(", "),
			leads: links.find((leading) => leading !== "yes") ?? "yes",
		};
		return { form: "prose", about: id, says };
	});
}

/** Conditions and cues where they stand in the article; a condition shows by a line of its own. */
export function readAsides({ list }: Tools): Fact[] {
	return ["condition", "cue"].flatMap((kind) => {
		const words = new Map<string, string>();
		for (const part of list(`.prose .${kind}, .masthead .${kind}`)) {
			if (kind === "condition" && getComputedStyle(part).backgroundImage === "none") continue;
			for (const id of part.getAttribute(`data-${kind}`)?.split(" ") ?? []) {
				words.set(id, (words.get(id) ?? "") + part.textContent);
			}
		}
		return [...words].map(([about, text]) => ({ form: `prose, ${kind}`, about, says: { text } }));
	});
}

/** What stands beside the paragraphs: each statement once, beside its own sentence. */
export function readMargin({ list, text, ids, glyph }: Tools): Fact[] {
	return list(".prose .margin li[data-statement]").flatMap((entry) => {
		const sentences = entry.closest(".block, table, .prose")?.querySelectorAll(".sentence[id]");
		return ids(entry, "data-statement")
			.split(" ")
			.map((id) => ({
				form: "margin",
				about: id,
				says: {
					...glyph(entry),
					who: text(entry.querySelector("b")),
					how: text(entry.querySelector("i")),
					beside: [...(sentences ?? [])].map((sentence) => sentence.id).join(" "),
				},
			}));
	});
}
