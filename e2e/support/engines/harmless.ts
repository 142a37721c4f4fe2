/*
 * These run inside a page, in any engine: each is sent as its text, so it uses nothing from
 * outside itself.
 */

/** Elements and attributes that no page of ours may hold, whatever an article says. */
export function listStrange(): string[] {
	const strange =
		"iframe,object,embed,base,form,link[rel=stylesheet],script[src],meta[http-equiv=refresh],foreignObject,animate,set";
	const found = [...document.querySelectorAll(strange)].map((element) =>
		element.outerHTML.slice(0, 80),
	);
	for (const element of document.querySelectorAll("*")) {
		for (const { name, value } of element.attributes) {
			if (
				/^on/.test(name) ||
				name === "style" ||
				/^\s*(?:javascript|vbscript|data:text)/i.test(value)
			) {
				found.push(`${name}="${value.slice(0, 60)}"`);
			}
		}
	}
	return found;
}

/** Links that lead elsewhere than a link may, as the browser itself resolves them. */
export function listStrangeLinks(): string[] {
	const allowed = ["https:", "http:", "mailto:"];
	const links = [...document.querySelectorAll("a, area, svg *")];
	return links.flatMap((link) => {
		const written = link.getAttribute("href") ?? link.getAttribute("xlink:href");
		if (written === null) return [];
		const { protocol } = new URL(written, document.baseURI);
		return allowed.includes(protocol) ? [] : [`${protocol} ${written.slice(0, 60)}`];
	});
}

/** Names on the window; hostile markup that becomes elements can add some. */
export function countGlobals(): number {
	return Object.keys(window).length;
}

/** Addresses of everything that the page has fetched after itself. */
export function listFetched(): string[] {
	return performance
		.getEntriesByType("resource")
		.map(({ name }) => name)
		.filter((name) => !name.startsWith("data:"));
}

/** Does to every element what a reader may: handlers that content brought along would run. */
export function touchAll(): void {
	const kinds = ["mouseover", "focus", "focusin", "toggle", "load", "error", "begin", "start"];
	for (const element of document.querySelectorAll("main *, header *")) {
		for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: false }));
	}
	const mark = document.querySelector("a.mark");
	if (mark instanceof HTMLElement) mark.click();
}

/** How many links the article's own text has. */
export function countLinks(): number {
	return document.querySelectorAll(".prose a:not(.mark), [data-credit], .masthead a:not(.mark)")
		.length;
}

/** Presses one of them, as a reader would; true when it leads to another page in this tab. */
export function pressLink(index: number): boolean {
	const links = document.querySelectorAll(
		".prose a:not(.mark), [data-credit], .masthead a:not(.mark)",
	);
	const link = links[index];
	if (!(link instanceof HTMLAnchorElement)) return false;
	link.click();
	const leaves = /^https?:$/.test(link.protocol) && link.target !== "_blank";
	return leaves && link.href.split("#")[0] !== location.href.split("#")[0];
}
