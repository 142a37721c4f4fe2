import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encode, findEncoding } from "./encoding.ts";

describe("the encoding of an answer", () => {
	it.each([
		["gzip, deflate, br, zstd", "br"],
		["gzip, deflate", "gzip"],
		["BR;q=0.5, gzip", "br"],
		["br;q=0, gzip;q=1.0", "gzip"],
		["br; q=0.000, gzip; q=0", "identity"],
		["brotli", "identity"],
		["", "identity"],
	])("for %j is %s", (accepted, encoding) => {
		expect(findEncoding(accepted)).toBe(encoding);
	});

	it("gives the same bytes back", async () => {
		const body = Buffer.from("who said what ".repeat(99));
		expect(brotliDecompressSync(await encode(body, "br"))).toEqual(body);
		expect(gunzipSync(await encode(body, "gzip"))).toEqual(body);
		expect(await encode(body, "identity")).toBe(body);
	});
});
