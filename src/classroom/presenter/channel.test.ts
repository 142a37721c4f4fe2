import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openChannel } from "./channel.ts";
import type { ChannelMessage } from "./messages.ts";

const own = { origin: "https://example.org", opener: null as object | null };
let broadcast: { onmessage?: (event: { data: unknown }) => void };
let hearDirect: (event: object) => void;
let heard: [message: ChannelMessage, isDirect: boolean][];

beforeEach(() => {
	heard = [];
	vi.stubGlobal("window", own);
	vi.stubGlobal("location", { pathname: "/talks/walkthrough/index.html" });
	vi.stubGlobal("addEventListener", (_type: string, listener: typeof hearDirect) => {
		hearDirect = listener;
	});
	vi.stubGlobal(
		"BroadcastChannel",
		class {
			constructor() {
				broadcast = this;
			}
		},
	);
	openChannel("talks", (message, isDirect) => heard.push([message, isDirect]));
});
afterEach(() => void vi.unstubAllGlobals());

const order = (step: number, from = "notes") => ({
	...{ kind: "order", name: "standpoint:talks:/talks/walkthrough/", from, to: "page" },
	order: { step },
});
/** As a window that this one opened sends it: on both ways. */
const sendDirectly = (data: object, source: object = { opener: own }, origin = own.origin) =>
	hearDirect({ source, origin, data });
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
