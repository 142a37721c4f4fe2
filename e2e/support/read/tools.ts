import type { Geometry } from "./geometry.ts";

/** What every reading of the page needs. Made inside the page, so it knows no other file. */
export interface Reading {
	/** Elements that no rule of their own hides, in the order of the page. */
	list(selector: string, root?: ParentNode): Element[];
	/** Text as it reads, without runs of white space. */
	text(element: Element | null | undefined): string;
	/** The texts of several elements, in their order. */
	join(root: Element, selector: string): string;
	/** The ids in an attribute, sorted, since their order tells nothing. */
	ids(element: Element | null | undefined, attribute: string): string;
	/** What a mark shows: its class and the name of its drawing. */
	glyph(element: Element | null | undefined): { kind: string; key: string };
	/** "yes" when a link leads to one of its own statements. */
	leads(element: Element | null | undefined): string;
}

export type Tools = Reading & Geometry;

export function makeTools(): Reading {
	const stances = ["proposes", "supports", "open", "mixed", "opposes"];
	const kinds = [...stances, "declined", "no-position", "not-mentioned"];
	const text = (element: Element | null | undefined) =>
		(element?.textContent ?? "").replace(/\s+/g, " ").trim();
	const ids = (element: Element | null | undefined, attribute: string) =>
		(element?.getAttribute(attribute) ?? "").split(" ").filter(Boolean).sort().join(" ");
	return {
		list: (selector, root = document) =>
			[...root.querySelectorAll(selector)].filter(
				(element) => getComputedStyle(element).display !== "none",
			),
		text,
		join: (root, selector) => [...root.querySelectorAll(selector)].map(text).join(" "),
		ids,
		glyph: (element) => {
			const use = element?.matches("use") ? element : element?.querySelector("use");
			const shown = use?.closest(".glyph") ?? use;
			const key = use?.getAttribute("href")?.replace("#g-", "") ?? "none";
			const drawn = document.getElementById(`g-${key}`)?.querySelector("path");
			return {
				kind: kinds.filter((kind) => shown?.classList.contains(kind)).join(" "),
				key: drawn ? key : `${key}, which is not drawn`,
			};
		},
		leads: (element) => {
			const hash = element?.getAttribute("href") ?? "";
			const own = ids(element, "data-statement").split(" ");
			return own.some((id) => hash === `#statement=${id}`) ? "yes" : `no, to ${hash}`;
		},
	};
}
