import type { Image, Inline, Prose } from "./prose.ts";
import { mapProse } from "./prose-map.ts";

/** Where an address of an article leads from a page that is not the reader's. */
function findAddress(home: string, href: string): string {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href)) return href;
	return /^[#?]/.test(href) ? `${home}index.html${href}` : home + href;
}

/** What becomes of an article's addresses on a page. */
export interface Addresses {
	/** Null for a link that leads nowhere from there: its words stay. */
	findLink(href: string): string | null;
	placeImage(image: Image): Image;
}

/**
 * An article's prose for another page than the reader's, from which its addresses are written.
 * Done to the prose, not where it is drawn, so that no page and no component can forget it.
 */
export function placeProse(prose: Prose, { findLink, placeImage }: Addresses): Prose {
	return mapProse(prose, (inline): Inline[] => {
		if (inline.type === "image") return [placeImage(inline)];
		if (inline.type !== "link") return [inline];
		const href = findLink(inline.href);
		return href === null ? inline.children : [{ ...inline, href }];
	});
}

/**
 * For a page that shows the files of the reader's page, or links to them.
 * @param home path from there to the folder of the reader's page, with a slash at the end
 */
export function moveProse(prose: Prose, home: string, linked = false): Prose {
	return placeProse(prose, {
		findLink: (href) => findAddress(home, href),
		placeImage: (image) => ({
			...image,
			src: findAddress(home, image.src),
			...(linked && { shown: "linked" as const }),
		}),
	});
}
