import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";

interface Step {
	id?: string;
	uses?: string;
	run?: string;
	env?: Record<string, string>;
	with?: Record<string, unknown>;
}

interface Job {
	needs?: string;
	if?: string;
	permissions?: Record<string, string>;
	"timeout-minutes"?: number;
	environment?: { name: string };
	steps: Step[];
}

interface Workflow {
	on: { push: { branches: string[] }; pull_request: null; workflow_dispatch: null };
	permissions: Record<string, string>;
	concurrency: { group: string };
	jobs: Record<"test" | "build" | "deploy", Job>;
}

const source = readFileSync(".github/workflows/pages.yml", "utf8");
const document = parseDocument(source, { strict: true, uniqueKeys: true });
const workflow = document.toJS() as Workflow;
const { jobs } = workflow;
const steps = Object.values(jobs).flatMap((job) => job.steps);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
	scripts: Record<string, string>;
};

/** What of each action's inputs and outputs is used; its version is part of the promise. */
const actions: Record<string, string[]> = {
	"actions/checkout@v5": ["persist-credentials"],
	"actions/setup-node@v5": ["node-version", "cache"],
	"actions/upload-artifact@v4": ["name", "path", "if-no-files-found"],
	"actions/configure-pages@v5": [],
	"actions/upload-pages-artifact@v4": ["path"],
	"actions/deploy-pages@v4": [],
};

describe("the workflow that publishes with GitHub Pages", () => {
	test("is YAML without an error, a warning or a key twice", () => {
		expect([...document.errors, ...document.warnings]).toEqual([]);
	});

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
		expect([jobs.test.needs, jobs.build.needs, jobs.deploy.needs]).toEqual([
			undefined,
			"test",
			"build",
		]);
		expect(jobs.build.if).toBe(
			"github.event_name != 'pull_request' && github.ref == 'refs/heads/main'",
		);
	});

	test("may write nothing but the publication, and that in its last job alone", () => {
		expect(workflow.permissions).toEqual({ contents: "read" });
		expect(jobs.test.permissions).toBeUndefined();
		expect(jobs.build.permissions).toEqual({ contents: "read", pages: "read" });
		expect(jobs.deploy.permissions).toEqual({ pages: "write", "id-token": "write" });
		for (const { uses, with: given } of steps.filter((step) => step.uses?.includes("checkout")))
			expect([uses, given]).toEqual([uses, { "persist-credentials": false }]);
	});

	test("calls only scripts that package.json has", () => {
		const commands = steps.flatMap(({ run }) => run?.split(" && ") ?? []);
		expect(commands).toEqual(["npm ci", "npm test", "npm ci", "npm run build"]);
		expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["test", "build"]));
	});

	test("uses known actions with inputs that they have, and ends a job that hangs", () => {
		for (const { uses, with: given } of steps.filter((step) => step.uses)) {
			expect(Object.keys(actions)).toContain(uses);
			for (const input of Object.keys(given ?? {})) expect(actions[uses ?? ""]).toContain(input);
		}
		for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
	});

	test("tells the build where the site will be, and publishes what was built", () => {
		const build = jobs.build.steps.find(({ run }) => run === "npm run build");
		const asked = jobs.build.steps.find(({ id }) => id === "pages");
		expect(asked?.uses).toMatch(/^actions\/configure-pages@/);
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own notation.
		expect(build?.env).toEqual({ STANDPOINT_URL: "${{ steps.pages.outputs.base_url }}" });
		expect(jobs.build.steps.at(-1)?.with).toEqual({ path: "dist" });
		expect(jobs.deploy.environment?.name).toBe("github-pages");
	});

	test("asks for a Node that the project runs on", () => {
		const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
			engines: { node: string };
		};
		const least = Number(/\d+/.exec(engines.node)?.[0]);
		for (const { with: given } of steps.filter((step) => step.uses?.includes("setup-node")))
			expect(Number(given?.["node-version"])).toBeGreaterThanOrEqual(least);
	});
});
