import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

/** One thing the linter says about a file. */
export interface LintFinding {
	/** Path from the root of the repository. */
	path: string;
	/** `group/rule`: `style/noRestrictedImports`. */
	rule: string;
	/** 1-based. */
	line: number;
	message: string;
}

interface Report {
	diagnostics: {
		category: string;
		message: string;
		location: { path: string; start: { line: number } };
	}[];
}

const biome = resolve("node_modules/.bin/biome");

/**
 * Lints sources that are not in the repository as if they were: `files` maps a path
 * (`src/text/words.ts`) to its text. They are written below a temporary folder beside a
 * copy of our configuration, so one run of the linter answers for all of them.
 */
export async function lintSources(files: Record<string, string>): Promise<LintFinding[]> {
	const root = await mkdtemp(join(tmpdir(), "standpoint-lint-"));
	try {
		await cp(".biome.json", join(root, ".biome.json"));
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(root, path)), { recursive: true });
			await writeFile(join(root, path), text);
		}
		return parseReport(await runBiome(root));
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** Biome exits with 1 when it has something to say: its report is what counts. */
async function runBiome(root: string): Promise<string> {
	const args = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
	const run = promisify(execFile)(biome, args, { cwd: root, maxBuffer: 1 << 24 });
	const { stdout } = await run.catch((reason: { stdout: string }) => reason);
	return stdout;
}

function parseReport(json: string): LintFinding[] {
	const report: Report = JSON.parse(json);
	return report.diagnostics.map(({ category, message, location }) => ({
		path: location.path,
		rule: category.replace(/^lint\//, ""),
		line: location.start.line,
		message,
	}));
}
