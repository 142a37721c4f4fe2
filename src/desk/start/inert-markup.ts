/** In these no tag begins until they end. */
const rawElements = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/u;
const nameOf = /\/?[a-z][^\s/>]{0,20}/iy;

/** A tag or a comment of a piece of markup. */
interface Tag {
	/** In small letters; with a slash before it where it ends an element; `!` for a comment. */
	name: string;
	start: number;
	stop: number;
	/** Offsets of its attributes that the page’s policy forbids. */
	attributes: readonly number[];
}

/** Tags and comments in order, in one walk over the text. */
function* listTags(html: string): Generator<Tag> {
	for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
		const start = at;
		if (html.startsWith("<!--", at)) {
			const end = html.indexOf("-->", at + 4);
			at = end < 0 ? html.length : end + 3;
			yield { name: "!", start, stop: at, attributes: [] };
			continue;
		}
		nameOf.lastIndex = at + 1;
		const name = nameOf.exec(html)?.[0].toLowerCase();
		if (name === undefined) {
			at++;
			continue;
		}
		const tag = readTag(html, at + 1 + name.length);
		yield { name, start, ...tag };
		at = rawElements.test(name) ? findRawEnd(html, name, tag.stop) : tag.stop;
	}
}

/** So many comments are kept: a saved page says in its first ones where it is from. */
const mostComments = 20;

/** What a page’s policy forbids: styles and handlers in attributes. */
const forbidden = /^(?:style|on[a-z]+)$/iu;

/**
 * Markup as a parser may have it. What the page’s policy forbids a browser reports wherever it
 * meets it, in a document that is shown nowhere too: so style sheets are left out, and `style`
 * and handlers of events are called `data-style` and so on. Few comments are left, since a
 * browser takes time with the square of their number (100,000 of them, half a minute). Words
 * stay as they are.
 */
export function disarmMarkup(html: string): string {
	let made = "";
	let done = 0;
	let comments = 0;
	for (const { name, start, stop, attributes } of listTags(html)) {
		if (name === "!" && ++comments > mostComments) {
			made += html.slice(done, start);
			done = stop;
		}
		if (name === "style") {
			made += html.slice(done, start);
			done = findRawEnd(html, name, stop);
			continue;
		}
		for (const attribute of attributes) {
			made += `${html.slice(done, attribute)}data-`;
			done = attribute;
		}
	}
	return made + html.slice(done);
}

/** Elements that hold nothing, or end where others begin. */
const shallow =
	/^(?:area|base|br|col|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|t[dhr]|tbody|thead|tfoot|option|html|head|body|o:p)$/u;

/** Deeper than any page is; a browser takes time with the square of it. */
const deepest = 2000;

/** Whether more elements are open at once than a browser can read in good time. */
export function isTooDeep(html: string): boolean {
	let depth = 0;
	for (const { name, stop } of listTags(html)) {
		if (name === "!" || shallow.test(name.replace("/", ""))) continue;
		if (name.startsWith("/")) depth = Math.max(0, depth - 1);
		else if (html[stop - 2] !== "/" && ++depth > deepest) return true;
	}
	return false;
}

function findRawEnd(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}`, "giu");
	end.lastIndex = from;
	return end.exec(html)?.index ?? html.length;
}

/** Offsets of the forbidden attributes of a tag, and of its end. */
function readTag(html: string, from: number): { attributes: number[]; stop: number } {
	const attributes: number[] = [];
	let at = from;
	while (at < html.length) {
		const sign = html[at] ?? "";
		if (sign === ">") return { attributes, stop: at + 1 };
		if (/[\s/]/u.test(sign)) {
			at++;
			continue;
		}
		const name = at;
		// An equals sign where a name should begin is the beginning of one.
		if (sign === "=") at++;
		while (at < html.length && !/[\s/>=]/u.test(html[at] ?? "")) at++;
		if (forbidden.test(html.slice(name, Math.min(at, name + 40)))) attributes.push(name);
		at = skipValue(html, at);
	}
	return { attributes, stop: at };
}

/** Behind the value of an attribute whose name ends at an offset. */
function skipValue(html: string, from: number): number {
	let at = from;
	while (/\s/u.test(html[at] ?? "")) at++;
	if (html[at] !== "=") return from;
	at++;
	while (/\s/u.test(html[at] ?? "")) at++;
	const mark = html[at];
	if (mark === '"' || mark === "'") {
		const end = html.indexOf(mark, at + 1);
		return end < 0 ? html.length : end + 1;
	}
	while (at < html.length && !/[\s>]/u.test(html[at] ?? "")) at++;
	return at;
}
