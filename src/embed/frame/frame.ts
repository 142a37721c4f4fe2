import { createBudget, ranks } from "./budget.ts";
import { createCalm } from "./calm.ts";
import { createFamilies, createResizer, findHint, listUnasked } from "./families.ts";
import { createHeights } from "./height.ts";
import { createLinks } from "./link.ts";
import { parsePlaceInHost } from "./place.ts";
import { parseReceived } from "./received.ts";

export interface HostOptions {
	/** A substring of the page's address: `embed/riyadh-talks/matrix`. */
	id: string;
	/**
	 * Selects what the host asks for: `statement=lavrov-nato-1` (unchecked; ids are looked up).
	 * Gives where in the page it stands, in CSS px; null when it is not here.
	 */
	onSelect(hash: string): number | null;
	onTheme(theme: "light" | "dark" | "auto"): void;
}

export interface HostConnection {
	/**
	 * The host's own address with this hash, or null when the host does not answer within
	 * 300 ms.
	 */
	requestLink(hash: string): Promise<string | null>;
	/** Says which link the reader follows, to a host that has to open it for the frame. */
	tellLink(address: string): void;
}

/** Narrower frames are hidden, or about to be laid out: what they measure is nonsense. */
const narrowest = 40;

/**
 * Begins to talk to the page that frames this one: tells it the height in the words of every
 * script that hosts are known to run, and hears what it asks for. Does nothing outside a
 * frame, and with `?fitchart`, where the figure fills a frame of fixed height, no more than to
 * say which link is followed.
 */
export function connectHost(options: HostOptions): HostConnection {
	const host = window.parent;
	const place = parsePlaceInHost(options.id, location, window.origin === "null");
	const world = createWorld(host);
	const budget = createBudget(world);
	const tellLink = (value: string) => {
		const { secret } = place;
		if (secret) budget.send(() => ({ message: "link", value, secret }), ranks.pressed);
	};
	if (host === window || place.fitted) {
		return { requestLink: () => Promise.resolve(null), tellLink };
	}
	const families = createFamilies(place);
	const hint = findHint(families, place);
	const heights = createHeights(world, budget, listUnasked(families, place, hint), hint);
	const links = createLinks(world, budget);
	const setTheme = createCalm(world, options.onTheme);
	const select = createCalm(world, (hash: string) => {
		const top = options.onSelect(hash);
		// So that the host's page can go there: of several embeds only one may have it.
		if (top !== null) budget.send(() => ({ standpoint: "shown", top }), ranks.told);
	});

	addEventListener("message", ({ source, data, origin }) => {
		const received = source === host && parseReceived(data, place);
		if (!received) return;
		if (received.type === "height") {
			heights.answer(received.family && families[received.family]);
		} else if (received.type === "add") heights.add(families[received.family]);
		else if (received.type === "resizer") {
			heights.answer(createResizer(received.id, received.version, () => innerWidth));
		} else if (received.type === "select") select(received.hash);
		else if (received.type === "theme") setTheme(received.theme);
		else links.answer(received.url, origin);
	});
	new ResizeObserver(heights.update).observe(document.documentElement);
	addEventListener("load", heights.update);
	// Not part of a round: iframe-resizer answers every one of these by asking all its frames.
	budget.send(() => "[iFrameResizerChild]Ready");
	heights.update();
	return { requestLink: links.request, tellLink };
}

/** The page as it is. What goes out goes through the budget, to whoever frames this page. */
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
