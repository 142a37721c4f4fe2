import type { ChannelMessage, Order } from "./messages.ts";

/** What a projected page knows of the presenter's windows. */
export interface Desk {
	/** Its own id. */
	readonly id: string;
	/** The window whose orders it takes; one at a time. */
	readonly presenter: string | null;
	/** Count of the last order: each comes on two ways and is carried out once. */
	readonly count: number;
}

/** What follows from a message. */
export interface Heard {
	desk: Desk;
	order: Order | null;
	/** Whether somebody waits to hear what is shown. */
	answer: boolean;
}

export function createDesk(id: string): Desk {
	return { id, presenter: null, count: -1 };
}

function seat(desk: Desk, presenter: string | null): Desk {
	return desk.presenter === presenter ? desk : { ...desk, presenter, count: -1 };
}

function hearHello(desk: Desk, message: ChannelMessage & { kind: "hello" }): Desk {
	const { from, to, claim } = message;
	// It follows another page now.
	if (to !== desk.id) return desk.presenter === from ? seat(desk, null) : desk;
	const free = desk.presenter === null;
	return claim === "any" || (claim === "free" && free) ? seat(desk, from) : desk;
}

/** Hears one message; what other projected pages say means nothing here. */
export function hearAtDesk(desk: Desk, message: ChannelMessage): Heard {
	const { kind, from, count } = message;
	if (kind === "hello") return { desk: hearHello(desk, message), order: null, answer: true };
	const isOurs = desk.presenter === from;
	if (kind === "bye" && isOurs) return { desk: seat(desk, null), order: null, answer: true };
	if (kind === "order" && isOurs && message.to === desk.id && count > desk.count) {
		return { desk: { ...desk, count }, order: message.order, answer: false };
	}
	return { desk, order: null, answer: false };
}
