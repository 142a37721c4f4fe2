import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { tellFault } from "../faults.ts";
import { buildDirectory } from "./environments.ts";
import { takeLock } from "./output/lock.ts";
import { publish, recover, waitsFor } from "./output/publish.ts";

/** Where a build writes. */
export interface OutputPlace {
	/** What is served. */
	target: string;
	/** Where the new site is put together. */
	staged: string;
}

/** Beside `dist/`: who is building. */
const lockFile = ".dist-lock";

function findOutput(root: string): OutputPlace & { lock: string } {
	return {
		target: resolve(root, "dist"),
		staged: resolve(root, ".dist-next"),
		lock: resolve(root, lockFile),
	};
}

/**
 * Lets `stage` write a site, alone among builds of this project, and leaves it in `dist/`.
 * @throws Told in words what the system refused; other errors as they are
 */
export async function withOutput<T>(
	root: string,
	say: (words: string) => void,
	stage: (place: OutputPlace) => Promise<T>,
): Promise<T> {
	const place = findOutput(root);
	try {
		const lock = await takeLock(place.lock, { say });
		try {
			await recover(place.target);
			await rm(place.staged, { recursive: true, force: true });
			const result = await stage(place);
			await lock.confirm();
			await publish(place.staged, place.target);
			return result;
		} finally {
			await clear(join(root, buildDirectory), place.staged);
			await lock.release().catch(() => {});
		}
	} catch (error) {
		throw tellFault(error, `The site could not be written; ${await describeKept(place.target)}.`);
	}
}

/** What cannot be removed now is at the next start, and must not hide why a build failed. */
async function clear(...folders: string[]): Promise<void> {
	for (const folder of folders) await rm(folder, { recursive: true, force: true }).catch(() => {});
}

/** What is in `dist/` after a build that failed: "dist/ is as it was". */
export async function describeKept(target: string): Promise<string> {
	if (await waitsFor(target))
		return "a part of it has its place in dist/ already, the rest takes it at the next start";
	return existsSync(join(target, "index.html"))
		? "dist/ is as it was"
		: "there is no site in dist/ yet";
}
