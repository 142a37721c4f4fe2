import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	describeFault,
	describeReason,
	findFaultCode,
	formatThrown,
	Told,
	tellFault,
} from "./faults.ts";

const fault = (code: string, rest = {}) =>
	Object.assign(new Error(`${code}: refused`), { code, ...rest });

describe("What the system refuses", () => {
	it("is told with its place, from where one is, and its reason", () => {
		const path = join(process.cwd(), "dist/index.html");
		expect(describeFault(fault("ENOSPC", { path }))).toBe(
			"dist/index.html: the disk is full (ENOSPC)",
		);
		expect(describeFault(fault("EROFS", { path, dest: process.cwd() }))).toBe(
			"dist/index.html → .: it can only be read (EROFS)",
		);
		expect(describeReason(fault("EACCES", { path }))).toBe(
			"this account may not do that there (EACCES)",
		);
	});

	it("is known by its words alone, as a thread's errors arrive", () => {
		expect(findFaultCode(new Error("ENOSPC: no space left on device, write"))).toBe("ENOSPC");
	});

	it.each([new Error("x is undefined"), new TypeError("ENOUGH"), fault("ERR_X"), "text", null])(
		"is not what %s is",
		(error) => {
			expect(describeFault(error)).toBe(null);
			expect(tellFault(error, "The build failed.")).toBe(error);
		},
	);

	it("gets words put before it, and has no stack", () => {
		const told = tellFault(fault("ENOSPC"), "The build failed.") as Error;
		expect(told).toBeInstanceOf(Told);
		expect(formatThrown(told)).toBe("The build failed.\nthe disk is full (ENOSPC)");
	});
});

it("A bug of ours shows its stack", () => {
	expect(formatThrown(new TypeError("no function"))).toMatch(/^TypeError: no function\n +at /);
	expect(formatThrown("text")).toBe("text");
});
