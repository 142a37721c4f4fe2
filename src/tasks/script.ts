import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a script of package.json with its output shown; true when it succeeds. */
export function runScript(
	script: string,
	args: string[] = [],
	environment: NodeJS.ProcessEnv = {},
): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
			stdio: "inherit",
			env: { ...process.env, ...environment },
			// On Windows npm is a batch file, which only a shell can run.
			shell: process.platform === "win32",
		});
		child.on("error", () => resolve(false));
		child.on("close", (code) => resolve(code === 0));
	});
}

/** Says where something is served, and serves it until the task is told to stop. Gives 0. */
export async function untilStopped(
	words: string,
	server: { close(): Promise<void> },
): Promise<number> {
	process.stdout.write(`\n  ${words}\n  Ctrl-C stops it.\n\n`);
	await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await server.close();
	return 0;
}
