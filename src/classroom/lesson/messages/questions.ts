import { caps } from "../../../article/parse/caps.ts";
import {
	didYouMean,
	error,
	formatAlternatives,
	type Message,
	shorten,
	warning,
} from "../../../article/parse/messages/message.ts";

const form = "[words of the question]{ask=KIND key=value}";

/** What is wrong with the questions of a walkthrough. */
export const questionMessages = {
	tooManyQuestions: (found: number): Message =>
		error(
			"too-many",
			`there are ${found} questions, more than the ${caps.questions} that poll codes can tell apart`,
		),
	unknownAsk: (kind: string, nearest: string | undefined, known: readonly string[]): Message =>
		error(
			"unknown-ask",
			`there is no kind of question "${shorten(kind)}"`,
			didYouMean(nearest) ?? `the kinds are ${formatAlternatives(known)}`,
		),
	missingAsk: (known: readonly string[]): Message =>
		error(
			"missing-key",
			"nothing says what kind of question this is",
			`add ask=${known.join(", ask=").replace(/, (?=[^,]*$)/, " or ")}`,
		),
	missingSetting: (kind: string, key: string): Message =>
		error("missing-key", `a question with ask=${kind} has no \`${key}\``, `add ${key}=…`),
	emptyQuestion: (): Message =>
		error("empty-question", "this question has no words", `write ${form}`),
	severalProposals: (): Message =>
		error(
			"several-proposals",
			"one question asks about one proposal",
			"ask about the other one in a question of its own",
		),
	nobodyToAsk: (): Message =>
		error(
			"nobody-to-ask",
			"no actor of this article holds or says anything about a proposal",
			"name the actors: actor=…",
		),
	tooManyChoices: (found: number, most: number): Message =>
		error(
			"too-many-choices",
			`${found} choices in one question, more than the ${most} that a poll code can hold`,
			"ask in two questions",
		),
	missingSentences: (): Message =>
		error(
			"missing-key",
			"nothing says which words are right, or which sentences are offered",
			"add statement=…, or, when the article does not say it, sentence=… to look in",
		),
	wordsNotOffered: (statement: string, sentence: string): Message =>
		error(
			"words-not-offered",
			`words of "${shorten(statement)}" stand in ${sentence}, which is not offered`,
			`add ${sentence} to \`sentence\`, or leave \`sentence\` out`,
		),
	unknownStatement: (id: string, nearest: string | undefined): Message =>
		error(
			"unknown-statement",
			`the article has no statement "${shorten(id)}"`,
			didYouMean(nearest) ??
				"a statement's id is <actor>-<proposal or verb>-<number>, or what id=… gives it",
		),
	unknownSentence: (id: string, nearest: string | undefined, last: string): Message =>
		error(
			"unknown-sentence",
			`the article has no sentence "${shorten(id)}"`,
			didYouMean(nearest) ?? `the sentences are title, dek and s1 to ${last}`,
		),
	repeatedValue: (key: string, id: string): Message =>
		error("repeated-id", `"${shorten(id)}" stands twice in \`${key}\``),
	misplacedQuestion: (): Message =>
		error(
			"misplaced-question",
			"a question stands on one line, with nothing else, in a paragraph of questions",
			`write ${form}; as plain text: ]\\{`,
		),
	questionInNotes: (): Message =>
		error(
			"question-in-notes",
			"the class never sees the teacher's notes, so nothing can be asked in them",
			"put the question above ### For the teacher",
		),
	questionBeforeSteps: (): Message =>
		error("question-before-steps", "a question belongs to a step", "put it below a ## heading"),
	textAmongQuestions: (): Message =>
		error(
			"text-among-questions",
			"this line stands in a paragraph of questions and is none",
			"leave an empty line between prose and questions",
		),
	missingAnswer: (): Message =>
		error(
			"missing-answer",
			"an open question needs a model answer",
			"put it below the question as a block quote: > The article …",
		),
	quoteWithoutQuestion: (): Message =>
		error(
			"answer-without-question",
			"a block quote is the answer to the question right above it; here there is none",
			"put it right below its question; a > on the empty lines keeps one answer together",
		),
	noQuestion: (): Message =>
		warning(
			"no-question",
			"the walkthrough asks nothing",
			`a question is a paragraph of its own: ${form}`,
		),
};
