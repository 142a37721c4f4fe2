/** A name with the namespace that it is of; an empty one for none. */
export interface XmlName {
	uri: string;
	local: string;
}

export interface XmlTag extends XmlName {
	attributes: (XmlName & { value: string })[];
}

/** What is told of a document, in its order. Comments, document type and declaration are not. */
export interface XmlListener {
	open(tag: XmlTag): void;
	close(): void;
	text(words: string): void;
	instruction(target: string): void;
}

/** Prefixes with what they stand for; the empty one is of elements alone. */
type Spaces = ReadonlyMap<string, string>;

interface Cursor {
	readonly text: string;
	at: number;
	/** Names of the open elements as written, each with the prefixes that hold in it. */
	readonly open: { name: string; spaces: Spaces }[];
	hasRoot: boolean;
}

const attributeSpace = "http://www.w3.org/2000/xmlns/";
const known: Spaces = new Map([
	["xml", "http://www.w3.org/XML/1998/namespace"],
	["xmlns", attributeSpace],
]);

// Source of the ranges: https://www.w3.org/TR/xml/#NT-NameStartChar, https://www.w3.org/TR/xml/#NT-Char
const first =
	":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const nameForm = new RegExp(
	`[${first}][${first}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`,
	"uy",
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: no document may hold them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const space = /[ \t\n]*/y;
const text = /[^<]+/y;
const value = /"[^"<]*"|'[^'<]*'/y;
const declaration = /<\?xml[ \t\n][^?]*\?>/y;
const doctype =
	/<!DOCTYPE[ \t\n](?:[^"'[\]<>]|"[^"]*"|'[^']*')*(?:\[(?:[^"'\]<]|"[^"]*"|'[^']*'|<!--(?:[^-]|-[^-])*-->|<\?(?:[^?]|\?(?!>))*\?>|<(?![?]|!--))*\][ \t\n]*)?>/y;

/**
 * Reads a document of XML 1.0 with namespaces, without entities of its own, in linear time. It
 * is more lenient than the standard in what nobody is told of: declarations and comments.
 * @throws SyntaxError when it is not well formed
 */
export function readXml(source: string, listener: XmlListener): void {
	const plain = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	const cursor: Cursor = { text: plain, at: 0, open: [], hasRoot: false };
	if (forbidden.test(plain)) throw refuse(cursor);
	take(cursor, declaration);
	while (cursor.at < plain.length) {
		if (plain[cursor.at] !== "<") readText(cursor, listener);
		else if (plain[cursor.at + 1] === "?") readInstruction(cursor, listener);
		else if (plain[cursor.at + 1] === "/") readEnd(cursor, listener);
		else if (plain[cursor.at + 1] === "!") readAside(cursor, listener);
		else readStart(cursor, listener);
	}
	if (cursor.open.length > 0 || !cursor.hasRoot) throw refuse(cursor);
}

const refuse = ({ at }: Cursor) => new SyntaxError(`This is not well formed at ${at}`);

/** What stands here of a form, which is then behind the cursor; null where nothing does. */
function take(cursor: Cursor, form: RegExp): string | null {
	form.lastIndex = cursor.at;
	const found = form.exec(cursor.text)?.[0] ?? null;
	cursor.at += found?.length ?? 0;
	return found;
}

/** The same where it must stand. */
function need(cursor: Cursor, form: RegExp): string {
	const found = take(cursor, form);
	if (found === null) throw refuse(cursor);
	return found;
}

/** What stands before the next `end`, which is then behind the cursor. */
function takeUntil(cursor: Cursor, start: string, end: string): string {
	const from = cursor.at + start.length;
	const stop = cursor.text.indexOf(end, from);
	if (stop < 0) throw refuse(cursor);
	cursor.at = stop + end.length;
	return cursor.text.slice(from, stop);
}

function readText(cursor: Cursor, { text: tell }: XmlListener): void {
	const words = need(cursor, text);
	if (cursor.open.length === 0 ? /[^ \t\n]/.test(words) : words.includes("]]>"))
		throw refuse(cursor);
	// White space around the root is nobody's.
	if (cursor.open.length > 0) tell(decode(cursor, words));
}

