import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";

/** What other people's readers load, in bytes after brotli; pym.js has 2.4 KiB. */
const most = { host: 2048, frame: 2304 };

async function measure(name: string, format: "iife" | "es"): Promise<number> {
	const built = await build({
		configFile: false,
		logLevel: "silent",
		build: {
			write: false,
			rollupOptions: {
				input: fileURLToPath(new URL(name, import.meta.url)),
				preserveEntrySignatures: "strict",
				output: { format },
			},
		},
	});
	const [
		{
			output: [{ code }],
		},
	] = [built].flat() as [Rolldown.RolldownOutput];
	return brotliCompressSync(code).length;
}

describe("compressed, at most 2 KiB for hosts and 2.25 in frames have", () => {
	it("embed.js, for host pages", async () => {
		const size = await measure("host.ts", "iife");
		expect(size).toBeLessThanOrEqual(most.host);
		// An empty script would pass too.
		expect(size).toBeGreaterThan(800);
	});

	it("all that an embed says to hosts", async () => {
		const size = await measure("../frame/frame.ts", "es");
		expect(size).toBeLessThanOrEqual(most.frame);
		expect(size).toBeGreaterThan(800);
	});
});
