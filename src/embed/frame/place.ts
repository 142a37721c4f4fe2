/** Where a frame stands: what its own address says of the page that frames it. */
export interface PlaceInHost {
	/** A substring of the address: `embed/riyadh-talks/matrix`. */
	id: string;
	/** The whole address, as hosts of Medium's kind compare it. */
	href: string;
	/** True in a sandbox without `allow-same-origin`: answers to us cannot be addressed. */
	opaque: boolean;
	/** WordPress's `#?secret=`, or nothing. */
	secret: string;
	/** pym.js's `?childId=`, or nothing. */
	childId: string;
	/** `?fitchart`, as Datawrapper reads it: the figure fills a frame of fixed height. */
	fitted: boolean;
}

/**
 * Reads the hints that hosts leave in the address. WordPress appends `#?secret=…`
 * (`wp_filter_oembed_result`), pym.js `?childId=…`.
 */
export function parsePlaceInHost(
	id: string,
	{ href, search, hash }: Pick<Location, "href" | "search" | "hash">,
	opaque: boolean,
): PlaceInHost {
	const hints = new URLSearchParams(`${search}&${hash.slice(1).replace("?", "")}`);
	const find = (name: string) => hints.get(name) ?? "";
	const fitted = !/^(0|false)$/.test(hints.get("fitchart") ?? "0");
	return { id, href, opaque, secret: find("secret"), childId: find("childId"), fitted };
}
