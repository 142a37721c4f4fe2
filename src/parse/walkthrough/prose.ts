import { Lexer } from "marked";
import type { Block, Inline } from "../../model/prose.ts";
import type { Stretch } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import { type Message, messages } from "../messages.ts";
import { formatBlocks } from "../notes.ts";
import { parseProse } from "../prose.ts";
import { writeRun } from "../runs.ts";
import { type Context, guess } from "./context.ts";

/** Where prose stands, which decides what is said of a question in it. */
export type ProsePlace = "intro" | "class" | "notes";

/** Reads a stretch of the file as Markdown. */
export function readProse(context: Context, at: Stretch, where: ProsePlace): Block[] {
	const problems = nameProblems(context.problems, where);
	const text = context.source.slice(at.start, at.stop);
	reportSettings(context, at, text);
	const blocks = parseProse({ text, place: (unit) => at.start + unit }, null, problems);
	checkInlines(context, blocks.flatMap(listInlines), at);
	return blocks;
}

/** Reads the one line of a title or question as plain text; `origin` maps it to the file. */
export function readPlain(context: Context, text: string, place: (unit: number) => number): string {
	const origin = Int32Array.from({ length: text.length + 1 }, (_, unit) => place(unit));
	const problems = nameProblems(context.problems, "class");
	const run = { text: text.replaceAll("\n", " "), origin };
	const lexer = new Lexer({ gfm: true });
	const lines = writeRun({ draft: null, problems, lexer }, run, "paragraph");
	return formatBlocks([{ type: "paragraph", lines }]).trim();
}

const settings =
	/(?<![\]\\])\{[ \t]*(?:ask|view|minutes|short|actor|proposal|statement|sentence)[ \t]*=/g;

/** Braces that were meant to set something and would be shown as text. */
export function reportSettings({ problems }: Context, { start }: Stretch, text: string): void {
	for (const { index, 0: found } of text.matchAll(settings)) {
		problems.add(messages.misplacedSettings(), start + index, start + index + found.length);
	}
}

const misplaced: Readonly<Record<ProsePlace, () => Message>> = {
	intro: messages.questionBeforeSteps,
	class: messages.misplacedQuestion,
	notes: messages.questionInNotes,
};

/** The article's own messages speak of statements; here the same braces hold a question. */
function nameProblems(problems: Collector, where: ProsePlace): Collector {
	return {
		...problems,
		add(message, start, stop) {
			const named = message.code === "notation-in-note" ? misplaced[where]() : message;
			problems.add(named, start, stop);
		},
	};
}

/** The article's hints name its own form of braces. */
export function nameFindings(problems: Collector): Collector {
	const codes = ["empty-braces", "unreadable-notation"];
	return {
		...problems,
		add(message, start, stop) {
			const hinted = codes.includes(message.code)
				? { ...message, hint: messages.settingsForm }
				: message;
			problems.add(hinted, start, stop);
		},
	};
}

function listInlines(block: Block): Inline[] {
	switch (block.type) {
		case "paragraph":
		case "heading":
			return block.lines.flatMap(({ inlines }) => inlines);
		case "quote":
			return block.blocks.flatMap(listInlines);
		case "list":
			return block.items.flatMap((item) => item.blocks.flatMap(listInlines));
		case "table":
			return [block.head, ...block.rows].flat(2).flatMap(({ inlines }) => inlines);
		default:
			return [];
	}
}

function checkInlines(context: Context, inlines: readonly Inline[], at: Stretch): void {
	for (const inline of inlines) {
		if (inline.type === "image") reportImage(context, at);
		else if ("children" in inline) {
			if (inline.type === "link") checkLink(context, inline.href, at);
			checkInlines(context, inline.children, at);
		}
	}
}

function reportImage(context: Context, at: Stretch): void {
	if (context.suspects.has("![")) return;
	context.suspects.add("![");
	reportAt(context, messages.imageInWalkthrough(), "![", at);
}

function checkLink(context: Context, href: string, at: Stretch): void {
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

function describeLink(context: Context, href: string, term: string | undefined): Message | null {
	if (term === undefined) {
		return href.startsWith("#") ? messages.anchorLink(href) : messages.relativeLink(href);
	}
	const { terms } = context;
	return terms === null ? null : messages.unknownTerm(term, guess(context, term, terms));
}

/**
 * Blocks do not know where they were typed, so the first place that has the words is taken.
 * An address may be typed in another form than it is read; then it is the prose's first line.
 */
function reportAt(context: Context, message: Message, words: string, at: Stretch): void {
	const found = context.source.slice(at.start, at.stop).indexOf(words);
	const start = at.start + Math.max(0, found);
	context.problems.add(message, start, found < 0 ? start + 1 : start + words.length);
}
