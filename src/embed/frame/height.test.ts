import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	countBusiest,
	createFakeFrame,
	type FakeFrame,
	type FakeHost,
} from "../../testing/fakes/fake-frame.ts";

const unasked = ["datawrapper", "medium", "canvas", "guardian", "amp"] as const;

describe("a height reaches", () => {
	it.each(unasked)("a host that hears %s, at first, after growing and after shrinking", (hears) => {
		const frame = createFakeFrame(600, 300, { hears });
		expect(frame.run(100).given).toBe(600);
		frame.change(2000, 900);
		expect(frame.run(2500).given).toBe(900);
		frame.change(5000, 450);
		expect(frame.run(5500).given).toBe(450);
		expect(countBusiest(frame.sent)).toBeLessThan(20);
	});

	it.each([
		["pym", "?childId=one"],
		["wordpress", "#?secret=abc"],
	] as const)("a host of %s that the address hints at", (hears, hint) => {
		const frame = createFakeFrame(600, 300, { hears }, hint);
		expect(frame.run(100).given).toBe(600);
		frame.change(2000, 900);
		expect(frame.run(2100).given).toBe(900);
	});

	it.each(unasked)("a host of %s that begins to listen after 3 s", (hears) => {
		const frame = createFakeFrame(600, 300, { hears, since: 3000 });
		expect(frame.run(4500).given).toBe(600);
	});

	it("a host that begins to listen after 11 s, and not one that never does", () => {
		expect(
			createFakeFrame(600, 300, { hears: "datawrapper", since: 11_000 }).run(13_000).given,
		).toBe(600);
		const deaf = createFakeFrame(600, 300, {}).run(300_000);
		// Five times in five families, with a greeting for the sixth.
		expect(deaf.sent).toHaveLength(5 * 6);
	});

	it("a frame that was hidden, as soon as it is shown, and never as 0", () => {
		const frame = createFakeFrame(0, 0, { hears: "datawrapper" });
		expect(frame.run(5000).sent).toEqual([]);
		frame.change(6000, 500);
		expect(frame.run(6100).given).toBe(500);
		frame.change(7000, 0);
		frame.run(60_000);
		expect(frame.given).toBe(500);
	});
});

describe("a change costs", () => {
	it("one message once it is known what the host hears", () => {
		const frame = createFakeFrame(600, 300, { hears: "canvas" });
		frame.change(2000, 700);
		const before = frame.run(3000).sent.length;
		frame.change(4000, 800);
		expect(frame.run(5000).sent.length - before).toBe(1);
		expect(frame.given).toBe(800);
	});

	it("one message in the words of a host that asked", () => {
		const frame = createFakeFrame(600, 300, { hears: "datawrapper" });
		frame.act(500, () => frame.heights.answer(frame.families.datawrapper));
		const before = frame.run(1500).sent.length;
		frame.change(2000, 700);
		expect(
			frame
				.run(3000)
				.sent.slice(before)
				.map(({ message }) => message),
		).toEqual(['{"datawrapper-height":{"embed/riyadh-talks/matrix":700}}']);
	});

	it("nothing when the height is what it was", () => {
		const frame = createFakeFrame(600, 300, { hears: "datawrapper" });
		const before = frame.run(2000).sent.length;
		frame.change(2500, 600);
		expect(frame.run(9000).sent).toHaveLength(before);
	});
});

describe("a hint in the address", () => {
	it("makes WordPress's bounds cost one message for each change", () => {
		const host: FakeHost = { hears: "wordpress", bounds: [200, 1000] };
		const frame = createFakeFrame(1400, 300, host, "#?secret=abc");
		expect(frame.run(500).given).toBe(1000);
		frame.change(1000, 1500);
		frame.change(2000, 1600);
		frame.change(3000, 700);
		expect(frame.run(30_000).given).toBe(700);
		expect(frame.sent).toHaveLength(4);
	});

	it("that is out of date keeps no other host from hearing", () => {
		const frame = createFakeFrame(600, 300, { hears: "canvas" }, "?childId=gone");
		expect(frame.run(1500).given).toBe(600);
	});

	it("is believed of a host that takes its time", () => {
		const frame = createFakeFrame(600, 300, { hears: "wordpress", lag: 400 }, "#?secret=abc");
		expect(frame.run(10_000).given).toBe(600);
		expect(frame.sent).toHaveLength(1);
	});
});

