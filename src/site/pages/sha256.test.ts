import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hashSha256 } from "./sha256.ts";

const hashInNode = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const formatHex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

it("SHA-256 is what Node makes of the same bytes, at every length around a block's", () => {
	for (let length = 0; length < 200; length++) {
		const bytes = new Uint8Array(length).fill(length);
		expect(formatHex(hashSha256(bytes))).toBe(hashInNode(bytes));
	}
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
			expect(formatHex(hashSha256(bytes))).toBe(hashInNode(bytes));
		}),
	);
});
