import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import {
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	symlink,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { keptProducts } from "../../site/build/source-hash.js";

/** What a build needs of the project besides packages and content. */
const sources = [
	...["src", "index.html", "LICENSE", "package.json", "package-lock.json"],
	...["tsconfig.json", "vite.config.ts"],
];

/**
 * Gives `use` a copy of the project in a temporary folder, without content, so that neither
 * `content/` nor `dist/` is touched. The copy is removed afterwards, whatever happens.
 */
export async function withProjectCopy<T>(use: (root: string) => Promise<T>): Promise<T> {
	const root = await realpath(await mkdtemp(join(tmpdir(), "standpoint-bench-")));
	try {
		for (const source of sources) await cp(source, join(root, source), { recursive: true });
		await linkPackages(resolve("node_modules"), join(root, "node_modules"));
		return await use(root);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/**
 * Links every package by itself: builds write into `node_modules`, and a link to the whole
 * folder would have them write into the project's own.
 */
async function linkPackages(from: string, to: string): Promise<void> {
	await mkdir(to);
	for (const name of await readdir(from)) {
		if (name.startsWith(".")) continue;
		// A junction needs no rights on Windows; elsewhere the word is ignored.
		await symlink(join(from, name), join(to, name), "junction");
	}
}

/**
 * The same with what bundling our own code has left: bundling the same again takes 15 seconds. Not
 * for what measures a build from nothing.
 */
export function withBundledCopy<T>(use: (root: string) => Promise<T>): Promise<T> {
	return withProjectCopy(async (root) => {
		if (existsSync(keptProducts)) {
			await cp(keptProducts, join(root, keptProducts), { recursive: true });
		}
		return use(root);
	});
}

/** Puts articles by slug in the place of a copy's content. */
export async function writeContent(root: string, articles: Map<string, string>): Promise<void> {
	await rm(join(root, "content"), { recursive: true, force: true });
	for (const [slug, text] of articles) {
		const path = join(root, "content", slug, "article.md");
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
}

export interface Built {
	seconds: number;
	/**
	 * The most memory that one of its processes held at a time, in MiB: while one bundles, the other
	 * only waits, with some 50 MiB.
	 */
	peak: number;
}

/** Runs in each of the build's processes: `maxRSS` is in KiB on every system. */
const reportPeak = `import { appendFileSync } from "node:fs";
process.on("exit", () => {
	appendFileSync("peaks.txt", process.resourceUsage().maxRSS + "\\n");
});`;

/** Builds a copy as `npm run build` does. Rejects with the build's output when it fails. */
export async function buildProjectCopy(root: string): Promise<Built> {
	await writeFile(join(root, "peak.js"), reportPeak);
	const task = join(root, "src/tasks/run.js");
	const loader = pathToFileURL(join(root, "peak.js")).href;
	await rm(join(root, "peaks.txt"), { force: true });
	const start = performance.now();
	await run(process.execPath, ["--import", loader, task, "build"], root);
	const seconds = (performance.now() - start) / 1000;
	const peaks = (await readFile(join(root, "peaks.txt"), "utf8")).trim().split("\n");
	return { seconds, peak: Math.max(...peaks.map(Number)) / 1024 };
}

function run(command: string, args: string[], cwd: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd,
			stdio: ["ignore", "pipe", "pipe"],
			// Pages are what grows; pictures are kept from build to build.
			env: {
				...{ ...process.env, NODE_ENV: undefined, NODE_OPTIONS: "" },
				STANDPOINT_PICTURES: "no",
			},
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text: string) => {
				output += text;
			});
		}
		child.on("error", reject);
		child.on("close", (code) => {
			if (code === 0) resolve();
			else reject(new Error(`The build failed.\n\n${output.slice(-4000)}`));
		});
	});
}
