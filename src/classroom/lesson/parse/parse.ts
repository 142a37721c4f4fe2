import type { Article, Block } from "../../../article/model/prose.ts";
import { caps } from "../../../article/parse/caps.ts";
import { type Collector, createCollector } from "../../../article/parse/collect.ts";
import { splitSource } from "../../../article/parse/front-matter/split.ts";
import { reportCharacters } from "../../../article/parse/lint/suspects.ts";
import type { Problem } from "../../../article/parse/problem.ts";
import { readSource, type Source } from "../../../article/parse/source.ts";
import { lessonMessages } from "../messages/all.ts";
import type { Step, Walkthrough } from "../types.ts";
import { formatVersion } from "../version.ts";
import type { LessonContext } from "./context.ts";
import { parseWalkthroughFront, type WalkthroughFront } from "./front.ts";
import { type LessonPiece, listPieces, listSections, type StepSection } from "./pieces.ts";
import { readLessonProse } from "./prose.ts";
import { readStep } from "./step.ts";

/** A `walkthrough.md` as it was read. */
export interface WalkthroughInput {
	/** Its path, as problems name it. */
	file: string;
	source: string;
}

export interface ParsedWalkthrough {
	/** Null when there is an error. */
	walkthrough: Walkthrough | null;
	/** By place. */
	problems: Problem[];
}

/** Codes of problems that may be the article's: it lacks what the walkthrough names. */
export const articleCodes: ReadonlySet<string> = new Set([
	"unknown-actor",
	"unknown-proposal",
	"unknown-statement",
	"unknown-sentence",
	"words-not-offered",
	"nobody-to-ask",
]);

/** Reads the walkthrough of an article. Mistakes are problems and nothing is thrown. */
export function parseWalkthrough(input: WalkthroughInput, article: Article): ParsedWalkthrough {
	const tooLong = input.source.length > caps.article;
	const source = readSource(input.file, tooLong ? "" : input.source);
	const problems = createCollector(source);
	if (tooLong) {
		problems.add(lessonMessages.walkthroughTooLong(input.source.length), 0);
		return { walkthrough: null, problems: problems.list() };
	}
	const walkthrough = parseSource(source, article, problems);
	return { walkthrough: problems.hasError() ? null : walkthrough, problems: problems.list() };
}

function parseSource(source: Source, { model }: Article, problems: Collector): Walkthrough | null {
	reportCharacters(problems, source.raw, model.dir === "rtl");
	const parts = splitSource(source.text, problems, lessonMessages.walkthroughFrontMatter());
	const front = parseWalkthroughFront(parts, problems);
	const pieces = listPieces(source.text, parts.bodyStart, (message, at) =>
		problems.add(message, at),
	);
	if (pieces === null || (parts.broken && pieces.length === 0)) return null;
	const context: LessonContext = {
		model,
		source: source.text,
		problems,
		terms: front.broken ? null : new Set(front.terms.map(({ id }) => id)),
		linked: new Set(),
		questions: 0,
		suspects: new Set(),
	};
	const { intro, steps } = readBody(context, front, pieces);
	if (problems.hasError()) return null;
	const { title, madeByRule, audience, objectives, inquiry } = front;
	return {
		title,
		...(madeByRule && { madeByRule }),
		...(audience === undefined ? {} : { audience }),
		objectives,
		terms: front.terms.map(({ at: _, ...term }) => term),
		inquiry,
		intro,
		steps,
		version: formatVersion(model, steps),
	};
}

function readBody(
	context: LessonContext,
	front: WalkthroughFront,
	pieces: readonly LessonPiece[],
): { intro: Block[]; steps: Step[] } {
	const { problems, source } = context;
	const sections = listSections(pieces);
	const intro = readIntro(context, sections.intro);
	const read = sections.steps.slice(0, caps.steps);
	const steps = read.map((section, index) => readStep(context, section, index + 1));
	const extra = sections.steps[caps.steps]?.heading;
	if (extra !== undefined) {
		problems.add(lessonMessages.tooManySteps(sections.steps.length), extra.start, extra.stop);
	}
	if (read.length === 0)
		problems.add(lessonMessages.noSteps(), Math.max(0, source.trimEnd().length - 1));
	if (context.questions > caps.questions) {
		problems.add(lessonMessages.tooManyQuestions(context.questions), 0);
	}
	lintWalkthrough(context, front, steps, read);
	return { intro, steps };
}

function readIntro(context: LessonContext, pieces: readonly LessonPiece[]): Block[] {
	for (const { type, depth, start, stop } of pieces) {
		if (type === "heading" && depth === 1)
			context.problems.add(lessonMessages.topHeading(), start, stop);
		if (type === "quote")
			context.problems.add(lessonMessages.quoteWithoutQuestion(), start, start + 1);
	}
	return readLessonProse(context, pieces, "intro");
}

/** Minutes of a lesson, and of half of one. */
const longest = { minutes: 60, short: 30 };

/** Warnings about the walkthrough as a whole. */
function lintWalkthrough(
	context: LessonContext,
	front: WalkthroughFront,
	steps: readonly Step[],
	sections: readonly StepSection[],
): void {
	const { problems } = context;
	lintTimes(context, steps, sections);
	const [first] = sections;
	if (context.questions === 0 && first !== undefined && !problems.hasError()) {
		problems.add(lessonMessages.noQuestion(), first.heading.start, first.heading.stop);
	}
	for (const { id, at } of front.terms) {
		if (!context.linked.has(id)) problems.add(lessonMessages.unusedTerm(id), at.start, at.stop);
	}
}

/** Told at the step that is one too many. */
function lintTimes(
	{ problems }: LessonContext,
	steps: readonly Step[],
	sections: readonly StepSection[],
): void {
	const total = { minutes: 0, short: 0 };
	for (const [index, { minutes, short }] of steps.entries()) {
		const { start, stop } = sections[index]?.heading ?? { start: 0, stop: 1 };
		const before = { ...total };
		total.minutes += minutes;
		total.short += short;
		if (total.minutes > longest.minutes && before.minutes <= longest.minutes) {
			problems.add(lessonMessages.longPlan(total.minutes), start, stop);
		}
		if (total.short > longest.short && before.short <= longest.short) {
			problems.add(lessonMessages.longShortPlan(total.short), start, stop);
		}
	}
}
