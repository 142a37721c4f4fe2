import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Channel, openChannel } from "./channel.ts";
import type { ChannelMessage } from "./messages.ts";

const own = { origin: "https://example.org", opener: null as object | null };
let broadcast: Pick<BroadcastChannel, "postMessage"> & {
	onmessage?: (event: { data: unknown }) => void;
};
let listeners: Map<string, (event: object) => void>;
let said: ChannelMessage[];
let channel: Channel;
let heard: [message: ChannelMessage, isDirect: boolean][];

beforeEach(() => {
	heard = [];
	said = [];
	listeners = new Map();
	vi.stubGlobal("window", own);
	vi.stubGlobal("location", { pathname: "/talks/walkthrough/index.html" });
	vi.stubGlobal("addEventListener", listeners.set.bind(listeners));
	vi.stubGlobal("removeEventListener", listeners.delete.bind(listeners));
	vi.stubGlobal(
		"BroadcastChannel",
		class {
			constructor() {
				broadcast = this;
			}
			postMessage(message: ChannelMessage) {
				said.push(message);
			}
			close() {}
		},
	);
	channel = openChannel("talks", (message, isDirect) => heard.push([message, isDirect]));
});
afterEach(() => void vi.unstubAllGlobals());

const order = (step: number, from = "notes") => ({
	...{ kind: "order", name: "standpoint:talks:/talks/walkthrough/", from, to: "page" },
	order: { step },
});
/** As a window that this one opened sends it: on both ways. */
const sendDirectly = (data: object, source: object = { opener: own }, origin = own.origin) =>
	listeners.get("message")?.({ source, origin, data });
const sendBoth = (data: object) => {
	sendDirectly(data);
	broadcast.onmessage?.({ data });
};

test("what a window sends on both ways is heard once", () => {
	for (const step of [1, 2, 2]) sendBoth(order(step));
	expect(heard.map(([message]) => message)).toEqual([order(1), order(2), order(2)]);
	expect(heard.every(([, isDirect]) => isDirect)).toBe(true);
});

test("a window that is no opener's is heard on the channel", () => {
	sendBoth(order(1));
	broadcast.onmessage?.({ data: order(2, "other") });
	expect(heard).toEqual([
		[order(1), true],
		[order(2, "other"), false],
	]);
});

test("a goodbye is heard also when it comes on the channel alone", () => {
	sendBoth(order(1));
	const bye = { kind: "bye", name: order(1).name, from: "notes", ended: false };
	broadcast.onmessage?.({ data: bye });
	expect(heard.at(-1)).toEqual([bye, false]);
});

test("windows of others, and other sites, are not heard directly", () => {
	sendDirectly(order(1), { opener: null });
	sendDirectly(order(1), { opener: own }, "https://elsewhere.example");
	sendDirectly(order(1), own);
	expect(heard).toEqual([]);
});

test("a window that is left says goodbye and nothing more, until one is back in it", () => {
	channel.send({ kind: "hello", to: null, claim: "free" });
	listeners.get("pagehide")?.({});
	channel.send({ kind: "hello", to: null, claim: "free" });
	expect(said.map(({ kind }) => kind)).toEqual(["hello", "bye"]);
	listeners.get("pageshow")?.({});
	channel.send({ kind: "hello", to: null, claim: "none" });
	channel.close();
	expect(said.slice(2)).toMatchObject([{ kind: "hello" }, { kind: "bye", ended: true }]);
	expect(listeners.size).toBe(0);
});
