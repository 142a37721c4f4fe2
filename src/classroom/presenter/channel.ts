import { type ChannelMessage, normalizeMessage, type PresenterWords } from "./messages.ts";

/** A way to the other windows of a walkthrough. */
export interface Channel {
	send(words: PresenterWords): void;
	close(): void;
}

/** Where windows meet: the walkthrough of this document. */
export function formatChannelName(slug: string): string {
	return `standpoint:${slug}:${location.pathname.replace(/index\.html$/, "")}`;
}

/** Absent in old browsers; some refuse it to a page without an origin. */
function openBroadcast(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}

/** A page from a file has no origin that could be named. */
const isNameless = () => window.origin === "null";

/** Whether a window opened this one, or was opened by it; `opener` may be read of any window. */
function isKin(other: Window): boolean {
	return other === window.opener || other.opener === window;
}

/** To write to a page of another site would only make the browser complain. */
function isReachable(other: Window): boolean {
	if (other.closed) return false;
	try {
		return isNameless() || other.location.href !== "";
	} catch {
		return false;
	}
}

/**
 * Opens the line on two ways at once: the channel, which reaches every window of this site,
 * and messages to the windows that opened this one or were opened by it, which need no
 * channel and work from a file. Messages may arrive twice.
 * @param onMessage `isDirect` when it came the second way
 */
export function openChannel(
	name: string,
	id: string,
	onMessage: (message: ChannelMessage, isDirect: boolean) => void,
): Channel {
	const channel = openBroadcast(name);
	const kin = new Set<Window>(window.opener ? [window.opener as Window] : []);
	let count = 0;
	const hear = (given: unknown, isDirect: boolean) => {
		const message = normalizeMessage(name, given);
		if (message && message.from !== id) onMessage(message, isDirect);
	};
	const hearDirect = ({ source, origin: sender, data }: MessageEvent<unknown>) => {
		const other = source as Window | null;
		if (!other || other === window || sender !== window.origin || !isKin(other)) return;
		kin.add(other);
		hear(data, true);
	};
	addEventListener("message", hearDirect);
	if (channel) channel.onmessage = ({ data }) => hear(data, false);
	return {
		send(words) {
			count += 1;
			const message: ChannelMessage = { ...words, name, from: id, count };
			channel?.postMessage(message);
			for (const other of kin) {
				if (other.closed) kin.delete(other);
				else if (isReachable(other)) other.postMessage(message, isNameless() ? "*" : window.origin);
			}
		},
		close() {
			removeEventListener("message", hearDirect);
			channel?.close();
		},
	};
}
