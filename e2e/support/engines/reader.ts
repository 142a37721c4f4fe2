import { setTimeout as wait } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { Point, Tab } from "./tab.ts";

/** How a thing is found: by a selector, or a button, link or summary by what stands on it. */
export type Thing = string | { name: string };

/** Runs inside the page: brings a thing into view and tells where it is pressed. */
function aim(thing: Thing): Point | null {
	const all =
		typeof thing === "string"
			? document.querySelectorAll<HTMLElement>(thing)
			: [...document.querySelectorAll<HTMLElement>("button, a, summary, label")].filter(
					(one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim() === thing.name,
				);
	const shown = [...all].find((one) => one.checkVisibility() && one.getClientRects().length > 0);
	if (!shown) return null;
	shown.scrollIntoView({ block: "center", behavior: "instant" });
	const box = shown.getClientRects()[0];
	return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

declare global {
	interface Window {
		/** What the mouse came down on last. */
		standpointPressed?: EventTarget | null;
	}
}

/** Runs inside the page. */
function noticePress(): void {
	window.standpointPressed = null;
	const notice = (event: Event) => {
		window.standpointPressed = event.target;
	};
	document.addEventListener("pointerdown", notice, { once: true, capture: true });
}

/** Runs inside the page: whether something else was pressed. A page that was left says no. */
function hasMissed(thing: Thing): boolean {
	const pressed = window.standpointPressed;
	if (!(pressed instanceof Element)) return false;
	if (typeof thing === "string") return pressed.closest(thing) === null;
	const named = pressed.closest("button, a, summary, label");
	return (named?.getAttribute("aria-label") ?? named?.textContent ?? "").trim() !== thing.name;
}

/** Somebody who uses a page in any of the engines, by what every one of them can do. */
export function createReader(tab: Tab) {
	const evaluate = <T, G>(inside: (given: G) => T, given?: G) =>
		tab.evaluate<T>(`return (${inside})(${JSON.stringify(given)})`);
	/** Where a thing is pressed, once it stays there: what was pressed before may still move it. */
	const find = async (thing: Thing): Promise<Point> => {
		let before: Point | null = null;
		for (let tries = 0; tries < 200; tries++) {
			const point = await evaluate(aim, thing);
			if (point && before && point.x === before.x && point.y === before.y) return point;
			before = point;
			await wait(50);
		}
		throw new Error(`Nothing is drawn of ${JSON.stringify(thing)}.`);
	};
	return {
		evaluate,
		find,
		/** Presses a thing; WebKitGTK may move the page by a line as the mouse comes: then once more. */
		async press(thing: Thing) {
			for (let tries = 0; tries < 3; tries++) {
				const point = await find(thing);
				await evaluate(noticePress);
				await tab.drag([point]);
				if (!(await evaluate(hasMissed, thing))) return;
			}
			throw new Error(`The mouse does not meet ${JSON.stringify(thing)}.`);
		},
		/** Waits until what a function sees in the page is what is expected. */
		expect: (what: string, inside: () => unknown, value: unknown = true) =>
			expect.poll(() => evaluate(inside), { message: what }).toEqual(value),
	};
}

export type EngineReader = ReturnType<typeof createReader>;
