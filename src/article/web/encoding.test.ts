import { describe, expect, it } from "vitest";
import { decodePage, decodeText } from "./encoding.ts";

/** Bytes of a text whose letters above ASCII stand at these places of its encoding. */
const encode = (text: string, places: Readonly<Record<string, number>> = {}) =>
	Uint8Array.from([...text].map((letter) => places[letter] ?? letter.charCodeAt(0)));

const utf16 = (text: string, isBig = false) =>
	Uint8Array.from(
		["\ufeff", ...text].flatMap((letter) => {
			const code = letter.charCodeAt(0);
			return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
		}),
	);

describe("the bytes of a page", () => {
	it.each([
		["UTF-8", new TextEncoder().encode("“é”"), "“é”", "utf-8"],
		["UTF-8 with its mark", new TextEncoder().encode("\ufeff“é”"), "“é”", "utf-8"],
		["UTF-16", utf16("“é”"), "“é”", "utf-16le"],
		["UTF-16, the large byte first", utf16("“é”", true), "“é”", "utf-16be"],
		[
			"UTF-16 whatever it says of itself",
			utf16('<meta charset="utf-8">é'),
			'<meta charset="utf-8">é',
			"utf-16le",
		],
		[
			"windows-1251 as the page says",
			encode('<meta charset="windows-1251">Да', { Д: 0xc4, а: 0xe0 }),
			'<meta charset="windows-1251">Да',
			"windows-1251",
		],
		[
			"ISO-8859-1 as browsers do",
			encode('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">“é', {
				"“": 0x93,
				é: 0xe9,
			}),
			'<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">“é',
			"iso-8859-1",
		],
		["nothing said, and no UTF-8", encode("caf\u00e9 ’", { "’": 0x92 }), "café ’", "windows-1252"],
		[
			"UTF-8 said, and it is none",
			encode("<meta charset=utf-8>caf\u00e9"),
			"<meta charset=utf-8>café",
			"windows-1252",
		],
		[
			"an encoding that nobody knows",
			encode("<meta charset=x-none>a"),
			"<meta charset=x-none>a",
			"utf-8",
		],
	])("are read: %s", (_, bytes, text, encoding) => {
		expect(decodePage(bytes)).toEqual({ text, encoding });
	});
});

describe("the bytes of a plain text", () => {
	it("are UTF-8 or what their mark says, and never guessed at", () => {
		expect(decodeText(new TextEncoder().encode("é"))?.text).toBe("é");
		expect(decodeText(utf16("é"))?.text).toBe("é");
		expect(decodeText(encode("caf\u00e9 au lait"))).toBe(null);
	});
});
