import type { ViteUserConfig } from "vitest/config";

/**
 * What `vitest` runs: the tests beside the code. They need no browser and no DOM; what
 * does is in `e2e/`. Used as the `test` key of `vite.config.ts`.
 */
export const unitTests: NonNullable<ViteUserConfig["test"]> = {
	include: ["src/**/*.test.ts", "e2e/support/**/*.test.ts"],
	environment: "node",
	// A test without an assertion passes whatever the code does.
	expect: { requireAssertions: true },
	// A leftover `.only` would silently switch all other tests off.
	allowOnly: false,
	// Properties run for as long as the machine needs: no test is about time.
	testTimeout: 180_000,
	restoreMocks: true,
	unstubEnvs: true,
	unstubGlobals: true,
};
