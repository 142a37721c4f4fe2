import { describe, expect, it } from "vitest";
import { type Disk, stopAfter, stopTwice } from "../../../testing/builds/stops.ts";

describe.each<Disk>(["the same disk", "another disk"])("Stopped anywhere, on %s,", (disk) => {
	it("after each of its steps, the site is whole and the next start brings it to its end", async () => {
		let steps = 0;
		while (!(await stopAfter(steps, disk))) steps++;
		expect(steps).toBeGreaterThan(40);
	});

	it("after each of its steps and each of the recovery's, alike", async () => {
		for (let steps = 0; steps < 90; steps += 7) {
			for (let more = 0; more < 70; more += 3) await stopTwice(steps, more, disk);
		}
		expect.hasAssertions();
	});
});
