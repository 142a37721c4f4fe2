/** A text that was bytes. */
export interface DecodedBytes {
	text: string;
	/** What the bytes were read as: `utf-8`, `utf-16le`, `windows-1251`. */
	encoding: string;
}

/** What a file begins with says how it goes on. */
const marks: readonly [encoding: string, bytes: readonly number[]][] = [
	["utf-8", [0xef, 0xbb, 0xbf]],
	["utf-16le", [0xff, 0xfe]],
	["utf-16be", [0xfe, 0xff]],
];

/** As far into a page its encoding may be told, as browsers look for it. */
const declared = 1024 * 4;

/** Letters of windows-1252 from 0x80 on; a space where it has none. */
const western = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Trap: some versions of Node read windows-1252 as ISO-8859-1, which has controls there. */
const mendWestern = (text: string) =>
	text.replace(/[\u0080-\u009f]/gu, (control) => {
		const letter = western[control.charCodeAt(0) - 0x80];
		return letter === undefined || letter === " " ? control : letter;
	});

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
	try {
		const decoder = new TextDecoder(encoding, { fatal });
		const text = decoder.decode(bytes);
		return decoder.encoding === "windows-1252" ? mendWestern(text) : text;
	} catch {
		// Not known here, or the bytes are none of it.
		return null;
	}
}

/** Text whose first bytes say how, else UTF-8; null for bytes that are neither. */
export function decodeText(bytes: Uint8Array): DecodedBytes | null {
	const mark = marks.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte));
	const encoding = mark?.[0] ?? "utf-8";
	const text = decode(bytes, encoding, true);
	return text === null ? null : { text, encoding };
}

/**
 * A saved page: as its first bytes say, else as it says itself (`<meta charset>`), else UTF-8,
 * else windows-1252, which browsers take where nothing is said. ISO-8859-1 is read as that too.
 */
export function decodePage(bytes: Uint8Array): DecodedBytes {
	const begin = decode(bytes.subarray(0, declared), "windows-1252") ?? "";
	const told = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]+)/iu.exec(begin)?.[1];
	const own = decodeText(bytes);
	// Who says UTF-16 without its mark says so in letters of one byte.
	if (own?.encoding.startsWith("utf-16") || !told || /^utf-?(?:8|16)/iu.test(told))
		return own ?? { text: decode(bytes, "windows-1252") ?? "", encoding: "windows-1252" };
	const text = decode(bytes, told);
	if (text !== null) return { text, encoding: told.toLowerCase() };
	return own ?? { text: decode(bytes, "windows-1252") ?? "", encoding: "windows-1252" };
}
