import { errorMessage, shorten, warningMessage } from "./message.ts";

/** What is wrong with an answer to a warning. */
export const answerMessages = {
	mustBeAnswers: () => errorMessage`wrong-type
		\`answered\` must be a list of entries with \`warning\`, \`words\` and \`why\`
		- {warning: uncredited-quotation, words: "…", why: "the name of a ship"}`,
	answeredNothing: (code: string, words: string, line?: number) => {
		const advice =
			line === undefined
				? "take the answer out"
				: `this is warned of in line ${line}: repeat words of that line, or take the answer out`;
		return warningMessage`answered-nothing
			there is no warning ${shorten(code, 40)} in a line with “${shorten(words)}”
			${advice}`;
	},
	answeredError: (code: string) => warningMessage`answered-error
		${shorten(code, 40)} is an error, and an error is mended, not answered
		take the answer out`,
	unclearAnswer: (code: string, words: string, count: number, lines: readonly number[]) => {
		const where = lines.length > 1 ? `lines ${lines.join(", ")}` : `line ${lines.join("")}`;
		return warningMessage`unclear-answer
			${count} warnings ${shorten(code, 40)} stand where “${shorten(words)}” does, in ${where}
			repeat more of the line, so that only the one you mean is left`;
	},
};
