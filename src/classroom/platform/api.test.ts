import { describe, expect, test } from "vitest";
import { createFake, createForeign, createWindow } from "../../testing/fakes/fake-platform.ts";
import { findApi } from "./api.ts";

const api = createFake();
const platform = createWindow({ API: api });

/** A window so many frames below another. */
function nest(depth: number, top: Window): Window {
	let view = top;
	for (let level = 0; level < depth; level += 1) view = createWindow({}, view);
	return view;
}

describe("the API of a platform is found", () => {
	test("in the window itself and up to seven windows above", () => {
		for (const depth of [0, 1, 7]) expect(findApi(nest(depth, platform)), `${depth}`).toBe(api);
		expect(findApi(nest(8, platform))).toBeNull();
	});

	test("in the window that opened this one, and above that", () => {
		expect(findApi(createWindow({ opener: platform }))).toBe(api);
		expect(findApi(createWindow({ opener: nest(3, platform) }))).toBe(api);
	});

	test("in the window that opened the one around the frame", () => {
		expect(findApi(nest(2, createWindow({ opener: platform })))).toBe(api);
	});

	test("nearest first", () => {
		const near = createFake();
		const opened = createWindow({ API: near, opener: platform }, platform);
		expect(findApi(createWindow({}, opened))).toBe(near);
	});

	test("behind windows of another origin", () => {
		expect(findApi(createWindow({}, createForeign(platform)))).toBe(api);
		expect(findApi(createWindow({}, createForeign(undefined, platform)))).toBe(api);
	});
});

describe("no API is found, and nothing thrown,", () => {
	test("where there is none", () => {
		expect(findApi(createWindow())).toBeNull();
		expect(findApi(nest(3, createWindow({ opener: createWindow() })))).toBeNull();
	});

	test("among windows of other origins", () => {
		expect(findApi(createForeign())).toBeNull();
		const foreign = createForeign(createForeign(), createForeign());
		expect(findApi(createWindow({ opener: foreign }, foreign))).toBeNull();
	});

	test("in windows that open and hold each other", () => {
		const one = createWindow();
		const other = createWindow({ opener: one }, one);
		Object.assign(one, { parent: other, opener: other });
		expect(findApi(one)).toBeNull();
	});

	test("in an object that is not one", () => {
		const { LMSCommit: _, ...partly } = createFake();
		const throwing = new Proxy(createFake(), {
			get: () => {
				throw new Error("mine");
			},
		});
		for (const other of [null, 7, "API", {}, [], partly, { ...api, LMSFinish: "true" }, throwing]) {
			expect(findApi(createWindow({ API: other })), String(typeof other)).toBeNull();
		}
	});

	test("above a thing that is not one, where the real one is then found", () => {
		expect(findApi(createWindow({ API: { version: 1 } }, platform))).toBe(api);
	});

	test("when the opener is anything but a window", () => {
		for (const opener of [undefined, 7, "x", {}, []]) {
			expect(findApi(createWindow({ opener }))).toBeNull();
		}
	});
});
