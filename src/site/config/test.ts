import { configDefaults, type ViteUserConfig } from "vitest/config";
import { wantsHard } from "./hard.ts";

/**
 * What `vitest` runs: the tests beside the code. They need no browser and no DOM; what
 * does is in `e2e/`. Used as the `test` key of `vite.config.ts`.
 */
export const unitTests: NonNullable<ViteUserConfig["test"]> = {
	include: wantsHard(process.env)
		? ["src/**/*.hard.test.ts"]
		: ["src/**/*.test.ts", "e2e/support/**/*.test.ts"],
	exclude: [...configDefaults.exclude, ...(wantsHard(process.env) ? [] : ["**/*.hard.test.ts"])],
	environment: "node",
	// Files share modules: a third of the time of a process each, of which most went into imports.
	// No test may change a module that it does not own, and `vi.mock` is not used.
	pool: "threads",
	isolate: false,
	maxWorkers: "100%",
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