describe("a slow host", () => {
	it("costs one message for each change too, once it is known what it hears", () => {
		const frame = createFakeFrame(600, 300, { hears: "canvas", lag: 40 });
		frame.change(2000, 700);
		const before = frame.run(4000).sent.length;
		const { sent } = frame;
		frame.change(5000, 800);
		frame.change(7000, 650);
		expect(frame.run(9000).given).toBe(650);
		expect(sent.length - before).toBe(2);
	});

	it("of WordPress is kept to, also when the page changes before it answers", () => {
		const host: FakeHost = { hears: "wordpress", bounds: [200, 1000], lag: 200 };
		const frame = createFakeFrame(1400, 300, host, "#?secret=abc");
		frame.change(150, 1450);
		frame.change(3000, 1500);
		frame.change(4000, 900);
		expect(frame.run(30_000).given).toBe(900);
		expect(frame.sent).toHaveLength(4);
	});
});

describe("nothing storms", () => {
	it("when the host resizes back", () => {
		const frame = createFakeFrame(600, 300, {
			hears: "datawrapper",
			reacts(host) {
				host.content += host.content % 2 ? 7 : -3;
				host.heights.update();
			},
		});
		expect(countBusiest(frame.run(120_000).sent)).toBeLessThan(20);
		expect(frame.sent.length).toBeGreaterThan(50);
	});

	it("when the host asks a thousand times, and a reader waits two seconds at most", () => {
		const frame = createFakeFrame(600, 300, { hears: "datawrapper" });
		for (let time = 0; time < 20_000; time += 20) {
			frame.act(time, () => frame.heights.answer(frame.families.datawrapper));
		}
		frame.change(15_000, 777);
		expect(frame.run(17_000).given).toBe(777);
		expect(countBusiest(frame.sent)).toBeLessThan(20);
	});

	it("when the host keeps the frame within bounds", () => {
		const frame = createFakeFrame(1400, 300, { hears: "datawrapper", bounds: [200, 1000] });
		frame.change(20_000, 1300);
		frame.change(40_000, 800);
		expect(frame.run(41_000).given).toBe(800);
		expect(countBusiest(frame.sent)).toBeLessThan(20);
	});
});

/** What may happen at any time: the page changes, the host moves the frame, or asks. */
const deed = fc.record({
	time: fc.nat(40_000),
	kind: fc.constantFrom("change", "hide", "move", "ask", "ask otherwise", "repeat", "handshake"),
	pixels: fc.integer({ min: 1, max: 3000 }),
});

function perform(frame: FakeFrame, { time, kind, pixels }: Deed): void {
	const { heights, families } = frame;
	if (kind === "change") frame.change(time, pixels);
	if (kind === "hide") frame.change(time, 0);
	frame.act(time, () => {
		if (kind === "move") frame.given = pixels;
		if (kind === "ask") heights.answer(families.datawrapper);
		if (kind === "ask otherwise") heights.answer(families.amp);
		if (kind === "repeat") heights.answer();
		if (kind === "handshake") heights.add(families.h5p);
	});
}
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

describe("whatever happens", () => {
	it("fewer than 20 messages are sent in any 10 s, and no height of 0", () => {
		fc.assert(
			fc.property(fc.array(deed, { maxLength: 150 }), fc.nat(1000), (deeds, content) => {
				const frame = createFakeFrame(content, 300, { hears: "datawrapper" });
				for (const one of deeds) perform(frame, one);
				frame.run(90_000);
				expect(countBusiest(frame.sent)).toBeLessThan(20);
				expect(frame.sent.filter(({ message }) => /(:|xPYMx)0\b/.test(message))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it("a host that hears one family has the last height in the end", () => {
		const changes = fc.array(
			fc.record({ time: fc.nat(30_000), pixels: fc.integer({ min: 100, max: 3000 }) }),
			{
				maxLength: 80,
			},
		);
		const host = fc.record({ hears: fc.constantFrom(...unasked), lag: fc.nat(50) });
		fc.assert(
			fc.property(changes, host, fc.integer({ min: 100, max: 1000 }), (list, one, content) => {
				const frame = createFakeFrame(content, 300, one);
				for (const { time, pixels } of list) frame.change(time, pixels);
				frame.run(60_000);
				expect(frame.given).toBe(frame.content);
			}),
			{ numRuns: 300 },
		);
	});
});
