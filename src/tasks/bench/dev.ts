import { type ChildProcessByStdio, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Page } from "@playwright/test";
import { withProjectCopy, writeContent } from "./project-copy.ts";
import { row, type Topic } from "./report.ts";
import { findMiddle } from "./statistics.ts";
import { type Bench, repeat } from "./topic.ts";

declare global {
	interface Window {
		/** The word that the author has just written. */
		standpointWord?: string;
		/** Tells the bench that the word is painted, and when (ms since 1970). */
		standpointSeen?: (word: string, time: number) => void;
	}
}

const limit = 20_000;

/** From a saved edit to the page that shows it, in `npm run dev`, on a desk's machine. */
export async function measureDev(bench: Bench): Promise<Topic[]> {
	const source = await readFile(join("content", bench.slug, "article.md"), "utf8");
	return withProjectCopy(async (root) => {
		await writeContent(root, new Map([[bench.slug, source]]));
		const server = startDev(root);
		try {
			const file = join(root, "content", bench.slug, "article.md");
			const address = `${await findPrintedAddress(server)}${bench.slug}/`;
			return [describeEdits(await measureEdits(bench, address, file, source))];
		} finally {
			server.kill();
		}
	});
}

/**
 * `npm run dev` in a copy of the project: a process of its own, since Vite must find itself in that folder,
 * as an author's does.
 */
export function startDev(root: string): ChildProcessByStdio<null, Readable, null> {
	const args = ["src/tasks/run.js", "dev", "--host", "127.0.0.1", "--port", "0"];
	return spawn(process.execPath, args, {
		cwd: root,
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
	});
}

/** Reads the address that Vite prints. Rejects when Vite ends first, or says none in time (ms). */
export function findPrintedAddress(
	server: ChildProcessByStdio<null, Readable, null>,
	patience = limit,
): Promise<string> {
	return new Promise((resolve, reject) => {
		const fail = () => reject(new Error(`Development did not start.\n${output}`));
		const timer = setTimeout(fail, patience);
		let output = "";
		server.on("close", fail);
		server.stdout.setEncoding("utf8").on("data", (text: string) => {
			output += text;
			const address = /https?:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
			if (!address) return;
			clearTimeout(timer);
			resolve(address);
		});
	});
}

async function measureEdits(
	bench: Bench,
	address: string,
	file: string,
	source: string,
): Promise<number[]> {
	const browser = await bench.browser();
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	try {
		const edits = await prepareEdits(page, file, source);
		bench.say("opening the page in development");
		await page.goto(address, { waitUntil: "load" });
		// The first edits warm the server up: an author makes many, and feels the later ones.
		await repeat(2, () => edits.save());
		return await repeat(Math.max(bench.runs, 5), async (index) => {
			bench.say(`saving an edit, ${index + 1}`);
			return edits.save();
		});
	} finally {
		await page.close();
	}
}

/** Makes a page tell when it shows a word; `save` writes one and gives the milliseconds. */
async function prepareEdits(
	page: Page,
	file: string,
	source: string,
): Promise<{ save: () => Promise<number> }> {
	let seen: (word: string, time: number) => void = () => {};
	let count = 0;
	await page.exposeFunction("standpointSeen", (word: string, time: number) => seen(word, time));
	await page.addInitScript(tellWords);
	const save = async (): Promise<number> => {
		const word = `Edit-${++count}.`;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const shown = new Promise<number>((resolve, reject) => {
			seen = (found, time) => found === word && resolve(time);
			timer = setTimeout(() => reject(new Error("The page was not redrawn.")), limit);
		});
		const start = Date.now();
		await writeFile(file, source.replace(/^title: ?"/m, `title: "${word} `));
		const end = await shown;
		clearTimeout(timer);
		// The reload's own work must be over before the next edit.
		await page.waitForLoadState("load");
		await new Promise((resolve) => setTimeout(resolve, 500));
		return end - start;
	};
	return { save };
}

/** Runs in the page before anything else: tells each new first word of the headline, once painted. */
function tellWords(): void {
	const look = () => {
		const word = /^Edit-\d+\./.exec(document.querySelector("h1")?.textContent?.trim() ?? "")?.[0];
		if (word && word !== window.standpointWord) {
			window.standpointWord = word;
			// A task after a frame's callbacks runs when that frame has been drawn.
			setTimeout(() => window.standpointSeen?.(word, Date.now()));
		}
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

function describeEdits(times: number[]): Topic {
	const { value, spread } = findMiddle(times);
	return {
		title: "Development: from a saved edit to the redrawn page in npm run dev",
		notes: [
			`${times.length} edits of the headline after two to warm up; 1280 × 800 px, not slowed.`,
		],
		measures: [
			row("median", value, "ms", { bar: 300, spread }),
			row("worst", Math.max(...times), "ms"),
		],
	};
}
