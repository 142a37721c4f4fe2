import { describe, expect, test } from "vitest";
import { createFake, createWindow, type Fake } from "../../testing/fakes/fake-platform.ts";
import type { Api } from "./api.ts";
import { findPlatform, type Platform } from "./platform.ts";

function open(fake: Fake): Platform {
	const platform = findPlatform(createWindow({ API: fake }), () => 0);
	if (!platform) throw new Error("No platform");
	return platform;
}

const wrong: [string, () => unknown][] = [
	["says false", () => "false"],
	["gives false", () => false],
	["answers nothing", () => undefined],
	["answers null", () => null],
	["answers an object that cannot be read", () => Object.create(null)],
	["promises", () => Promise.resolve("true")],
	[
		"throws",
		() => {
			throw new Error("down");
		},
	],
	[
		"throws nothing",
		() => {
			throw undefined;
		},
	],
];
const functions = [
	"LMSInitialize",
	"LMSGetValue",
	"LMSSetValue",
	"LMSCommit",
	"LMSFinish",
] as const;

/** What every function of the platform says, one after the other. */
function visit(change: Partial<Api>) {
	const platform = open(createFake({ "cmi.core.lesson_status": "not attempted" }, change));
	const { taken } = platform.start();
	const kept = platform.keep(2, "x");
	const completed = platform.complete({ raw: 1, max: 2 });
	return { taken, kept, completed, finished: platform.finish() };
}

describe("a platform that misbehaves throws nothing here:", () => {
	for (const [what, answer] of wrong) {
		for (const name of functions) {
			test(`${name} ${what}`, () => {
				const said = visit({ [name]: answer });
				const refusals = Object.values(said).filter((taken) => !taken);
				// A refused start is served nevertheless; values that cannot be read are none.
				const harmless = name === "LMSInitialize" || name === "LMSGetValue";
				expect(refusals.length > 0).toBe(!harmless);
			});
		}
		test(`every function ${what}`, () => {
			const said = visit(Object.fromEntries(functions.map((name) => [name, answer])));
			expect(said).toEqual({ taken: false, kept: false, completed: false, finished: true });
		});
	}

	test("a boolean or a number is taken for the text", () => {
		const yes = () => true;
		const given = { "cmi.core.lesson_location": 3 } as Record<string, unknown>;
		const platform = open(
			createFake(
				{},
				{
					...{ LMSInitialize: yes, LMSSetValue: yes, LMSCommit: yes, LMSFinish: yes },
					LMSGetValue: (field) => given[field],
				},
			),
		);
		expect(platform.start()).toEqual({ step: 3, answers: null, taken: true });
		expect([platform.keep(1, ""), platform.complete(null), platform.finish()]).toEqual(
			Array(3).fill(true),
		);
	});

	test("a save that failed is tried again", () => {
		const answers = ["false", "true"];
		const platform = open(createFake({}, { LMSCommit: () => answers.shift() }));
		platform.start();
		expect(platform.keep(1, "x")).toBe(false);
		expect(platform.flush()).toBe(true);
		expect(answers).toEqual([]);
	});
});
