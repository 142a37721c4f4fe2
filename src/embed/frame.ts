import { createBudget } from "./budget.ts";
import { createFamilies, createResizer, findHint, listUnasked } from "./families.ts";
import { createHeights } from "./height.ts";
import { createLinks } from "./link.ts";
import { parsePlace } from "./place.ts";
import { parseReceived } from "./received.ts";

export interface HostOptions {
	/** A substring of the page's address: `embed/riyadh-talks/matrix`. */
	id: string;
	/** The host asks to select: `statement=lavrov-nato-1` (unchecked; the caller looks ids up). */
	onSelect(hash: string): void;
	onTheme(theme: "light" | "dark" | "auto"): void;
}

export interface HostConnection {
	/**
	 * The host's own address with this hash, or null when the host does not answer within
	 * 300 ms.
	 */
	requestLink(hash: string): Promise<string | null>;
	/** Sends the height again if it changed (it is also watched). */
	update(): void;
}

/** Narrower frames are hidden, or about to be laid out: what they measure is nonsense. */
const narrowest = 40;

/**
 * Begins to talk to the page that frames this one: tells it the height in the words of every
 * script that hosts are known to run, and hears what it asks for. Does nothing outside a
 * frame, and nothing with `?fitchart`, where the figure fills a frame of fixed height.
 */
export function connectHost(options: HostOptions): HostConnection {
	const host = window.parent;
	const place = parsePlace(options.id, location, window.origin === "null");
	if (host === window || place.fitted) {
		return { requestLink: () => Promise.resolve(null), update() {} };
	}
	const world = createWorld(host);
	const budget = createBudget(world);
	const families = createFamilies(place);
	const hint = findHint(families, place);
	const heights = createHeights(world, budget, listUnasked(families, place, hint), hint);
	const links = createLinks(world, budget);

	addEventListener("message", ({ source, data, origin }) => {
		const received = source === host && parseReceived(data, place);
		if (!received) return;
		if (received.type === "height") {
			heights.answer(received.family && families[received.family]);
		} else if (received.type === "add") heights.add(families[received.family]);
		else if (received.type === "resizer") {
			heights.answer(createResizer(received.id, received.version, () => innerWidth));
		} else if (received.type === "select") options.onSelect(received.hash);
		else if (received.type === "theme") options.onTheme(received.theme);
		else links.answer(received.url, origin);
	});
	new ResizeObserver(heights.update).observe(document.documentElement);
	addEventListener("load", heights.update);
	// Not part of a round: iframe-resizer answers every one of these by asking all its frames.
	if (budget.take()) world.post("[iFrameResizerChild]Ready");
	heights.update();
	return { requestLink: links.request, update: heights.update };
}

/** The page as it is. Only heights, and requests for an address, ever go out. */
function createWorld(host: Window) {
	return {
		now: () => performance.now(),
		later: (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds),
		measure: () =>
			innerWidth < narrowest
				? 0
				: Math.ceil(document.documentElement.getBoundingClientRect().height),
		findGiven: () => innerHeight,
		post: (message: unknown) => host.postMessage(message, "*"),
	};
}
