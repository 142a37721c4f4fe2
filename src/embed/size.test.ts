import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";

/** What other people's readers load, in bytes after brotli; pym.js has 2.4 KiB. */
const most = 2048;

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

describe("compressed, at most 2 KiB have", () => {
	it("embed.js, for host pages", async () => {
		const size = await measure("host.ts", "iife");
		expect(size).toBeLessThanOrEqual(most);
		// An empty script would pass too.
		expect(size).toBeGreaterThan(800);
	});

	it("all that an embed says to hosts", async () => {
		const size = await measure("frame.ts", "es");
		expect(size).toBeLessThanOrEqual(most);
		expect(size).toBeGreaterThan(800);
	});
});
