import { readFileSync } from "node:fs";

/** One step of a job, as far as tests look at it. */
export interface WorkflowStep {
	id?: string;
	if?: string;
	uses?: string;
	run?: string;
	env?: Record<string, string>;
	with?: Record<string, unknown>;
}

export interface Job {
	needs?: string;
	if?: string;
	permissions?: Record<string, string>;
	"timeout-minutes"?: number;
	environment?: { name: string };
	steps: WorkflowStep[];
}

export interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	concurrency: { group: string };
	jobs: Record<string, Job>;
}

/** The part of `yaml` that is needed; outside of `src/parse` only tests may import the package. */
type ParseYaml = (
	source: string,
	options: { strict: boolean; uniqueKeys: boolean },
) => { toJS(): unknown; errors: unknown[]; warnings: unknown[] };

/**
 * What a file of `.github/` says, with what a strict reader of YAML has against it.
 * @param parse the package's `parseDocument`
 */
export function readYaml<T>(
	path: string,
	parse: ParseYaml,
): { source: string; told: T; problems: unknown[] } {
	const source = readFileSync(path, "utf8");
	const document = parse(source, { strict: true, uniqueKeys: true });
	return {
		source,
		told: document.toJS() as T,
		problems: [...document.errors, ...document.warnings],
	};
}

/** Every step of a workflow, in the order of its jobs. */
export function listSteps({ jobs }: Workflow): WorkflowStep[] {
	return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** An action as a step calls it, with the version that the comment behind it tells. */
export interface Call {
	action: string;
	/** What stands after `@`: a commit, or a tag that can be moved. */
	at: string;
	/** `v5.1.0`; empty without a comment. */
	version: string;
}

/** Every call of an action. Read from the text, since comments are no part of what YAML says. */
export function listActionCalls(source: string): Call[] {
	const calls = source.matchAll(
		/^[ \t]*(?:-[ \t]*)?uses:[ \t]*([^\s@#]+)(?:@(\S*))?(?:[ \t]+#[ \t]*(.*))?$/gm,
	);
	return [...calls].map(([, action = "", at = "", version = ""]) => ({
		...{ action, at, version: version.trim() },
	}));
}

/** Whether a call can only ever run the code it was written for, and tells people its version. */
export function isPinned({ at, version }: Call): boolean {
	return /^[0-9a-f]{40}$/.test(at) && /^v\d+\.\d+\.\d+$/.test(version);
}
