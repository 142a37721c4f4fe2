/** In these no tag begins until they end. */
const rawElements = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/u;
const nameOf = /[a-z][^\s/>]{0,20}/iy;

/**
 * Markup whose `style` attributes are called `data-style`: the page’s policy forbids them, and a
 * browser reports each that it meets, in a document that is shown nowhere too. One walk over the
 * text; words between tags stay as they are.
 */
export function disarmStyles(html: string): string {
	let made = "";
	let done = 0;
	for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
		if (html.startsWith("<!--", at)) {
			at = endOf(html, html.indexOf("-->", at + 4));
			continue;
		}
		nameOf.lastIndex = at + 1;
		const name = nameOf.exec(html)?.[0].toLowerCase();
		if (name === undefined) {
			at++;
			continue;
		}
		const { styles, stop } = readTag(html, at + 1 + name.length);
		for (const style of styles) {
			made += `${html.slice(done, style)}data-`;
			done = style;
		}
		at = rawElements.test(name) ? findRawEnd(html, name, stop) : stop;
	}
	return made + html.slice(done);
}

/** Where to go on behind something that is found, or not: then there is nothing behind it. */
const endOf = (html: string, found: number) => (found < 0 ? html.length : found);

function findRawEnd(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}`, "giu");
	end.lastIndex = from;
	return endOf(html, end.exec(html)?.index ?? -1);
}

/** Offsets of the `style` attributes of a tag, and of its end. */
function readTag(html: string, from: number): { styles: number[]; stop: number } {
	const styles: number[] = [];
	let at = from;
	while (at < html.length) {
		const sign = html[at] ?? "";
		if (sign === ">") return { styles, stop: at + 1 };
		if (/[\s/]/u.test(sign)) {
			at++;
			continue;
		}
		const name = at;
		// An equals sign where a name should begin is the beginning of one.
		if (sign === "=") at++;
		while (at < html.length && !/[\s/>=]/u.test(html[at] ?? "")) at++;
		if (/^style$/iu.test(html.slice(name, Math.min(at, name + 6)))) styles.push(name);
		at = skipValue(html, at);
	}
	return { styles, stop: at };
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
