import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { withProjectCopy, writeContent } from "../../../tasks/bench/project-copy.ts";
import { sizedDisk, withMount } from "../../../testing/builds/disks.ts";
import { type Files, readFiles } from "../../../testing/builds/folders.ts";

/** Two contents whose sites differ in pages, and in which pages there are. */
const contents: Map<string, string>[] = [];

/** What a clean build makes of each. */
const sites: Files[] = [];

/** How long a build takes here, in ms. */
let usual = 0;

function startBuild(root: string): ChildProcess {
	return spawn(process.execPath, ["src/tasks/run.js", "build"], {
		cwd: root,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, STANDPOINT_PICTURES: "no" },
	});
}

/** Ends with the exit code and everything that was said. */
async function finish(build: ChildProcess): Promise<{ code: number | null; said: string }> {
	let said = "";
	for (const stream of [build.stdout, build.stderr])
		stream?.setEncoding("utf8").on("data", (text: string) => {
			said += text;
		});
	const [code] = await once(build, "close");
	return { code, said };
}

async function buildWhole(root: string, which: number): Promise<void> {
	await writeContent(root, contents[which] ?? new Map());
	const { code, said } = await finish(startBuild(root));
	expect(code, said).toBe(0);
}

/** Whether every file is one of either site, and one of both is there for each that both have. */
function expectWhole(files: Files): void {
	for (const [path, text] of Object.entries(files)) {
		if (path !== "_headers") expect(sites.map((site) => site[path])).toContain(text);
	}
	for (const path of Object.keys(sites[0] ?? {})) {
		if (sites[1]?.[path] !== undefined) expect(Object.keys(files)).toContain(path);
	}
}

beforeAll(async () => {
	const article = await readFile("content/riyadh-talks/article.md", "utf8");
	const other = article.replace(/^title: ?"/m, 'title: "Anew. ');
	contents.push(
		new Map([
			["both", article],
			["first", article],
		]),
	);
	contents.push(
		new Map([
			["both", other],
			["second", article],
		]),
	);
	for (const which of [0, 1]) {
		await withProjectCopy(async (root) => {
			const start = performance.now();
			await buildWhole(root, which);
			usual = performance.now() - start;
			sites.push(await readFiles(join(root, "dist")));
		});
	}
	expect(sites[0]).not.toEqual(sites[1]);
}, 600_000);

/** When builds are killed: a part of their usual time, or when a folder is seen. */
const moments: (number | string)[] = [
	...Array.from({ length: 6 }, () => Math.random()),
	...[".dist-lock", ".dist-next", ".dist-next/second", "dist/.dist-draft", "dist/.dist-next"],
];

async function waitFor(root: string, moment: number | string, build: ChildProcess): Promise<void> {
	if (typeof moment === "number") {
		await sleep(moment * usual);
		return;
	}
	while (build.exitCode === null && !existsSync(join(root, moment)))
		await new Promise((resolve) => setImmediate(resolve));
}

describe("Real builds", () => {
	it(
		"killed at any moment leave a whole site, and the next build is as a clean one",
		() =>
			withProjectCopy(async (root) => {
				await buildWhole(root, 0);
				for (const [index, moment] of moments.entries()) {
					const which = (index + 1) % 2;
					await writeContent(root, contents[which] ?? new Map());
					const build = startBuild(root);
					const end = once(build, "close");
					await waitFor(root, moment, build);
					build.kill("SIGKILL");
					await end;
					expectWhole(await readFiles(join(root, "dist")));
					await buildWhole(root, which);
					expect(await readFiles(join(root, "dist")), `killed at ${moment}`).toEqual(sites[which]);
					const left = (await readdir(root)).filter((name) => /^\.?dist/.test(name));
					expect(left).toEqual(["dist"]);
				}
			}),
		3_600_000,
	);

	it(
		"at once take turns, and say who builds",
		() =>
			withProjectCopy(async (root) => {
				await writeContent(root, contents[0] ?? new Map());
				const builds = [startBuild(root), startBuild(root), startBuild(root)];
				const ends = await Promise.all(builds.map(finish));
				expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
				const waited = ends.filter(({ said }) =>
					/Another build is at work here \(process \d+, since/.test(said),
				);
				// The first may wait too: it lets others in between bundling and making.
				expect(waited.length).toBeGreaterThanOrEqual(2);
				expect(await readFiles(join(root, "dist"))).toEqual(sites[0]);
			}),
		600_000,
	);

	it(
		"fill a mount at dist/, and say in words that it is too small",
		() =>
			withProjectCopy(async (root) => {
				const dist = join(root, "dist");
				const small = await withMount(sizedDisk(64), dist, async () => {
					await writeContent(root, contents[0] ?? new Map());
					const { code, said } = await finish(startBuild(root));
					expect(code).toBe(1);
					expect(said).toMatch(
						/The site could not be written; .*\n.*the disk is full \(ENOSPC\)\n$/,
					);
					expect(said).not.toMatch(/^ +at /m);
					expect(await readdir(dist)).toEqual([]);
				});
				const large = await withMount(sizedDisk(100_000), dist, async () => {
					for (const which of [0, 1]) {
						await buildWhole(root, which);
						expect(await readFiles(dist)).toEqual(sites[which]);
					}
				});
				if (!(small && large))
					process.stderr.write("\n  Nothing can be mounted here: not tried.\n");
				expect([small, large]).toEqual([large, small]);
			}),
		600_000,
	);
});
