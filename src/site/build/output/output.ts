import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { tellFault } from "../../faults.ts";
import { nodeOutput } from "./effects.ts";
import { takeLock } from "./lock.ts";
import { publish, recover, waitsFor } from "./publish.ts";

/** Where a build writes. */
export interface OutputPlace {
	/** What is served. */
	target: string;
	/** Where the new site is put together. */
	staged: string;
}

/** What is put together, and what of the site that is there goes; without that, all of it. */
export interface Staged<T> {
	result: T;
	stale?: readonly string[];
}

/** Beside `dist/`: who is building. */
const lockFile = ".dist-lock";

function findOutput(root: string, target: string): OutputPlace & { lock: string } {
	return {
		target: resolve(root, target),
		staged: resolve(root, ".dist-next"),
		lock: resolve(root, lockFile),
	};
}

/**
 * Lets `stage` write a site, alone among builds of this project, and leaves it in `dist/`.
 * @param target the folder that is served
 * @throws Told in words what the system refused; other errors as they are
 */
export async function withOutput<T>(
	root: string,
	say: (words: string) => void,
	stage: (place: OutputPlace) => Promise<Staged<T>>,
	target = "dist",
): Promise<T> {
	const place = findOutput(root, target);
	try {
		const lock = await takeLock(place.lock, { say });
		try {
			await recover(place.target);
			await rm(place.staged, { recursive: true, force: true });
			const { result, stale } = await stage(place);
			await lock.confirm();
			await leaveStaged(place, stale);
			return result;
		} finally {
			await clear(place.staged);
			await lock.release().catch(() => {});
		}
	} catch (error) {
		throw tellFault(error, `The site could not be written; ${await describeKept(place.target)}.`);
	}
}

/** Lets `work` be done alone among builds of this project, before what it makes is used. */
export async function withLock(
	root: string,
	say: (words: string) => void,
	work: () => Promise<void>,
): Promise<void> {
	const lock = await takeLock(resolve(root, lockFile), { say });
	try {
		await work();
	} finally {
		await lock.release().catch(() => {});
	}
}

/** Nothing is touched where nothing has changed. */
export async function leaveStaged(
	{ staged, target }: OutputPlace,
	stale: readonly string[] | undefined,
	effects = nodeOutput,
): Promise<void> {
	if (stale?.length === 0 && !existsSync(staged)) return;
	await mkdir(staged, { recursive: true });
	await mkdir(dirname(target), { recursive: true });
	await publish(staged, target, effects, stale ?? null);
}

/** What cannot be removed now is at the next start, and must not hide why a build failed. */
async function clear(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true }).catch(() => {});
}

/** What is in `dist/` after a build that failed: "dist/ is as it was". */
export async function describeKept(target: string): Promise<string> {
	if (await waitsFor(target))
		return "a part of it has its place in dist/ already, the rest takes it at the next start";
	return existsSync(join(target, "index.html"))
		? "dist/ is as it was"
		: "there is no site in dist/ yet";
}
