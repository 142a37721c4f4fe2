import type { OddCharacter, OddKind } from "../../text/odd-characters.ts";
import { errorMessage, type Message, warningMessage } from "./message.ts";

/** Characters that are not what they look like: what each is, where it comes from, what is right. */
export const characterMessages = {
	oddCharacter: (odd: OddCharacter) => odds[odd.kind](odd, formatMore(odd.count)),
};

const formatMore = (count: number) =>
	count < 2 ? "" : ` (${count - 1} more ${count === 2 ? "is" : "are"} in this file)`;

const odds: Readonly<Record<OddKind, (odd: OddCharacter, more: string) => Message>> = {
	decomposed: ({ name, meant }, more) => warningMessage`decomposed-letter
		"${name}" is a letter and a mark of its own here, as PDF files have it: who types it finds it nowhere${more}
		write it as one character: ${meant} (normalization form NFC)`,
	mojibake: ({ name, meant }, more) => warningMessage`misread-character
		"${name}" is one character that was read in the wrong encoding${more}
		${meant === "" ? "write the character of the published text" : `write ${meant}`}`,
	"no-break": ({ name }, more) => warningMessage`no-break-space
		${name} is a no-break space, which copying from a web page leaves between words${more}
		type an ordinary space`,
	object: ({ name }, more) => warningMessage`lost-character
		${name} stands where a picture was in a text that was copied${more}
		delete it`,
	lost: ({ name }, more) => warningMessage`lost-character
		${name} stands where a character was lost, most often by reading a file in the wrong encoding${more}
		write the character of the published text`,
	bullet: ({ name, meant }, more) => warningMessage`private-character
		${name} is a bullet in a word processor's own font, and an empty box in others${more}
		begin the line with * for a list, or write ${meant}`,
	private: ({ name }, more) => warningMessage`private-character
		${name} means something in one font alone, and is an empty box in others${more}
		write the character that is meant`,
	"old-control": ({ name, meant }, more) => errorMessage`control-character
		${name} cannot be shown; ${meant === "" ? "it comes from a file" : `files of old Windows have it for ${meant}`}${more}
		${meant === "" ? "write the character of the published text" : `write ${meant}`}`,
	"no-room": ({ name, meant }, more) => warningMessage`invisible-character
		${name} is ${meant}, which takes no room: nobody sees that it is there${more}
		delete it`,
};
