import { findEmbed, isFrom } from "./host-frames.ts";
import { formatAddress, isReplaceable, parseSelection } from "./host-hash.ts";

/** Heights in CSS pixels that a frame may be given, whatever it asks for. */
const lowest = 50;
const highest = 10_000;

/**
 * Looks after the embeds of a page, those added later too: sizes their frames, hands them
 * the page's selection and their `data-theme`, and answers "copy link" with the page's own
 * address. Frames of others are left alone.
 */
export function startHost(page: Window): void {
	const { document, location } = page;
	const known = new WeakSet<HTMLIFrameElement>();
	let selection = parseSelection(location.hash);
	let goal: { frame: HTMLIFrameElement; top: number } | null = null;
	let isOpening = selection !== "";
	// Whoever has begun to read stays where they are.
	for (const sign of ["wheel", "touchstart", "pointerdown", "keydown"]) {
		page.addEventListener(sign, () => {
			isOpening = false;
		});
	}

	const listFrames = () =>
		[...document.querySelectorAll("iframe")].filter((frame) => findEmbed(frame.src));

	function meet(frame: HTMLIFrameElement): void {
		if (known.has(frame)) return;
		known.add(frame);
		const greet = () => {
			post(frame, { standpoint: "height" });
			if (selection) post(frame, { standpoint: "select", hash: selection });
			if (frame.dataset.theme) sendTheme(frame);
		};
		frame.addEventListener("load", greet);
		greet();
	}

	page.addEventListener("message", (event) => {
		const frame = listFrames().find((one) => isFrom(one, event));
		const { data } = event;
		if (!frame || !data) return;
		meet(frame);
		setHeight(frame, data["datawrapper-height"]);
		// The embed that has it tells where; it goes there again when it gets its height.
		if (data.standpoint === "shown" && Number.isFinite(data.top)) goal ??= { frame, top: data.top };
		if (isOpening && goal?.frame === frame) goTo(page, frame, goal.top);
		if (data.standpoint === "link" && typeof data.hash === "string") {
			selection = parseSelection(data.hash);
			post(frame, { standpoint: "link", url: showSelection(page, selection) });
		}
	});
	page.addEventListener("hashchange", () => {
		const next = parseSelection(location.hash);
		if (next === selection) return;
		selection = next;
		for (const frame of listFrames()) post(frame, { standpoint: "select", hash: next });
	});
	watchThemes(document, known);
	const meetAll = () => listFrames().forEach(meet);
	document.addEventListener("DOMContentLoaded", meetAll);
	meetAll();
}

/** Above what the page goes to, in CSS px: headings of hosts like to stay in view. */
const headroom = 80;

function goTo(page: Window, frame: HTMLIFrameElement, top: number): void {
	const inside = Math.max(0, Math.min(top, highest));
	page.scrollTo(0, frame.getBoundingClientRect().top + page.scrollY + inside - headroom);
}

/** To any origin, for until it has loaded a frame has the host's. Nothing here is secret. */
function post(frame: HTMLIFrameElement, message: object): void {
	frame.contentWindow?.postMessage(message, "*");
}

function sendTheme(frame: HTMLIFrameElement): void {
	const { theme } = frame.dataset;
	post(frame, { standpoint: "theme", theme: theme || "auto" });
}

/** Takes `{<any id>: height}`, Datawrapper's form; everything else changes nothing. */
function setHeight(frame: HTMLIFrameElement, heights: unknown): void {
	const [height] = Object.values(heights ?? {});
	if (!Number.isFinite(height)) return;
	const inner = Math.min(Math.max(height, lowest), highest);
	const isOuter = getComputedStyle(frame).boxSizing === "border-box";
	// Style sheets like to make all boxes border boxes, and frames get borders.
	frame.style.height = `${inner + (isOuter ? frame.offsetHeight - frame.clientHeight : 0)}px`;
}

/** Puts a selection into the page's address, and gives that address. */
function showSelection({ location, history }: Window, selection: string): string {
	const url = formatAddress(location.href, selection);
	// An anchor or a route of the host stays in its address; only the copied link is without.
	if (isReplaceable(location.hash)) history.replaceState(history.state, "", url);
	return url;
}

/** Passes on every change of a known frame's `data-theme`. */
function watchThemes(document: Document, known: WeakSet<HTMLIFrameElement>): void {
	new MutationObserver((records) => {
		for (const { target } of records) {
			const frame = target as HTMLIFrameElement;
			if (known.has(frame)) sendTheme(frame);
		}
	}).observe(document, { subtree: true, attributeFilter: ["data-theme"] });
}
