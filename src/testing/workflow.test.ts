import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { listSteps, readYaml, type Workflow } from "./rules/workflow.ts";

// What every workflow keeps, pages and nightly alike, is tested in `rules/workflow.test.ts`.

describe("the workflow that publishes with GitHub Pages", () => {
	const { told: workflow } = readYaml<Workflow>(".github/workflows/pages.yml", parseDocument);
	const { jobs } = workflow;
	const [tests, build, deploy] = Object.values(jobs);

	test("runs for main, for pull requests and by hand, one publication at a time", () => {
		expect(workflow.on).toEqual({
			push: { branches: ["main"] },
			pull_request: null,
			workflow_dispatch: null,
		});
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own notation.
		expect(workflow.concurrency.group).toBe("pages-${{ github.ref }}");
	});

	test("publishes only what passed, and nothing of a pull request", () => {
		expect(Object.keys(jobs)).toEqual(["test", "build", "deploy"]);
		expect([tests?.needs, build?.needs, deploy?.needs]).toEqual([undefined, "test", "build"]);
		expect(build?.if).toBe(
			"github.event_name != 'pull_request' && github.ref == 'refs/heads/main'",
		);
	});

	test("may write nothing but the publication, and that in its last job alone", () => {
		expect(tests?.permissions).toBeUndefined();
		expect(build?.permissions).toEqual({ contents: "read", pages: "read" });
		expect(deploy?.permissions).toEqual({ pages: "write", "id-token": "write" });
	});

	test("tests, then builds, and ends after an hour at the latest", () => {
		const commands = listSteps(workflow).flatMap(({ run }) => run?.split(" && ") ?? []);
		expect(commands).toEqual(["npm ci", "npm test", "npm ci", "npm run build"]);
		for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
	});

	test("tells the build where the site will be, and publishes what was built", () => {
		const step = build?.steps.find(({ run }) => run === "npm run build");
		const asked = build?.steps.find(({ id }) => id === "pages");
		expect(asked?.uses).toMatch(/^actions\/configure-pages@/);
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own notation.
		expect(step?.env).toEqual({ STANDPOINT_URL: "${{ steps.pages.outputs.base_url }}" });
		expect(build?.steps.at(-1)?.with).toEqual({ path: "dist" });
		expect(deploy?.environment?.name).toBe("github-pages");
	});
});

describe("the workflow that publishes in shards", () => {
	const { told: workflow } = readYaml<Workflow>(".github/workflows/shards.yml", parseDocument);
	const { shard, merge, deploy } = workflow.jobs;
	const commands = (job: typeof shard) => job?.steps.flatMap(({ run }) => run ?? []);

	test("makes every shard once, then puts all together, and publishes that", () => {
		const source = readFileSync(".github/workflows/shards.yml", "utf8");
		const numbers = /number: \[(.*)\]/.exec(source)?.[1]?.split(", ").map(Number) ?? [];
		expect(numbers).toEqual(numbers.map((_, index) => index + 1));
		const make = `npm run build -- --shard \${{ matrix.number }}/${numbers.length}`;
		expect(commands(shard)).toEqual(["npm ci", make]);
		expect(commands(merge)).toEqual(["npm ci", "npm run build -- --merge dist-shards/*"]);
		expect([shard?.needs, merge?.needs, deploy?.needs]).toEqual([undefined, "shard", "merge"]);
		expect(merge?.steps.at(-1)?.with).toEqual({ path: "dist" });
	});

	test("runs by hand alone, so that a site is not published twice", () => {
		expect(workflow.on).toEqual({ workflow_dispatch: null });
	});
});

describe("the workflow of the suites that take long", () => {
	const { told: workflow } = readYaml<Workflow>(".github/workflows/hard.yml", parseDocument);
	const { test: job } = workflow.jobs;

	test("runs every night and by hand, and never for somebody's pull request", () => {
		expect(workflow.on).toEqual({
			// Once a day: minute and hour are numbers, the rest is any.
			schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }],
			workflow_dispatch: null,
		});
	});

	test("runs the hard suites with no rights of its own, and keeps what a failure leaves", () => {
		expect(Object.keys(workflow.jobs)).toEqual(["test"]);
		expect(job?.permissions).toBeUndefined();
		expect(listSteps(workflow).flatMap(({ run }) => run ?? [])).toEqual([
			"npm ci && npm run test:hard",
		]);
		const kept = job?.steps.at(-1);
		expect([kept?.if, kept?.with?.path]).toEqual(["failure()", "test-results"]);
	});
});
