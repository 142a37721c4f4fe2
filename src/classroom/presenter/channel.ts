import { type ChannelMessage, type PresenterWords, readMessage } from "./messages.ts";

/** A way to the other windows of a walkthrough. */
export interface Channel {
	/** What the other windows know this one by. */
	readonly id: string;
	send(words: PresenterWords): void;
	/** Says goodbye for good: the window stays open and has no part in the walkthrough any more. */
	close(): void;
}

/** A channel by its name; absent in old browsers, and some refuse it to a page without an origin. */
export function openBroadcast(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}

/** A page from a file has no origin that could be named. */
const isNameless = () => window.origin === "null";

/** Whether a window opened this one, or was opened by it; `opener` may be read of any window. */
const isPartner = (other: Window) => other === window.opener || other.opener === window;

/** To write to a page of another site would only make the browser complain. */
function isReachable(other: Window): boolean {
	if (other.closed) return false;
	try {
		return isNameless() || other.location.href !== "";
	} catch {
		return false;
	}
}

/** Listens to events of this window, until what it returns is called. */
function listen(
	listeners: {
		[Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void;
	},
): () => void {
	const all = Object.entries(listeners) as [string, EventListener][];
	for (const [type, listener] of all) addEventListener(type, listener);
	return () => {
		for (const [type, listener] of all) removeEventListener(type, listener);
	};
}

/**
 * Opens the channel where the windows of this document's walkthrough meet. It reaches every
 * window of this site; but not from a file, nor out of a frame of another site, where
 * browsers keep channels apart. So the windows that opened this one or were opened by it are
 * written to as well, and whoever is heard directly is heard in no other way; but for a
 * goodbye, which a window that closes can often send on the channel alone. A window says it as
 * soon as it is left and then keeps silent: its timers may go on for a while, and one more word
 * would bring a closed window back for good. One that the browser kept speaks again.
 * @param onMessage `isDirect`: it came from such a window
 */
export function openChannel(
	slug: string,
	onMessage: (message: ChannelMessage, isDirect: boolean) => void,
): Channel {
	const name = `standpoint:${slug}:${location.pathname.replace(/index\.html$/, "")}`;
	const id = [...crypto.getRandomValues(new Uint32Array(4))].join("-");
	const broadcast = openBroadcast(name);
	const partners = new Set<Window>(window.opener ? [window.opener as Window] : []);
	const heardDirectly = new Set<string>();
	const hear = (given: unknown, isDirect: boolean) => {
		const message = readMessage(name, given);
		if (!message || message.from === id) return;
		if (isDirect) heardDirectly.add(message.from);
		else if (heardDirectly.has(message.from) && message.kind !== "bye") return;
		onMessage(message, isDirect);
	};
	const hearDirect = ({ source, origin: sender, data }: MessageEvent<unknown>) => {
		const other = source as Window | null;
		if (!other || other === window || sender !== window.origin || !isPartner(other)) return;
		partners.add(other);
		hear(data, true);
	};
	let isLeft = false;
	const send = (words: PresenterWords) => {
		if (isLeft) return;
		const message: ChannelMessage = { ...words, name, from: id };
		broadcast?.postMessage(message);
		for (const other of partners)
			if (isReachable(other)) other.postMessage(message, isNameless() ? "*" : window.origin);
	};
	const stopListening = listen({
		message: hearDirect,
		pagehide: () => {
			send({ kind: "bye", ended: false });
			isLeft = true;
		},
		pageshow: () => {
			isLeft = false;
		},
	});
	if (broadcast) broadcast.onmessage = ({ data }) => hear(data, false);
	return {
		id,
		send,
		close() {
			send({ kind: "bye", ended: true });
			stopListening();
			broadcast?.close();
		},
	};
}
