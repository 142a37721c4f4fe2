import { describe, expect, test } from "vitest";
import { createFake, createWindow } from "../../testing/fakes/fake-platform.ts";
import type { Api } from "./api.ts";
import { mostAnswers } from "./platform.ts";
import { type PlatformWalkthrough, startPlatform } from "./start.ts";

/** A walkthrough of four steps that writes down what happens to it. */
class FakeWalkthrough implements PlatformWalkthrough {
	count = 4;
	step = 0;
	answers = "";
	restored: [number | null, string | null][] = [];
	told: string[] = [];
	#listener = () => {};

	readStep = () => this.step;
	readAnswers = () => this.answers;
	readScore = () => ({ raw: 1, max: 4 });
	restore = (step: number | null, answers: string | null) => {
		this.restored.push([step, answers]);
		this.step = step ?? this.step;
		this.answers = answers ?? this.answers;
	};
	onChange = (listener: () => void) => {
		this.#listener = listener;
	};
	tell = (sentence: string) => {
		this.told.push(sentence);
	};
	go = (step: number, answers = this.answers) => {
		Object.assign(this, { step, answers });
		this.#listener();
	};
}

/** A window with a platform that holds something, and a walkthrough that was started in it. */
function start(
	held: Record<string, string>,
	change: Partial<Api> = {},
	prepare = (_walkthrough: FakeWalkthrough) => {},
) {
	const walkthrough = new FakeWalkthrough();
	prepare(walkthrough);
	const api = createFake(held, change);
	const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
	const events = new EventTarget();
	const view = createWindow({
		...{ API: api, document, performance: { now: () => 0 } },
		addEventListener: events.addEventListener.bind(events),
	});
	const found = startPlatform(walkthrough, view);
	const send = (type: string, persisted = false) =>
		events.dispatchEvent(Object.assign(new Event(type), { persisted }));
	const hide = () => {
		document.visibilityState = "hidden";
		document.dispatchEvent(new Event("visibilitychange"));
	};
	return { api, walkthrough, found, send, hide };
}

describe("a walkthrough in a learning platform", () => {
	test("begins by itself when the platform knows of no place", () => {
		const { api, walkthrough, found } = start({ "cmi.core.lesson_status": "not attempted" });
		expect(found).toBe(true);
		expect(walkthrough.restored).toEqual([]);
		expect(api.held["cmi.core.lesson_status"]).toBe("incomplete");
	});

	test("goes on where the student left", () => {
		const { walkthrough } = start({ "cmi.core.lesson_location": "3", "cmi.suspend_data": "abc" });
		expect(walkthrough.restored).toEqual([[3, "abc"]]);
	});

	test("keeps the answers when the step is none that there is", () => {
		const { walkthrough } = start({ "cmi.core.lesson_location": "5", "cmi.suspend_data": "abc" });
		expect(walkthrough.restored).toEqual([[null, "abc"]]);
		expect(start({ "cmi.core.lesson_location": "5" }).walkthrough.restored).toEqual([]);
	});

	test("leaves answers on the platform that were not taken over, until there are others", () => {
		const { api, walkthrough } = start({ "cmi.suspend_data": "older" }, {}, (walkthrough) => {
			walkthrough.restore = () => {};
		});
		walkthrough.go(2);
		expect(api.held).toMatchObject({
			...{ "cmi.core.lesson_location": "2", "cmi.suspend_data": "older" },
		});
		walkthrough.go(2, "newer");
		walkthrough.go(2, "");
		expect(api.held["cmi.suspend_data"]).toBe("");
	});

	test("forgets answers that the student takes back", () => {
		const { api, walkthrough } = start({ "cmi.suspend_data": "abc" });
		walkthrough.go(1, "");
		expect(api.held["cmi.suspend_data"]).toBe("");
	});

	test("has every change kept", () => {
		const { api, walkthrough } = start({});
		walkthrough.go(2, "abc");
		expect(api.held).toMatchObject({
			"cmi.core.lesson_location": "2",
			"cmi.suspend_data": "abc",
		});
	});

	test("is completed at its last step and not before", () => {
		const { api, walkthrough } = start({ "cmi.core.lesson_status": "not attempted" });
		for (const step of [1, 2, 3]) walkthrough.go(step);
		expect(api.held["cmi.core.lesson_status"]).toBe("incomplete");
		walkthrough.go(4);
		walkthrough.go(1);
		expect(api.held).toMatchObject({
			...{ "cmi.core.lesson_status": "completed", "cmi.core.score.raw": "25" },
			...{ "cmi.core.lesson_location": "1" },
		});
	});

	test("is completed at once when it begins at its last step", () => {
		const { api } = start({ "cmi.core.lesson_location": "4" });
		expect(api.held["cmi.core.lesson_status"]).toBe("completed");
	});

	test("is saved when the page is hidden, and ends when it goes", () => {
		const { api, walkthrough, send, hide } = start({ "cmi.core.lesson_status": "incomplete" });
		walkthrough.go(1);
		walkthrough.go(2);
		expect(api.calls.at(-1)).toBe("cmi.core.lesson_location=2");
		hide();
		expect(api.calls.at(-1)).toBe("commit");
		walkthrough.answers = "typed last";
		send("pagehide");
		expect(api.held).toMatchObject({
			...{ "cmi.suspend_data": "typed last", "cmi.core.exit": "suspend" },
		});
		expect(api.calls.at(-1)).toBe("finish");
		hide();
		expect([api.calls.at(-1), walkthrough.told]).toEqual(["finish", []]);
	});

	test("begins a new visit when the page comes back from the browser's memory", () => {
		const { api, walkthrough, send } = start({});
		send("pageshow");
		expect(api.calls.filter((call) => call === "initialize").length).toBe(1);
		send("pagehide");
		send("pageshow", true);
		walkthrough.go(3);
		expect(api.calls.filter((call) => call === "initialize").length).toBe(2);
		expect(api.held["cmi.core.lesson_location"]).toBe("3");
		expect(walkthrough.restored).toEqual([]);
	});
});

describe("a student is told", () => {
	test("once, when the platform does not keep everything", () => {
		const { walkthrough, send } = start(
			{},
			{ LMSSetValue: () => "false", LMSFinish: () => "false" },
		);
		for (const step of [1, 2, 4]) walkthrough.go(step);
		send("pagehide");
		expect(walkthrough.told).toEqual([
			expect.stringMatching(/^The learning platform does not keep/),
		]);
	});

	test("once, when the answers are too long, and that alone", () => {
		const { api, walkthrough } = start({});
		for (const step of [1, 2]) walkthrough.go(step, "a".repeat(mostAnswers + 1));
		expect(walkthrough.told).toEqual([expect.stringMatching(/^Your answers are longer/)]);
		expect(api.held["cmi.core.lesson_location"]).toBe("2");
	});

	test("nothing when all goes well", () => {
		const { walkthrough, send } = start({ "cmi.core.lesson_status": "not attempted" });
		for (const step of [1, 2, 4]) walkthrough.go(step, "abc");
		send("pagehide");
		expect(walkthrough.told).toEqual([]);
	});
});

test("outside a platform nothing is listened to and nothing is changed", () => {
	const untouched = new Proxy(new FakeWalkthrough(), {
		get: (_target, name) => {
			throw new Error(`read ${String(name)}`);
		},
	});
	const view = createWindow();
	expect(startPlatform(untouched, view)).toBe(false);
	expect(Object.keys(view).toSorted()).toEqual(["opener", "parent"]);
});
