import { expect, test } from "vitest";
import { openStore } from "./store.ts";

test("what is kept is read again, and is gone when it is taken away", () => {
	const kept = new Map<string, string>();
	const device = {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, text: string) => void kept.set(name, text),
		removeItem: (name: string) => void kept.delete(name),
	} as unknown as Storage;
	const store = openStore("a", () => device);
	expect(store.read()).toBeNull();
	expect(store.write("words")).toBe(true);
	expect(openStore("a", () => device).read()).toBe("words");
	expect(openStore("b", () => device).read()).toBeNull();
	expect(store.write(null)).toBe(true);
	expect(store.read()).toBeNull();
});

test("a device that throws keeps nothing and says so", () => {
	const store = openStore("a", () => {
		throw new DOMException("denied", "SecurityError");
	});
	expect(store.read()).toBeNull();
	expect(store.write("words")).toBe(false);
	expect(store.write(null)).toBe(false);
});
