import { describe, expect, test } from "vitest";
import { createFake, createWindow, type Fake } from "../../testing/fakes/fake-platform.ts";
import { findPlatform, mostAnswers, type Platform } from "./platform.ts";

const clock = { time: 0 };

/** The platform whose API is given, at the time of the clock. */
function open(fake: Fake): Platform {
	clock.time = 0;
	const platform = findPlatform(createWindow({ API: fake }), () => clock.time);
	if (!platform) throw new Error("No platform");
	return platform;
}

function countCalls(fake: Fake, name: string): number {
	return fake.calls.filter((call) => call === name).length;
}

describe("a visit to a learning platform", () => {
	test("begins at the beginning", () => {
		const fake = createFake({ "cmi.core.lesson_status": "not attempted" });
		expect(open(fake).start()).toEqual({ step: null, answers: null, taken: true });
		expect(fake.calls).toEqual(["initialize", "cmi.core.lesson_status=incomplete"]);
	});

	test("goes on where the last one ended, with its status", () => {
		const fake = createFake({
			"cmi.core.lesson_status": "completed",
			"cmi.core.lesson_location": "4",
			"cmi.suspend_data": "1.abc",
		});
		expect(open(fake).start()).toEqual({ step: 4, answers: "1.abc", taken: true });
		expect(fake.calls).toEqual(["initialize"]);
	});

	test("takes no place that is not a number of a step", () => {
		for (const place of ["", "-1", "four", "4.5", "1e3", "99999", " 4"]) {
			const fake = createFake({ "cmi.core.lesson_location": place });
			expect(open(fake).start().step, place).toBeNull();
		}
	});

	test("keeps the step and the answers", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		expect(platform.keep(3, "1.xyz")).toBe(true);
		expect(fake.held).toMatchObject({
			"cmi.core.lesson_location": "3",
			"cmi.suspend_data": "1.xyz",
		});
	});

	test("keeps only the step when the answers are longer than the standard has room for", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		expect(mostAnswers).toBe(4096);
		expect(platform.keep(1, "a".repeat(mostAnswers))).toBe(true);
		expect(platform.keep(2, "b".repeat(mostAnswers + 1))).toBe(false);
		expect(fake.held["cmi.core.lesson_location"]).toBe("2");
		expect(fake.held["cmi.suspend_data"]).toBe("a".repeat(mostAnswers));
	});

	test("has things saved at most every five seconds, and at once when asked", () => {
		const times: number[] = [];
		const fake = createFake({}, { LMSCommit: () => times.push(clock.time) > 0 });
		const platform = open(fake);
		platform.start();
		for (clock.time = 0; clock.time < 12_000; clock.time += 100) {
			platform.keep(1, `${clock.time}`);
		}
		expect(times).toEqual([0, 5000, 10_000]);
		platform.flush();
		platform.flush();
		expect(times).toEqual([0, 5000, 10_000, 12_000]);
	});

	test("sends nothing twice", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		platform.keep(2, "x");
		const before = fake.calls.length;
		clock.time = 60_000;
		platform.keep(2, "x");
		expect(fake.calls.length).toBe(before);
	});
});

describe("a walkthrough that was seen to its end", () => {
	test("is completed, without a score when there is nothing to count", () => {
		for (const score of [null, { raw: 0, max: 0 }]) {
			const fake = createFake();
			const platform = open(fake);
			platform.start();
			expect(platform.complete(score)).toBe(true);
			expect(fake.held["cmi.core.lesson_status"]).toBe("completed");
			expect(Object.keys(fake.held).filter((field) => field.includes("score"))).toEqual([]);
			expect(fake.calls.at(-1)).toBe("commit");
		}
	});

	test("has its score as a share of a hundred", () => {
		const shares = [
			[7, 9, "78"],
			[0, 5, "0"],
			[5, 5, "100"],
			[6, 5, "100"],
		] as const;
		for (const [raw, max, share] of shares) {
			const fake = createFake();
			const platform = open(fake);
			platform.start();
			platform.complete({ raw, max });
			expect(fake.held).toMatchObject({
				"cmi.core.score.raw": share,
				"cmi.core.score.min": "0",
				"cmi.core.score.max": "100",
			});
		}
	});

	test("stays passed or failed where the platform has a pass mark of its own", () => {
		for (const status of ["passed", "failed"]) {
			const fake = createFake({ "cmi.core.lesson_status": status });
			const platform = open(fake);
			platform.start();
			platform.complete(null);
			expect(fake.held["cmi.core.lesson_status"]).toBe(status);
		}
	});

	test("is saved at once, even if something was a moment ago", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		platform.keep(9, "x");
		platform.complete(null);
		expect(countCalls(fake, "commit")).toBe(2);
	});

	test("is not saved again with every letter typed on its last step", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		platform.complete(null);
		for (clock.time = 0; clock.time < 4000; clock.time += 100) {
			platform.keep(9, `${clock.time}`);
			platform.complete(null);
		}
		expect(countCalls(fake, "commit")).toBe(1);
	});
});

describe("a visit ends", () => {
	test("with its time, to be gone on with", () => {
		const fake = createFake();
		const platform = open(fake);
		clock.time = 1000;
		platform.start();
		clock.time = 62_500;
		expect(platform.finish()).toBe(true);
		expect(fake.held["cmi.core.session_time"]).toBe("0000:01:01.50");
		expect(fake.held["cmi.core.exit"]).toBe("suspend");
		expect(fake.calls.slice(-2)).toEqual(["commit", "finish"]);
	});

	test("for good when the walkthrough was completed", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		platform.complete(null);
		platform.finish();
		expect(fake.held["cmi.core.exit"]).toBe("");
	});

	test("once, and keeps nothing afterwards", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		platform.finish();
		const { length } = fake.calls;
		expect([platform.finish(), platform.flush()]).toEqual([true, true]);
		expect([platform.keep(2, "x"), platform.complete(null)]).toEqual([false, false]);
		expect(fake.calls.length).toBe(length);
	});

	test("and can begin anew", () => {
		const fake = createFake();
		const platform = open(fake);
		platform.start();
		platform.keep(2, "x");
		platform.finish();
		expect(platform.start()).toEqual({ step: 2, answers: "x", taken: true });
		expect(platform.keep(2, "x")).toBe(true);
		const again = fake.calls.slice(fake.calls.lastIndexOf("initialize"));
		expect(again).toContain("cmi.suspend_data=x");
	});
});
