/** What is needed of an `<iframe>` to know it. */
export type FrameElement = Pick<
	HTMLIFrameElement,
	"src" | "contentWindow" | "getAttribute" | "hasAttribute"
>;

/** Where an embed page is: `…/embed/<slug>/<view>/`. Other makers have an `/embed/` too. */
const embedPath = /\/embed\/[a-z\d-]+\/(matrix|spectrum|attribution|explainer)(\/|$)/;

/** The address of an embed, or null for every other. `base` is the host page's. */
export function findEmbed(src: string, base?: string): URL | null {
	try {
		const url = new URL(src, base);
		return /^https?:$/.test(url.protocol) && embedPath.test(url.pathname) ? url : null;
	} catch {
		return null;
	}
}

/**
 * True when a message of this source and origin comes from the embed in this frame. A frame
 * sandboxed without `allow-same-origin` has the origin "null"; so a page that the frame went
 * to, or one that a stranger put there, is not believed.
 */
export function isFrom(
	frame: FrameElement,
	{ source, origin }: Pick<MessageEvent, "source" | "origin">,
): boolean {
	const url = findEmbed(frame.src);
	if (!source || source !== frame.contentWindow || !url) return false;
	const isOpaque =
		frame.hasAttribute("sandbox") &&
		!/(^|\s)allow-same-origin(\s|$)/i.test(frame.getAttribute("sandbox") ?? "");
	return origin === (isOpaque ? "null" : url.origin);
}
