import { findEmbed, findOrigin } from "./host-frames.ts";
import type { Trust } from "./host-trust.ts";

/** An embed of the page that is listened to, and what it has asked for and not got yet. */
export interface Guest {
	frame: HTMLIFrameElement;
	/** Of the page that has spoken since the frame loaded last; empty when none has. */
	origin: string;
	/** Messages that came in this period, heard or not. */
	count: number;
	/** Of several wishes of a kind the last counts. */
	wishes?: Wishes | null;
	/** Where in it stands what the page's address asks for, in CSS px. */
	top?: number;
}

interface Wishes {
	/** In CSS px. */
	height?: number | undefined;
	/** A selection to be shared, as `copy link` does it. */
	share?: string;
}

export interface Guests {
	/** The embed that a message is from; nothing when it is not to be heard. */
	find(event: MessageEvent): Guest | undefined;
	get(frame: HTMLIFrameElement): Guest | undefined;
	/** Those that are on the page. */
	list(): Guest[];
	/** Looks for embeds that are new on the page, and greets them. */
	meet(): void;
}

/**
 * Messages of one embed that are heard in one period. It sends fewer than 20 in any 10 s;
 * twice as many come at once when the page was too busy to take them in.
 */
const most = 40;
const period = 10_000;

/**
 * Knows embeds by their windows: a message of anybody else costs a look into a map, and so
 * does one of an embed that says too much.
 * @param greet asks an embed for its height: when it is met, when it has loaded, and when
 *   something that it said was not heard
 */
export function createGuests(trust: Trust, greet: (guest: Guest) => void): Guests {
	const guests = new WeakMap<object, Guest>();
	// A live list, which browsers keep; a selector would be looked for each time.
	const all = document.getElementsByTagName("iframe");
	const get = ({ contentWindow }: HTMLIFrameElement) => guests.get(contentWindow ?? all);
	const isTrusted = (frame: HTMLIFrameElement) =>
		trust.has(frame, findEmbed(frame.src)?.origin ?? "");

	// A frame that is moved on the page gets another window, and is met anew.
	function enter(frame: HTMLIFrameElement): void {
		if (!frame.contentWindow || get(frame)) return;
		const guest = { frame, origin: "", count: 0 };
		guests.set(frame.contentWindow, guest);
		greet(guest);
	}

	function endPeriod(guest: Guest): void {
		if (guest.count > most) greet(guest);
		guest.count = 0;
	}

	function isTooMuch(guest: Guest): boolean {
		if (++guest.count === 1) setTimeout(endPeriod, period, guest);
		return guest.count > most;
	}

	// Loads do not rise to the document, but come by on their way down.
	document.addEventListener(
		"load",
		({ target }) => {
			const guest = get(target as HTMLIFrameElement);
			if (!guest) return;
			guest.origin = "";
			greet(guest);
		},
		true,
	);
	return {
		find({ source, origin }) {
			const guest = guests.get(source ?? all);
			if (!guest || isTooMuch(guest)) return undefined;
			return origin === findOrigin(guest.frame) && isTrusted(guest.frame) ? guest : undefined;
		},
		get,
		list: () => [...all].flatMap((frame) => get(frame) ?? []),
		meet: () => [...all].filter(isTrusted).forEach(enter),
	};
}
