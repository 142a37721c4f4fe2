import { caps } from "../../../article/parse/caps.ts";
import {
	didYouMean,
	error,
	formatAlternatives,
	type Message,
	shorten,
	warning,
} from "../../../article/parse/messages/message.ts";

const headings = "## begins a step, ### For the teacher begins its notes";

/** What is wrong with a walkthrough but for its questions. */
export const walkthroughMessages = {
	walkthroughTooLong: (size: number): Message =>
		error(
			"walkthrough-too-long",
			`the walkthrough has ${Math.ceil(size / 1024)} KiB, more than the ${caps.article / 1024} KiB that are read`,
			"a class has an hour: shorten it",
		),
	walkthroughFrontMatter: (): Message =>
		error(
			"missing-front-matter",
			"the file does not begin with front matter",
			"begin with a line of three dashes, then title, audience, objectives and terms, then three dashes",
		),
	unknownMaker: (value: string): Message =>
		error(
			"bad-value",
			`\`made-by\` cannot be "${shorten(value)}"`,
			"write made-by: rule of a walkthrough that no teacher has read, or leave it out",
		),
	noSteps: (): Message =>
		error(
			"no-steps",
			"the walkthrough has no step",
			"every step begins with a heading: ## Read only the headline",
		),
	tooManySteps: (found: number): Message =>
		error("too-many", `there are ${found} steps, more than the ${caps.steps} that are read`),
	topHeading: (): Message =>
		error(
			"heading-level",
			"the walkthrough's title stands in its front matter, so a heading with one # has no place",
			headings,
		),
	untitledStep: (): Message =>
		error("untitled-step", "this step has no title", "write it behind the ##"),
	almostNotes: (text: string): Message =>
		error(
			"heading-level",
			`under "${shorten(text)}" everything would be shown to the class`,
			"the teacher's notes begin with exactly: ### For the teacher",
		),
	misplacedSettings: (): Message =>
		error(
			"misplaced-settings",
			"these braces set nothing here and would be shown as text",
			`what a step shows stands on the line below its heading: {view=matrix}; a question is [words]{ask=KIND}; as plain text: \\{`,
		),
	textAfterSettings: (text: string): Message =>
		error(
			"text-after-settings",
			`"${shorten(text)}" follows the braces on their line`,
			"prose begins on a line of its own",
		),
	severalSettings: (): Message =>
		error(
			"unreadable-settings",
			"a semicolon has no meaning here",
			"put several values of a key behind each other with commas: actor=lavrov,trump",
		),
	/** In place of hints that name the article's own form of braces. */
	settingsForm: "write {key=value}; several words of a value stand between quotation marks",
	settingWithoutKey: (word: string, known: readonly string[]): Message =>
		error(
			"unreadable-settings",
			`"${shorten(word)}" belongs to no key`,
			`write key=value; the keys are ${formatAlternatives(known)}`,
		),
	emptyValue: (key: string): Message =>
		error(
			"missing-value",
			`a comma of \`${key}\` has nothing beside it`,
			"commas stand between ids, without spaces: actor=lavrov,trump",
		),
	unknownView: (view: string, nearest: string | undefined, known: readonly string[]): Message =>
		error(
			"unknown-view",
			`there is no view "${shorten(view)}"`,
			didYouMean(nearest) ?? `a step shows ${formatAlternatives(known)}`,
		),
	idleSetting: (key: string): Message =>
		warning(
			"idle-setting",
			`this step shows nothing, so \`${key}\` has no effect`,
			"say what it shows: view=matrix",
		),
	badMinutes: (key: "minutes" | "short", value: string): Message =>
		error(
			"bad-value",
			`\`${key}\` cannot be "${shorten(value)}"`,
			key === "minutes"
				? `write a whole number from 1 to ${caps.minutes}`
				: `write a whole number from 0, which leaves the step out of the short plan, to ${caps.minutes}`,
		),
	unknownTerm: (id: string, nearest: string | undefined): Message =>
		error(
			"unknown-term",
			`no term "${shorten(id)}" is declared`,
			didYouMean(nearest) ?? "declare it under `terms` in the front matter",
		),
	anchorLink: (href: string): Message =>
		error(
			"bad-link",
			`"${shorten(href)}" leads to no term`,
			"inside the walkthrough a link leads to a term: #term-relay",
		),
	linkForm: "it begins with https:, http: or mailto:, or leads to a term: #term-relay",
	linkInPlain: (): Message =>
		error(
			"bad-link",
			"a title or question is plain text, so a link or image in it would be lost",
			"put it into the prose above",
		),
	relativeLink: (href: string): Message =>
		error(
			"bad-link",
			`"${shorten(href)}" would lead nowhere: a walkthrough is shown in several places`,
			"write the whole address, beginning with https:",
		),
	imageInWalkthrough: (): Message =>
		error(
			"image-in-walkthrough",
			"a walkthrough shows the article and its figures, and no images",
			"put the image into the article, or link to it",
		),
	inquiryList: (): Message =>
		error(
			"wrong-type",
			"`inquiry` must be a list of entries with `question` and `answer`",
			"begin each entry with - question: …",
		),
	longPlan: (minutes: number): Message =>
		warning(
			"long-plan",
			`up to this step the plan takes ${minutes} minutes, longer than a lesson`,
			"shorten the `minutes` of some steps",
		),
	longShortPlan: (minutes: number): Message =>
		warning(
			"long-plan",
			`up to this step the short plan takes ${minutes} minutes`,
			"leave `short` out where a step can be skipped",
		),
	unusedTerm: (id: string): Message =>
		warning(
			"unused-term",
			`nothing links to the term "${shorten(id)}"`,
			`link its first use: [word](#term-${shorten(id)})`,
		),
};
