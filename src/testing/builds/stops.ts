import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { publish, recover, waitsFor } from "../../site/build/output/publish.ts";
import {
	changeCalls,
	type Files,
	Killed,
	killAfter,
	readFiles,
	refuse,
	withFolder,
	writeFiles,
} from "./folders.ts";

/** A site of its time: pages name what they need, as `data-needs`, and where they lead to. */
function makeSite(time: string, slugs: string[]): Files {
	const page = (needs: string, links: string[] = []) =>
		`${time} needs=${needs} ${links.map((link) => `to=${link}`).join(" ")}`;
	const articles = slugs.flatMap((slug): [string, string][] => [
		[`${slug}/index.html`, page(`assets/${time}.js`, [`${slug}/plan/index.html`])],
		[`${slug}/plan/index.html`, page(`${slug}/data.json`)],
		[`${slug}/data.json`, time],
		[`embed/${slug}/matrix/index.html`, page(`${slug}/data.json`)],
	]);
	return {
		...Object.fromEntries(articles),
		"index.html": page(
			`assets/${time}.js`,
			slugs.map((slug) => `${slug}/index.html`),
		),
		_headers: `/\n  Content-Security-Policy: script-src '${time}'\n`,
		[`assets/${time}.js`]: time,
		// Of the old time a file, of the new a folder; and the other way round.
		...(time === "old" ? { turned: "old", "folder/file": "old" } : { folder: "new" }),
		...(time === "new" && { "turned/index.html": page("turned/file"), "turned/file": "new" }),
	};
}

export const old = makeSite("old", ["talks", "gone"]);
export const next = makeSite("new", ["talks", "added"]);

/** What a visitor would find broken: a page that needs or leads to what is not there. */
function listBroken(files: Files): string[] {
	return Object.entries(files).flatMap(([path, text]) =>
		[...text.matchAll(/(?:needs|to)=(\S+)/g)].flatMap(([, wanted = ""]) =>
			Object.hasOwn(files, wanted) ? [] : [`${path}: ${wanted}`],
		),
	);
}

/** A folder with the old site served and the new one staged. */
export function withSites(use: (place: { staged: string; target: string }) => Promise<void>) {
	return withFolder(async (folder) => {
		const place = { staged: join(folder, ".dist-next"), target: join(folder, "dist") };
		await writeFiles(place.target, old);
		await writeFiles(place.staged, next);
		await use(place);
	});
}

/** As of a folder on another disk: what is outside cannot be renamed into it. */
export function onOtherDisk(target: string, effects: Parameters<typeof changeCalls>[0]) {
	return changeCalls((name, call, args) => {
		const inside = args.filter((arg) => String(arg).startsWith(`${target}/`)).length;
		if (name === "rename" && inside === 1) refuse("EXDEV", args[0]);
		return effects(name, call, args);
	});
}

/** Whether the site is served from the disk on which a new one is put together. */
export type Disk = "the same disk" | "another disk";

function killOn(disk: Disk, target: string, steps: number) {
	const { effects } = killAfter(steps);
	if (disk === "the same disk") return effects;
	return onOtherDisk(target, (name, _call, args) => {
		const effect = effects[name as keyof typeof effects] as (...args: unknown[]) => unknown;
		return effect(...args);
	});
}

/**
 * Stops the leaving of a site after some steps: what is there must be whole, the next start
 * bring it to its end, and the next build leave exactly its own. Tells whether nothing was
 * stopped, since there were no more steps.
 */
export async function stopAfter(steps: number, disk: Disk): Promise<boolean> {
	let finished = false;
	await withSites(async ({ staged, target }) => {
		const world = killOn(disk, target, steps);
		const end = await publish(staged, target, world).catch((error: unknown) => error);
		finished = end === undefined;
		if (!finished) expect(end).toBeInstanceOf(Killed);
		const left = await readFiles(target);
		expect(listBroken(left), `after ${steps} steps`).toEqual([]);
		for (const path of ["index.html", "talks/index.html", "talks/data.json"])
			expect([old[path], next[path]]).toContain(left[path]);
		const arrived = await waitsFor(target);
		await recover(target);
		const after = await readFiles(target);
		expect(arrived ? [next] : [old, next], `after ${steps} steps`).toContainEqual(after);
		expect((await readdir(target)).filter((name) => name.startsWith("."))).toEqual([]);
		await writeFiles(staged, next);
		await publish(staged, target);
		expect(await readFiles(target)).toEqual(next);
	});
	return finished;
}

/** Stops first the leaving of a site, then its recovery. */
export async function stopTwice(steps: number, more: number, disk: Disk): Promise<void> {
	await withSites(async ({ staged, target }) => {
		await publish(staged, target, killOn(disk, target, steps)).catch(() => {});
		const arrived = await waitsFor(target);
		await recover(target, killOn(disk, target, more)).catch(() => {});
		expect(listBroken(await readFiles(target))).toEqual([]);
		await recover(target);
		expect(await readFiles(target)).toEqual(arrived ? next : old);
	});
}
