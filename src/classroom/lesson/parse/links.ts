import type { Block, Inline } from "../../../article/model/prose.ts";
import { listLines } from "../../../article/model/prose-lines.ts";
import { caps } from "../../../article/parse/caps.ts";
import type { Message } from "../../../article/parse/messages/message.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { LessonContext } from "./context.ts";

/** Reports links and images that would lead nowhere, and takes note of terms; `at` holds them. */
export function checkLinks(context: LessonContext, blocks: readonly Block[], at: Stretch): void {
	checkInlines(
		context,
		listLines(blocks).flatMap(({ inlines }) => inlines),
		at,
	);
}

/** Whether there is a link or an image, of which plain text would keep only the words. */
export function hasLink(inline: Inline): boolean {
	if (inline.type === "link" || inline.type === "image") return true;
	return "children" in inline && inline.children.some(hasLink);
}

function checkInlines(context: LessonContext, inlines: readonly Inline[], at: Stretch): void {
	for (const inline of inlines) {
		if (inline.type === "image") reportImage(context, at);
		else if ("children" in inline) {
			if (inline.type === "link") checkLink(context, inline.href, at);
			checkInlines(context, inline.children, at);
		}
	}
}

function reportImage(context: LessonContext, at: Stretch): void {
	if (context.suspects.has("![")) return;
	context.suspects.add("![");
	reportAt(context, lessonMessages.imageInWalkthrough(), "![", at);
}

function checkLink(context: LessonContext, href: string, at: Stretch): void {
	if (/^(?:https?|mailto):/i.test(href)) return;
	const id = /^#term-(.*)$/.exec(href)?.[1];
	if (id !== undefined && context.terms?.has(id)) context.linked.add(id);
	// One report for each address, and no search of the whole prose for thousands of them.
	else if (!context.suspects.has(href) && context.suspects.size < caps.problems) {
		context.suspects.add(href);
		const message = describeLink(context, href, id);
		if (message !== null) reportAt(context, message, href, at);
	}
}

function describeLink(
	context: LessonContext,
	href: string,
	term: string | undefined,
): Message | null {
	if (term === undefined) {
		return href.startsWith("#")
			? lessonMessages.anchorLink(href)
			: lessonMessages.relativeLink(href);
	}
	const { terms } = context;
	return terms === null
		? null
		: lessonMessages.unknownTerm(term, context.problems.guess(term, terms));
}

/**
 * Blocks do not know where they were typed, so the first place that has the words is taken.
 * An address may be typed in another form than it is read; then it is the prose's first line.
 */
function reportAt(context: LessonContext, message: Message, words: string, at: Stretch): void {
	const text = context.source.slice(at.start, at.stop);
	let found = text.indexOf(words);
	while (/^[\w-]/.test(text.slice(found + words.length)) && found >= 0) {
		found = text.indexOf(words, found + 1);
	}
	const start = at.start + Math.max(0, found);
	context.problems.add(message, start, found < 0 ? start + 1 : start + words.length);
}
