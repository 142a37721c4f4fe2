import { describe, expect, it } from "vitest";
import { measureOthers, waitForQuiet } from "./busy.ts";

function look(...shares: number[]) {
	let at = 0;
	return async () => shares[Math.min(at++, shares.length - 1)] ?? 0;
}

describe("waiting for a quiet machine", () => {
	it("takes one look where it is quiet, and says nothing", async () => {
		const said: string[] = [];
		expect(await waitForQuiet(look(0.1, 0.9), (line) => said.push(line))).toBe(0.1);
		expect(said).toEqual([]);
	});

	it("goes on when others are done, and said once that it waits", async () => {
		const said: string[] = [];
		expect(await waitForQuiet(look(0.8, 0.5, 0.02), (line) => said.push(line))).toBe(0.02);
		expect(said).toEqual(["waiting: others use 80 % of the processors"]);
	});

	it("gives up after so many looks, with what it saw last", async () => {
		expect(await waitForQuiet(look(0.9, 0.8, 0.7, 0), () => {}, 3)).toBe(0.7);
	});
});

it("sees a share between nothing and everything", async () => {
	const share = await measureOthers(20);
	expect(share).toBeGreaterThanOrEqual(0);
	expect(share).toBeLessThanOrEqual(1);
});
