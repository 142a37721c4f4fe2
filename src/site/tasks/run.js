/**
 * Runs a task written in TypeScript: `node src/site/tasks/run.js check --format json`
 * loads `check.ts` beside this file and calls its `main` with what follows the name.
 *
 * This file is JavaScript because Node 20 cannot read TypeScript; Vite, which is here
 * anyway, can. Packages are left to Node: only our own files go through Vite.
 */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

// So that an error names the line of the TypeScript file.
process.setSourceMapsEnabled(true);

/** @typedef {{ main: (argv: string[]) => Promise<number> }} Task */

const [name = "", ...argv] = process.argv.slice(2);
const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));

/** @type {{ module: Task }} */
const { module: task } = await runnerImport(file, { configFile: false, logLevel: "error" });
// Set rather than exit: what is still being written to a pipe would be cut off.
process.exitCode = await task.main(argv);
