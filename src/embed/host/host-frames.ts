/** What is needed of an `<iframe>` to know it. */
export type FrameElement = Pick<HTMLIFrameElement, "src" | "getAttribute">;

/** Where an embed page is: `…/embed/<slug>/<view>/`. Other makers have an `/embed/` too. */
const embedPath = /\/embed\/[a-z\d-]+\/[a-z]+(\/|$)/;

/** The http(s) address, or null for every other. `base` is the host page's. */
export function parseAddress(address: string, base?: string): URL | null {
	try {
		const url = new URL(address, base);
		return /^http/.test(url.protocol) ? url : null;
	} catch {
		return null;
	}
}

/**
 * The address of an embed, or null for every other. Anybody can have such an address: it says
 * what may be an embed, and not whose.
 */
export function findEmbed(src: string, base?: string): URL | null {
	const url = parseAddress(src, base);
	return url && embedPath.test(url.pathname) ? url : null;
}

/**
 * The origin that messages of this frame's page have, and those of a page that the frame went
 * to do not. Sandboxed without an origin of its own it is "null", whatever page is in it: then
 * the most that is believed is how high it is.
 */
export function findOrigin(frame: FrameElement): string {
	const tokens = frame.getAttribute("sandbox") ?? "allow-same-origin";
	return /allow-same-origin/i.test(tokens) ? (findEmbed(frame.src)?.origin ?? "") : "null";
}
