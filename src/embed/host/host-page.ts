import { parseAddress, readToldHeight, setHeight } from "./host-frames.ts";
import { createGuests, type Guest } from "./host-guests.ts";
import { formatShared, isReplaceable, parseSelection } from "./host-hash.ts";
import { createOpening } from "./host-opening.ts";
import { createTrust, readNear, type Trust } from "./host-trust.ts";

/** A page with embeds. */
interface Host {
	trust: Trust;
	/** What its address selects, or was shared last from one of its embeds. */
	selection: string;
}

/**
 * Looks after the embeds of a page, those added later too: sizes their frames, hands them
 * the page's selection and their `data-theme`, and answers "copy link" with the page's own
 * address. Only embeds of the site that the script is from, or that the host named, are
 * listened to, and what they ask for is done once in an animation frame.
 * @returns takes in what a script of ours says about itself
 */
export function startHost(): Trust["add"] {
	const trust = createTrust(() => guests.meet());
	const guests = createGuests(trust, greet);
	const host = { trust, selection: parseSelection(location.hash) };
	const open = createOpening(host.selection !== "");
	let isPlanned = false;

	function act(): void {
		isPlanned = false;
		guests.meet();
		for (const guest of guests.list()) serve(host, guest, open);
	}
	addEventListener("message", (event) => {
		const guest = guests.find(event);
		if (guest) hear(host, guest, event);
		// Pages post to themselves to be called again, as often as they can.
		if (isPlanned || event.source === window) return;
		isPlanned = true;
		requestAnimationFrame(act);
	});
	addEventListener("hashchange", () => {
		const next = parseSelection(location.hash);
		if (next === host.selection) return;
		host.selection = next;
		for (const guest of guests.list()) post(guest, { standpoint: "select", hash: next });
	});
	// Passes on every change of a frame's `data-theme`.
	new MutationObserver((records) => {
		for (const { target } of records) sendTheme(guests.get(target as HTMLIFrameElement));
	}).observe(document, { subtree: true, attributeFilter: ["data-theme"] });
	document.addEventListener("DOMContentLoaded", guests.meet);
	return trust.add;
}

/** Asks whoever is in a frame: until it has loaded, that is the host's own empty page. */
function greet({ frame }: Guest): void {
	frame.contentWindow?.postMessage({ standpoint: "height" }, "*");
}

/** To the page that has spoken, and to no other that may be there by now. */
function post(guest: Guest | undefined, message: object): void {
	if (!guest?.origin) return;
	guest.frame.contentWindow?.postMessage(message, guest.origin === "null" ? "*" : guest.origin);
}

function sendTheme(guest: Guest | undefined): void {
	post(guest, { standpoint: "theme", theme: guest?.frame.dataset.theme || "auto" });
}

function hear(host: Host, guest: Guest, { data, origin }: MessageEvent): void {
	if (!guest.origin) {
		guest.origin = origin;
		if (host.selection) post(guest, { standpoint: "select", hash: host.selection });
		if (guest.frame.dataset.theme) sendTheme(guest);
	}
	const { standpoint, hash, top, "datawrapper-height": heights } = data ?? {};
	guest.wishes ??= {};
	const { wishes } = guest;
	wishes.height = readToldHeight(heights) ?? wishes.height;
	if (standpoint === "shown" && Number.isFinite(top)) guest.top = top;
	// Without an origin it may be anybody: not unless the host has named "null".
	const isAsking = standpoint === "link" && typeof hash === "string";
	if (isAsking && host.trust.has(guest.frame, origin)) wishes.share = parseSelection(hash);
}

function serve(host: Host, guest: Guest, open: (guest: Guest) => void): void {
	const { frame, wishes } = guest;
	if (!wishes) return;
	// Before they are granted: what goes wrong is not tried for ever.
	guest.wishes = null;
	if (wishes.height) setHeight(frame, wishes.height);
	open(guest);
	const { share } = wishes;
	if (share !== undefined && isPressed(frame)) showShared(host, guest, share);
}

/**
 * True when the reader is in this frame and has pressed something a moment ago: browsers tell
 * a page of presses in its frames. Those before 2023 do not; there the focus has to do.
 */
function isPressed(frame: HTMLIFrameElement): boolean {
	return document.activeElement === frame && navigator.userActivation?.isActive !== false;
}

/** Tells an embed the page's address with a selection, and puts it into the address bar. */
function showShared(host: Host, guest: Guest, selection: string): void {
	const address = parseAddress(location.href);
	// A page on a disk has no address to share, and its path names people and folders.
	if (!address) return;
	address.hash = host.selection = selection;
	post(guest, {
		standpoint: "link",
		url: formatShared(address, readNear(guest.frame, "data-link-query")),
	});
	// An anchor or a route of the host stays in its address; only the copied link is without.
	if (isReplaceable(location.hash)) history.replaceState(history.state, "", address);
}