/** What begins with `<!`. */
function readAside(cursor: Cursor, { text: tell }: XmlListener): void {
	if (cursor.text.startsWith("<!--", cursor.at)) {
		if (takeUntil(cursor, "<!--", "--") !== null && cursor.text[cursor.at++] !== ">")
			throw refuse(cursor);
	} else if (cursor.text.startsWith("<![CDATA[", cursor.at) && cursor.open.length > 0) {
		tell(takeUntil(cursor, "<![CDATA[", "]]>"));
	} else {
		if (cursor.hasRoot) throw refuse(cursor);
		need(cursor, doctype);
	}
}

function readInstruction(cursor: Cursor, { instruction }: XmlListener): void {
	cursor.at += 2;
	const target = need(cursor, nameForm);
	const rest = takeUntil(cursor, "", "?>");
	if (/^xml$/i.test(target) || (rest !== "" && !/^[ \t\n]/.test(rest))) throw refuse(cursor);
	instruction(target);
}

function readEnd(cursor: Cursor, { close }: XmlListener): void {
	cursor.at += 2;
	const name = need(cursor, nameForm);
	take(cursor, space);
	if (cursor.text[cursor.at++] !== ">" || cursor.open.pop()?.name !== name) throw refuse(cursor);
	close();
}

function readStart(cursor: Cursor, { open, close }: XmlListener): void {
	if (cursor.open.length === 0 && cursor.hasRoot) throw refuse(cursor);
	cursor.hasRoot = true;
	cursor.at += 1;
	const name = need(cursor, nameForm);
	const written = readAttributes(cursor);
	const spaces = addSpaces(cursor.open.at(-1)?.spaces ?? known, written);
	const attributes = [...written].map(([key, content]) => ({
		...findName(cursor, key, key === "xmlns" ? known : spaces, key === "xmlns" ? "xmlns" : null),
		value: content,
	}));
	const ends = cursor.text[cursor.at] === "/";
	if (ends) cursor.at += 1;
	if (cursor.text[cursor.at++] !== ">") throw refuse(cursor);
	open({ ...findName(cursor, name, spaces, ""), attributes });
	if (ends) close();
	else cursor.open.push({ name, spaces });
}

/** Attributes by their names as written; the cursor is then before the tag's end. */
function readAttributes(cursor: Cursor): Map<string, string> {
	const attributes = new Map<string, string>();
	for (;;) {
		const before = take(cursor, space);
		if (/[/>]/.test(cursor.text[cursor.at] ?? "")) return attributes;
		const name = before === "" ? "" : need(cursor, nameForm);
		take(cursor, space);
		if (name === "" || attributes.has(name) || cursor.text[cursor.at++] !== "=")
			throw refuse(cursor);
		take(cursor, space);
		const raw = need(cursor, value).slice(1, -1);
		attributes.set(name, decode(cursor, raw.replace(/[\t\n]/g, " ")));
	}
}

function addSpaces(outer: Spaces, attributes: ReadonlyMap<string, string>): Spaces {
	const own = [...attributes].flatMap(([name, uri]): [string, string][] => {
		if (name === "xmlns") return [["", uri.trim()]];
		return name.startsWith("xmlns:") ? [[name.slice("xmlns:".length), uri.trim()]] : [];
	});
	return own.length === 0 ? outer : new Map([...outer, ...own]);
}

/** @param fallback the prefix of a name without one; null where such a name is of no space */
function findName(cursor: Cursor, name: string, spaces: Spaces, fallback: string | null): XmlName {
	const [prefix = "", local, ...more] = name.includes(":")
		? name.split(":")
		: [fallback ?? "", name];
	if (!local || more.length > 0 || (name.includes(":") && prefix === "")) throw refuse(cursor);
	if (fallback === null && prefix === "") return { uri: "", local };
	const uri = spaces.get(prefix);
	if (uri === undefined && prefix !== "") throw refuse(cursor);
	return { uri: uri ?? "", local };
}

const named: Readonly<Record<string, string>> = {
	lt: "<",
	gt: ">",
	amp: "&",
	quot: '"',
	apos: "'",
};

/** References as what they stand for. */
function decode(cursor: Cursor, words: string): string {
	return words.replace(/&([^&;]{0,12};?)/g, (_all, reference: string) => {
		const [, hex, decimal, name] = /^(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(reference) ?? [];
		if (name !== undefined && Object.hasOwn(named, name)) return named[name] ?? "";
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		if (!(code > 0 && code <= 0x10ffff)) throw refuse(cursor);
		const character = String.fromCodePoint(code);
		if (forbidden.test(character)) throw refuse(cursor);
		return character;
	});
}
