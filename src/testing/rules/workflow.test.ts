import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { isPinned, listActionCalls, listSteps, readYaml, type Workflow } from "./workflow.ts";

const folder = ".github/workflows";
const workflows = readdirSync(folder).map((file) => ({
	file,
	...readYaml<Workflow>(`${folder}/${file}`, parseDocument),
}));

/** What of each action's inputs is used; its version is part of the promise. */
const actions: Record<string, string[]> = {
	"actions/checkout v5.1.0": ["persist-credentials"],
	"actions/setup-node v5.0.0": ["node-version", "cache"],
	"actions/cache v4.3.0": ["path", "key", "restore-keys"],
	"actions/upload-artifact v4.6.2": ["name", "path", "if-no-files-found"],
	"actions/download-artifact v5.0.0": ["path", "merge-multiple"],
	"actions/configure-pages v5.0.0": [],
	"actions/upload-pages-artifact v4.0.0": ["path"],
	"actions/deploy-pages v4.0.5": [],
};

const { engines, scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
	engines: { node: string };
	scripts: Record<string, string>;
};

describe.each(workflows)("the workflow $file", ({ source, told, problems }) => {
	const steps = listSteps(told);
	const calls = listActionCalls(source);

	it("is YAML without an error, a warning or a key twice", () => {
		expect(problems).toEqual([]);
	});

	it("names every action by commit, with its version behind it", () => {
		expect(calls.length).toBe(steps.filter(({ uses }) => uses).length);
		expect(calls.filter((call) => !isPinned(call))).toEqual([]);
	});

	it("uses known actions with inputs that they have", () => {
		for (const { uses = "", with: given } of steps.filter((step) => step.uses)) {
			const call = calls.find(({ action, at }) => uses === `${action}@${at}`);
			const inputs = actions[`${call?.action} ${call?.version}`];
			expect(inputs, uses).toBeDefined();
			for (const input of Object.keys(given ?? {})) expect(inputs).toContain(input);
		}
	});

	it("may read the sources and no more by itself, and keeps no key to them", () => {
		expect(told.permissions).toEqual({ contents: "read" });
		const checkouts = steps.filter(({ uses }) => uses?.includes("/checkout@"));
		expect(checkouts.length).toBeGreaterThan(0);
		for (const { with: given } of checkouts)
			expect(given).toEqual({ "persist-credentials": false });
	});

	it("ends a job that hangs, and runs one at a time", () => {
		for (const job of Object.values(told.jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
		expect(told.concurrency.group).not.toBe("");
	});

	it("runs only what npm has, on a Node that the project runs on", () => {
		const own = steps
			.flatMap(({ run }) => run?.split(" && ") ?? [])
			.filter((command) => command !== "npm ci")
			.map((command) => /^npm (?:run )?([a-z:]+)(?: -- .+)?$/.exec(command)?.[1]);
		expect(Object.keys(scripts)).toEqual(expect.arrayContaining(own));
		const least = Number(/\d+/.exec(engines.node)?.[0]);
		for (const { with: given } of steps.filter((step) => step.uses?.includes("setup-node")))
			expect(Number(given?.["node-version"])).toBeGreaterThanOrEqual(least);
	});
});

describe("all workflows", () => {
	it("use the same commit of an action wherever they call it", () => {
		const commits = new Map<string, Set<string>>();
		for (const { action, at } of workflows.flatMap(({ source }) => listActionCalls(source)))
			commits.set(action, (commits.get(action) ?? new Set()).add(at));
		expect([...commits].filter(([, used]) => used.size > 1)).toEqual([]);
	});

	it("are kept up to date, and so are the packages", () => {
		const { told, problems } = readYaml<{
			version: number;
			updates: { "package-ecosystem": string; directory: string }[];
		}>(".github/dependabot.yml", parseDocument);
		expect(problems).toEqual([]);
		expect(told.version).toBe(2);
		expect(told.updates.map((each) => [each["package-ecosystem"], each.directory])).toEqual([
			["github-actions", "/"],
			["npm", "/"],
		]);
	});
});

describe("a call of an action", () => {
	const commit = "fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09";
	it.each([
		[`uses: a/b@${commit} # v5.1.0`, true],
		[`  - uses: a/b@${commit} # v5.1.0`, true],
		["uses: a/b@v5", false],
		["uses: a/b@v5 # v5.1.0", false],
		["uses: a/b@main # v5.1.0", false],
		["uses: a/b", false],
		[`uses: a/b@${commit}`, false],
		[`uses: a/b@${commit} # the newest`, false],
		[`uses: a/b@${commit.slice(1)} # v5.1.0`, false],
		[`uses: a/b@${commit.toUpperCase()} # v5.1.0`, false],
	])("%s: pinned is %s", (line, pinned) => {
		expect(listActionCalls(line).map(isPinned)).toEqual([pinned]);
	});
});
