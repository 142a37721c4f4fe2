import type { ChannelMessage, Order } from "./messages.ts";

/** What follows for a projected page from a message. */
export interface Heard {
	/** The window whose orders it takes from now on; one at a time. */
	presenter: string | null;
	order: Order | null;
	/** Whether somebody waits to hear what is shown. */
	answer: boolean;
}

/**
 * Hears one message; what other projected pages say means nothing here.
 * @param id of the projected page
 * @param presenter the window whose orders it takes so far
 */
export function hearPresenter(
	id: string,
	presenter: string | null,
	message: ChannelMessage,
): Heard {
	const { kind, from } = message;
	const isOurs = presenter === from;
	// A presenter that follows another page now leaves its place free, as one that is closed does.
	const isGone = isOurs && (kind === "bye" || (kind === "hello" && message.to !== id));
	if (isGone) return { presenter: null, order: null, answer: true };
	if (kind === "hello") {
		const { to, claim } = message;
		const isTaken = to === id && (claim === "any" || (claim === "free" && presenter === null));
		return { presenter: isTaken ? from : presenter, order: null, answer: true };
	}
	const isOrder = kind === "order" && isOurs && message.to === id;
	return { presenter, order: isOrder ? message.order : null, answer: false };
}
