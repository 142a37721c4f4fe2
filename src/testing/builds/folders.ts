import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeOutput, type OutputEffects } from "../../site/build/output/effects.ts";
import { listTree } from "../../site/build/output/tree.ts";

/** Files by path. */
export type Files = Record<string, string>;

/** Gives `use` a temporary folder, which is removed afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), "standpoint-output-")));
	try {
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

/** Everything in a folder but what a server never gives away. */
export async function readFiles(folder: string): Promise<Files> {
	const { files } = await listTree(folder, nodeOutput);
	const served = files.filter((path) => !path.startsWith(".")).sort();
	const texts = await Promise.all(served.map((path) => readFile(join(folder, path), "utf8")));
	return Object.fromEntries(served.map((path, index) => [path, texts[index] ?? ""]));
}

/** What stands for the end of a process. */
export class Killed extends Error {}

/** The file system up to a step: the next one, and every one after it, does not happen. */
export function killAfter(steps: number): { effects: OutputEffects; taken: () => number } {
	let taken = 0;
	const effects = changeCalls((_name, call) => {
		if (taken >= steps) throw new Killed();
		taken += 1;
		return call();
	});
	return { effects, taken: () => taken };
}

/** The file system in which some calls are refused, or something comes before them. */
export function changeCalls(
	change: (name: string, call: () => Promise<unknown>, args: unknown[]) => unknown,
): OutputEffects {
	const changed = Object.entries(nodeOutput).map(([name, call]) => [
		name,
		async (...args: unknown[]) =>
			change(name, () => (call as (...args: unknown[]) => Promise<unknown>)(...args), args),
	]);
	return Object.fromEntries(changed) as OutputEffects;
}

/** As Node says it. */
export function refuse(code: string, path: unknown): never {
	throw Object.assign(new Error(`${code}: refused, '${path}'`), { code, path });
}
