/** What is needed of an `<iframe>` to know it. */
export type FrameElement = Pick<HTMLIFrameElement, "src" | "getAttribute">;

/** Where an embed page is: `…/embed/<slug>/<view>/`. Other makers have an `/embed/` too. */
const embedPath = /\/embed\/[a-z\d-]+\/[a-z]+(\/|$)/;

/** The http(s) address, or null for every other. */
export function parseAddress(address: string): URL | null {
	try {
		const url = new URL(address);
		return /^http/.test(url.protocol) ? url : null;
	} catch {
		return null;
	}
}

/**
 * The address of an embed, or null for every other. Anybody can have such an address: it says
 * what may be an embed, and not whose.
 */
export function findEmbed(src: string): URL | null {
	const url = parseAddress(src);
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

/** Heights in CSS pixels that a frame may be given, whatever it asks for. */
const lowest = 50;
export const highest = 10_000;

/** Reads `{<any id>: height}`, Datawrapper's form; nothing of everything else. */
export function readToldHeight(heights: unknown): number | undefined {
	const [height] = Object.values(heights ?? {});
	return Number.isFinite(height)
		? Math.min(Math.max(height as number, lowest), highest)
		: undefined;
}

/**
 * Gives a frame so much room inside, and as much to what holds it to a ratio. Lays out the
 * page: once in an animation frame, not more.
 */
export function setHeight(frame: HTMLIFrameElement, height: number): void {
	const box = getComputedStyle(frame);
	const { style } = frame.parentElement as HTMLElement;
	frame.style.height = `${height}px`;
	// Style sheets like to make all boxes border boxes, and frames get borders and padding.
	if (box.boxSizing === "border-box") {
		const borders = frame.offsetHeight - frame.clientHeight;
		frame.style.height = `calc(${height + borders}px + ${box.paddingTop} + ${box.paddingBottom})`;
	}
	style.aspectRatio = "auto";
	// The older way: padding in proportion to the width, and the frame spread over it.
	if (box.position === "absolute") {
		style.height = `${frame.offsetHeight}px`;
		style.padding = "0";
	}
}
