import type { CharacterKind } from "../../text/characters.ts";
import { errorMessage, type Message, shorten, warningMessage } from "./message.ts";

export const proseMessages = {
	rawHtml: () => warningMessage`raw-html
		HTML is shown as it is typed
		use Markdown, or write &lt; for a <`,
	badLink: (href: string) => errorMessage`bad-link
		a link cannot lead to "${shorten(href)}"
		it may begin with https:, http:, mailto: or #, or be a relative path`,
	badImage: (src: string) => errorMessage`bad-image
		an image cannot come from "${shorten(src)}"
		give the path of a file beside the article`,
	imageWithoutAlt: () => errorMessage`image-without-alt
		this image says nothing to those who cannot see it
		![what it shows](file)`,
	extraCell: () => errorMessage`extra-cell
		this cell has no column; it would be lost
		write \\| for a bar that is text`,
	notationInNote: () => errorMessage`notation-in-note
		a note is no part of the article and holds no statements`,
	notationInCode: (written: string) => warningMessage`notation-in-code
		${shorten(written)} stands between backticks, so it is code and marks nothing
		write \\\` for a backtick that is text, or take the two backticks away`,
	notationInCodeBlock: (written: string) => warningMessage`notation-in-code
		${shorten(written)} stands in a block of code, so it marks nothing
		begin the lines of a paragraph at the margin, and take fences (\`\`\`) away`,
	strayNotation: () => errorMessage`unreadable-notation
		this ]{ stands where the notation is not read
		write ]\\{ for text`,
	emptyStretch: (words: string) => errorMessage`empty-stretch
		${words.trim() === "" ? "no words are marked" : `"${shorten(words)}" is no word that could be marked`}
		put the words between [ and ]`,
	hiddenReference: () => errorMessage`hidden-character
		a character reference stands for a control character or one that reorders text
		write the characters that are to be read`,
	suspectCharacter: (kind: CharacterKind, character: string) => suspects[kind](character),
};

const suspects: Readonly<Record<CharacterKind, (character: string) => Message>> = {
	bidi: (character) => errorMessage`bidi-control
		${character} reorders the text that follows it
		delete it`,
	control: (character) => errorMessage`control-character
		${character} cannot be shown
		delete it`,
	invisible: (character) => warningMessage`invisible-character
		${character} takes no room, so nobody sees that it is there
		delete it`,
	direction: (character) => warningMessage`invisible-character
		${character} turns the direction of text and cannot be seen
		delete it`,
	"look-alike": (character) => warningMessage`look-alike
		this letter is ${character}, which looks like a Latin letter and is none
		type the word again`,
};
