import { configDefaults, type ViteUserConfig } from "vitest/config";
import { wantsHard } from "./hard.ts";

/** What measures processor time, of which a process has but one account. */
const measured = "src/testing/growth";

const ending = wantsHard(process.env) ? "*.hard.test.ts" : "*.test.ts";
const exclude = [
	...configDefaults.exclude,
	...(wantsHard(process.env) ? [] : ["**/*.hard.test.ts"]),
];

/**
 * What `vitest` runs: the tests beside the code. They need no browser and no DOM; what
 * does is in `e2e/`. Used as the `test` key of `vite.config.ts`.
 */
export const unitTests: NonNullable<ViteUserConfig["test"]> = {
	environment: "node",
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
	projects: [
		{
			extends: true,
			// Files share modules: a third of the time of a process each, of which most went into imports.
			// No test may change a module that it does not own, and `vi.mock` is not used.
			test: {
				name: "unit",
				include: [`src/**/${ending}`, `e2e/support/**/${ending}`],
				exclude: [...exclude, `${measured}/**`],
				pool: "threads",
				isolate: false,
			},
		},
		{
			extends: true,
			test: {
				name: "growth",
				include: [`${measured}/${ending}`],
				exclude,
				pool: "forks",
			},
		},
	],
};
