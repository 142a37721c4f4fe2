import type { CharacterKind } from "../../text/characters.ts";
import { error, type Message, shorten, warning } from "./message.ts";

export const proseMessages = {
	rawHtml: (): Message =>
		warning("raw-html", "HTML is shown as it is typed", "use Markdown, or write &lt; for a <"),
	badLink: (href: string): Message =>
		error(
			"bad-link",
			`a link cannot lead to "${shorten(href)}"`,
			"it may begin with https:, http:, mailto: or #, or be a relative path",
		),
	badImage: (src: string): Message =>
		error(
			"bad-image",
			`an image cannot come from "${shorten(src)}"`,
			"give the path of a file beside the article",
		),
	imageWithoutAlt: (): Message =>
		error(
			"image-without-alt",
			"this image says nothing to those who cannot see it",
			"![what it shows](file)",
		),
	extraCell: (): Message =>
		error(
			"extra-cell",
			"this cell has no column; it would be lost",
			"write \\| for a bar that is text",
		),
	notationInNote: (): Message =>
		error("notation-in-note", "a note is no part of the article and holds no statements"),
	notationInCode: (written: string): Message =>
		warning(
			"notation-in-code",
			`${shorten(written)} stands between backticks, so it is code and marks nothing`,
			"write \\` for a backtick that is text, or take the two backticks away",
		),
	notationInCodeBlock: (written: string): Message =>
		warning(
			"notation-in-code",
			`${shorten(written)} stands in a block of code, so it marks nothing`,
			"begin the lines of a paragraph at the margin, and take fences (```) away",
		),
	strayNotation: (): Message =>
		error(
			"unreadable-notation",
			"this ]{ stands where the notation is not read",
			"write ]\\{ for text",
		),
	emptyStretch: (words: string): Message =>
		error(
			"empty-stretch",
			words.trim() === ""
				? "no words are marked"
				: `"${shorten(words)}" is no word that could be marked`,
			"put the words between [ and ]",
		),
	hiddenReference: (): Message =>
		error(
			"hidden-character",
			"a character reference stands for a control character or one that reorders text",
			"write the characters that are to be read",
		),
	suspectCharacter: (kind: CharacterKind, character: string): Message => suspects[kind](character),
};

const suspects: Readonly<Record<CharacterKind, (character: string) => Message>> = {
	bidi: (character) =>
		error("bidi-control", `${character} reorders the text that follows it`, "delete it"),
	control: (character) => error("control-character", `${character} cannot be shown`, "delete it"),
	invisible: (character) =>
		warning(
			"invisible-character",
			`${character} takes no room, so nobody sees that it is there`,
			"delete it",
		),
	direction: (character) =>
		warning(
			"invisible-character",
			`${character} turns the direction of text and cannot be seen`,
			"delete it",
		),
	"look-alike": (character) =>
		warning(
			"look-alike",
			`this letter is ${character}, which looks like a Latin letter and is none`,
			"type the word again",
		),
};
