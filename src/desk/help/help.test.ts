import { render } from "svelte/server";
import { describe, expect, it, test } from "vitest";
import { deskKeys, findDeskKey, listPressKeys, type PressedKey } from "./desk-keys.ts";
import KeyHelp from "./KeyHelp.svelte";
import Tour from "./Tour.svelte";
import { tourSteps } from "./tour-steps.ts";

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
	...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
	...held,
});
const all = deskKeys.flatMap(({ keys }) => keys);

describe("a key", () => {
	it.each(all.flatMap((one) => one.presses.map((own) => ({ ...own, action: one.action }))))(
		"$key does $action",
		({ key, shift = false, control = false, action }) => {
			expect(findDeskKey(press(key, { shiftKey: shift, ctrlKey: control }))?.action).toBe(action);
		},
	);

	it("is the same with capitals locked, with Command, and wherever a sign stands", () => {
		expect(findDeskKey(press("N"))?.action).toBe("next-suggestion");
		expect(findDeskKey(press("Z", { metaKey: true, shiftKey: true }))?.action).toBe("redo");
		expect(findDeskKey(press("?", { shiftKey: true }))?.action).toBe("help");
	});

	it("that the browser or the keyboard needs is none of the desk’s", () => {
		for (const held of [{ altKey: true }, { ctrlKey: true }, { shiftKey: true }])
			expect(findDeskKey(press("n", held))).toBeUndefined();
		expect(findDeskKey(press("x"))).toBeUndefined();
		expect(findDeskKey(press("ArrowDown", { shiftKey: true }))).toBeUndefined();
	});

	it("is written as it stands on a keyboard", () => {
		expect(listPressKeys({ key: "z", control: true, shift: true })).toEqual(["Ctrl", "Shift", "Z"]);
		expect(listPressKeys({ key: "ArrowDown" })).toEqual(["↓"]);
	});
});

test("no press does two things", () => {
	const presses = all.flatMap((one) => one.presses.map((own) => JSON.stringify(own)));
	expect(new Set(presses).size).toBe(presses.length);
});

test("the list of keys has every key", () => {
	const { body } = render(KeyHelp, { props: { onclose: () => {} } });
	for (const { says } of all) expect(body).toContain(`<dd>${says}</dd>`);
});

test("the tour begins with its first step and can be left there", () => {
	const { body } = render(Tour, { props: { onend: () => {} } });
	expect(body).toContain(tourSteps[0]?.title);
	expect(body).toContain(`1 of ${tourSteps.length}`);
	expect(body).toContain("Leave the tour");
	expect(tourSteps.map(({ at }) => at)).toEqual([
		...["text", "form", "suggestions", "names", "figures", "leave"],
	]);
});
