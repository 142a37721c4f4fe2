import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlace } from "../../testing/fakes/fake-frame.ts";
import { parseReceived } from "./received.ts";

const place = createPlace("?childId=one#?secret=a1B2");
const read = (message: unknown) => parseReceived(message, place);

/** What iframe-resizer 4.4.5 and 5.5.9 send to introduce themselves. */
const four =
	"[iFrameSizer]f:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true";
const five =
	"[iFrameSizer]f:8:false:false:32:true:true::auto:::0:false:child:auto:false:::true::5.5.9:0::";

describe("a host asks", () => {
	it.each([
		["embed.js", { standpoint: "height" }, { type: "height", family: "datawrapper" }],
		[
			"@newswire/frames",
			{ sentinel: "amp", type: "frames-init" },
			{ type: "height", family: "amp" },
		],
		["pym.js", "pymxPYMxonexPYMxwidthxPYMx640", { type: "height", family: "pym" }],
		["WordPress", { message: "ready", secret: "a1B2" }, { type: "height", family: "wordpress" }],
		["H5P", { context: "h5p", action: "hello" }, { type: "height", family: "h5pPrepare" }],
		["H5P again", { context: "h5p", action: "resize" }, { type: "height", family: "h5pPrepare" }],
		["H5P late", { context: "h5p", action: "ready" }, { type: "add", family: "h5pHello" }],
		["H5P half", { context: "h5p", action: "resizePrepared" }, { type: "add", family: "h5p" }],
		["iframe-resizer 4", four, { type: "resizer", id: "f", version: "" }],
		["iframe-resizer 5", five, { type: "resizer", id: "f", version: "5.5.9" }],
		["iframe-resizer again", "[iFrameSizer]resize", { type: "height" }],
	])("for the height in the words of %s", (_host, message, received) => {
		expect(read(message)).toEqual(received);
	});

	it("to select, for a theme, and answers with a link", () => {
		expect(read({ standpoint: "select", hash: "statement=a" })).toEqual({
			type: "select",
			hash: "statement=a",
		});
		expect(read({ standpoint: "theme", theme: "dark" })).toEqual({ type: "theme", theme: "dark" });
		expect(read({ standpoint: "link", url: "https://a.example/" })).toEqual({
			type: "link",
			url: "https://a.example/",
		});
	});
});

const throwing = new Proxy(
	{},
	{
		get() {
			throw new Error("hostile");
		},
	},
);

describe("nothing is heard in", () => {
	it.each<[string, unknown]>([
		["null", null],
		["undefined", undefined],
		["a number", 7],
		["an empty string", ""],
		["an array", [{ standpoint: "height" }]],
		["a megabyte", "[iFrameSizer]f:8:false:".padEnd(1_000_000, "x")],
		["getters that throw", throwing],
		["an object without a prototype", Object.create(null)],
		["a wrong secret", { message: "ready", secret: "a1B3" }],
		["a secret that is no text", { message: "ready", secret: ["a1B2"] }],
		["another frame's width", "pymxPYMxtwoxPYMxwidthxPYMx640"],
		["iframe-resizer's other words", '[iFrameSizer]message:{"a":1}'],
		["iframe-resizer without an id", "[iFrameSizer]:8:false:false"],
		["an unknown theme", { standpoint: "theme", theme: "url(x)" }],
		["a selection that is no text", { standpoint: "select", hash: { toString: null } }],
		["a selection of a megabyte", { standpoint: "select", hash: "a".repeat(1_000_000) }],
		["a link of a megabyte", { standpoint: "link", url: "a".repeat(1_000_000) }],
		["an unknown wish", { standpoint: "navigate", url: "https://evil.example/" }],
		["H5P's unknown action", { context: "h5p", action: "constructor" }],
	])("%s", (_what, message) => {
		expect(read(message)).toBeNull();
	});

	it("WordPress's words when the address has no secret", () => {
		const bare = createPlace();
		expect(parseReceived({ message: "ready", secret: "" }, bare)).toBeNull();
		expect(parseReceived({ message: "ready" }, bare)).toBeNull();
		expect(parseReceived("pymxPYMxxPYMxwidthxPYMx640", bare)).toBeNull();
	});

	it("whatever else is posted, and it never throws", () => {
		const kinds = new Set(["height", "add", "resizer", "select", "theme", "link"]);
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.string(), fc.json().map(JSON.parse)), (message) => {
				const received = read(message);
				expect(received === null || kinds.has(received.type)).toBe(true);
			}),
			{ numRuns: 3000 },
		);
	});
});
