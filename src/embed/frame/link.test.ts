import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBudget } from "./budget.ts";
import { createLinks } from "./link.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function createWorld() {
	const posted: unknown[] = [];
	const world = {
		now: () => Date.now(),
		later: (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds),
		post: (message: unknown) => void posted.push(message),
	};
	return { posted, links: createLinks(world, createBudget(world)) };
}

const page = "https://news.example/story#statement=a";
const origin = "https://news.example";

describe("a link", () => {
	it("is the address that the host answers with", async () => {
		const { posted, links } = createWorld();
		const link = links.request("statement=a");
		expect(posted).toEqual([{ standpoint: "link", hash: "statement=a" }]);
		links.answer(page, origin);
		await expect(link).resolves.toBe(page);
	});

	it("is null after 300 ms of silence, and a later answer changes nothing", async () => {
		const { links } = createWorld();
		const link = links.request("statement=a");
		await vi.advanceTimersByTimeAsync(300);
		links.answer(page, origin);
		await expect(link).resolves.toBeNull();
	});

	it.each([
		["another origin", "https://evil.example/", origin],
		["a script", "javascript:alert(1)", origin],
		["an opaque host", "data:text/html,x", "null"],
		["no address", "story", origin],
		["a look-alike", "https://news.example.evil.example/", origin],
	])("is not taken from %s", async (_what, url, from) => {
		const { links } = createWorld();
		const link = links.request("statement=a");
		links.answer(url, from);
		await vi.advanceTimersByTimeAsync(300);
		await expect(link).resolves.toBeNull();
	});

	it("that nobody asked for is dropped, not kept for the next who asks", async () => {
		const { links } = createWorld();
		links.answer(page, origin);
		const link = links.request("statement=b");
		await vi.advanceTimersByTimeAsync(300);
		await expect(link).resolves.toBeNull();
	});

	it("asked for too often is null at once, and nothing is posted", async () => {
		const { posted, links } = createWorld();
		for (let time = 0; time < 30; time++) void links.request("statement=a");
		await expect(links.request("statement=a")).resolves.toBeNull();
		expect(posted).toHaveLength(19);
	});
});
