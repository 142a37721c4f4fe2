import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeTheme, flip, readControl, settings } from "./settings.ts";

/** Leaves out: real controls and what the page looks like, which e2e/ looks at. */
class Control {
	dataset: Record<string, string>;
	value: string;
	constructor(name: string | undefined, value: string) {
		this.dataset = name === undefined ? {} : { control: name };
		this.value = value;
	}
}

beforeEach(() => {
	vi.stubGlobal("HTMLSelectElement", Control);
	vi.stubGlobal("HTMLInputElement", Control);
	Object.assign(settings, { order: "side", sort: "", query: "" });
});

const give = (name: string | undefined, value: string) =>
	readControl(new Control(name, value) as unknown as EventTarget);

describe("readControl", () => {
	test("takes over a new value, and tells a value it already has", () => {
		expect(give("query", "ann")).toBe(true);
		expect(settings).toEqual({ order: "side", sort: "", query: "ann" });
		expect(give("query", "ann")).toBe(false);
	});

	test.each(["theme", "__proto__", undefined])("leaves a control named %s alone", (name) => {
		expect(give(name, "x")).toBe(false);
		expect(settings).toEqual({ order: "side", sort: "", query: "" });
	});

	test("leaves alone what is no control", () => {
		expect(readControl(null)).toBe(false);
		expect(readControl({} as EventTarget)).toBe(false);
	});
});

/** An element with bare attributes. */
function makeElement(dataset: Record<string, string> = {}) {
	const attributes = new Map<string, string>();
	const element = {
		dataset,
		hasAttribute: (name: string) => attributes.has(name),
		setAttribute: (name: string, value: string) => attributes.set(name, value),
		toggleAttribute: (name: string, on: boolean) =>
			on ? attributes.set(name, "") : attributes.delete(name),
	};
	return { element: element as unknown as HTMLElement, attributes };
}

test("a switch flips its attribute of the page and says whether it is pressed", () => {
	const button = makeElement({ switch: "quoted" });
	const root = makeElement();
	flip(button.element, root.element);
	expect([...root.attributes.keys()]).toEqual(["data-quoted"]);
	expect(button.attributes.get("aria-checked")).toBe("true");
	flip(button.element, root.element);
	expect(root.attributes.size).toBe(0);
	expect(button.attributes.get("aria-checked")).toBe("false");
});

test.each([
	[undefined, true, "light"],
	[undefined, false, "dark"],
	["dark", false, "light"],
	["light", true, "dark"],
])("from the theme %s on a system that is dark: %s, the page turns %s", (theme, system, next) => {
	vi.stubGlobal("matchMedia", () => ({ matches: system }));
	const { element } = makeElement(theme === undefined ? {} : { theme });
	changeTheme(element);
	expect(element.dataset.theme).toBe(next);
});
