/**
 * Runs a task written in TypeScript: `node src/tasks/run.js check --format json`
 * loads `check.ts` beside this file and calls its `main` with what follows the name.
 *
 * This file is JavaScript because Node 20 cannot read TypeScript; Vite, which is here
 * anyway, can. Packages are left to Node: only our own files go through Vite.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { hashSources, keptProducts } from "../site/build/source-hash.js";

// So that an error names the line of the TypeScript file.
process.setSourceMapsEnabled(true);

/**
 * `Thrown` is how what was thrown is said: in words, or with the stack of a bug of ours.
 * @typedef {{ main: (argv: string[]) => Promise<number> }} Task
 * @typedef {{ formatThrown: (error: unknown) => string }} Faults
 */

const [name = "", ...argv] = process.argv.slice(2);
const { NODE_ENV } = process.env;

/** @param {string} path */
const load = async (path) => {
	const { runnerImport } = await import("vite");
	const file = fileURLToPath(new URL(path, import.meta.url));
	const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
	return module;
};

const findFolder = () => resolve(keptProducts, hashSources("."));

/**
 * Bundles the task that builds with what draws pages, and keeps it; Vite's loader, which is closed
 * by then, could load neither.
 */
const bundle = async () => {
	const folder = findFolder();
	const { bundleProduct } = await load("../site/build/product.ts");
	restoreMode();
	/** @param {string} draft */
	const loadSite = (draft) => import(pathToFileURL(resolve(draft, "entry.js")).href);
	await bundleProduct(folder, loadSite);
	return 0;
};

/**
 * Bundles in a process of its own, which gives back the 900 MiB that it takes before pages are
 * drawn.
 * @returns {Promise<number>} its exit code
 */
const bundleAside = async () => {
	const own = fileURLToPath(import.meta.url);
	const child = spawn(process.execPath, [...process.execArgv, own, "bundle"], { stdio: "inherit" });
	const stop = () => child.kill();
	process.once("SIGTERM", stop);
	const [code] = await once(child, "close");
	process.off("SIGTERM", stop);
	return code ?? 1;
};

const loadBuild = async () => {
	const folder = findFolder();
	const code = existsSync(resolve(folder, "version.txt")) ? 0 : await bundleAside();
	if (code !== 0) return { main: async () => code };
	return import(pathToFileURL(resolve(folder, "build.js")).href);
};

const loadTask = async () => {
	if (name === "bundle") return { main: bundle };
	return name === "build" ? loadBuild() : load(`${name}.ts`);
};

// Vite says "development" when it loads a file; a build would believe it, and pack Svelte with
// all its warnings.
const restoreMode = () => {
	if (NODE_ENV === undefined) delete process.env.NODE_ENV;
};

try {
	/** @type {Task} */
	const task = await loadTask();
	restoreMode();
	// Set rather than exit: what is still being written to a pipe would be cut off.
	process.exitCode = await task.main(argv);
} catch (error) {
	/** @type {Faults} */
	const { formatThrown } = await load("../site/faults.ts");
	process.stderr.write(`${formatThrown(error)}\n`);
	process.exitCode = 1;
}
