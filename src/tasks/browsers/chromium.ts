import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** What finding a browser needs of the machine, so that a test can hand in another one. */
export interface World {
	env: Record<string, string | undefined>;
	platform: NodeJS.Platform;
	/** True when the process may do anything, as in a container. */
	root: boolean;
	/** Where Playwright would keep its own Chromium, whether it is there or not. */
	own: string;
	exists(path: string): boolean;
	/** Runs a program with its output shown; true when it ends well within `seconds`. */
	run(command: string, args: string[], seconds: number): Promise<boolean>;
	/** Shows a line to whoever waits. */
	say(line: string): void;
}

/** Where the browser is, or what the reader of the message can do about it. */
export type Browser = { path: string } | { missing: string };

const advice =
	"Install Chromium or Chrome, or set STANDPOINT_BROWSER to the path of one, and run this again.";

/** Takes half the time of a whole Chromium, but knows no camera. */
const shell = "chromium-headless-shell";

const installations: Installations = {
	programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
	mac: [
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	],
	windows: ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"],
};

/** Chromium comes without its sandbox, and on a bare machine there is no letter to draw. */
const extras = ["chromium-sandbox", "fonts-liberation"];

/** Debian's packages; Ubuntu has no shell. */
const packages = [
	[shell, "chromium", ...extras],
	["chromium", ...extras],
];

/**
 * Finds a browser without changing the machine: the one named by `STANDPOINT_BROWSER`,
 * Playwright's own, then an installed Chromium or Chrome, the one without a window first. A
 * name in `STANDPOINT_BROWSER` that leads nowhere is an error rather than a reason to take
 * another browser.
 */
export function findBrowser(world: World): Browser {
	return find(world, [shell]);
}

/** Finds one that has all that a browser with a window has: a camera. */
export function findWholeBrowser(world: World): Browser {
	return find(world, []);
}

function find(world: World, first: string[]): Browser {
	const installed = first.flatMap((name) => findProgram(world, name) ?? []);
	const places = [world.own, ...installed, ...listPlaces(world, installations)];
	return findNamed(world, "STANDPOINT_BROWSER", places, `No browser is installed here. ${advice}`);
}

/** The program that a variable names, or else the first of several places where there is one. */
export function findNamed(
	world: World,
	variable: string,
	places: readonly string[],
	missing: string,
): Browser {
	const named = world.env[variable];
	if (named && !world.exists(named))
		return { missing: `${variable} is ${named}, and there is no such file.` };
	const path = named || places.find((place) => world.exists(place));
	return path ? { path } : { missing };
}

/**
 * Finds a browser, and installs one if there is none: Playwright's Chromium by download,
 * else the system's package where `apt-get` may be used.
 */
export async function ensureBrowser(world: World): Promise<Browser> {
	const found = findBrowser(world);
	if ("path" in found || world.env.STANDPOINT_BROWSER) return found;
	world.say("There is no Chromium or Chrome here. Installing Playwright's …");
	const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
	if (await world.run(process.execPath, [cli, "install", "chromium"], 300)) {
		const own = findBrowser(world);
		if ("path" in own) return own;
	}
	world.say("That did not work. Installing the system's Chromium …");
	for (const names of packages) if (await installPackages(world, names)) return findBrowser(world);
	return { missing: `No browser could be installed here. ${advice}` };
}

/** Installs packages of Debian or Ubuntu; false where that is not to be had. */
export async function installPackages(world: World, packages: string[]): Promise<boolean> {
	const apt = findProgram(world, "apt-get");
	if (!apt) return false;
	const sudo = findProgram(world, "sudo");
	// -n: fail rather than ask for a password that nobody is there to type.
	if (!world.root && !(sudo && (await world.run(sudo, ["-n", "true"], 10)))) return false;
	const install = (args: string[], seconds: number) =>
		world.root || !sudo
			? world.run(apt, args, seconds)
			: world.run(sudo, ["-n", apt, ...args], seconds);
	// An outdated list of packages may still do, so a failed update does not end it.
	await install(["update"], 300);
	return install(["install", "-y", "--no-install-recommends", ...packages], 600);
}

/** Where a browser may be installed, by the kind of system. */
export interface Installations {
	/** Names on the `PATH`. */
	programs: string[];
	mac: string[];
	/** Below the usual folders of Windows. */
	windows: string[];
}

export function listPlaces(world: World, { programs, mac, windows }: Installations): string[] {
	if (world.platform === "darwin") return mac;
	if (world.platform !== "win32") {
		return programs.flatMap((name) => findProgram(world, name) ?? []);
	}
	return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
		const folder = world.env[name];
		return folder ? windows.map((program) => `${folder}\\${program}`) : [];
	});
}

/** The path of a program that is on the machine's `PATH`. */
export function findProgram(world: World, name: string): string | undefined {
	const folders = (world.env.PATH ?? "").split(delimiter).filter(Boolean);
	return folders.map((folder) => join(folder, name)).find((path) => world.exists(path));
}

/**
 * The switches that keep Chromium to the page it is given. Its sandbox stays on, except
 * for root, whom Chromium refuses to start with one.
 */
export function listSwitches(world: Pick<World, "root">): string[] {
	return [
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-quic",
		"--disable-sync",
		"--no-first-run",
		...(world.root ? ["--no-sandbox"] : []),
	];
}

/** The machine this runs on. */
export function openWorld(): World {
	return {
		env: process.env,
		platform: process.platform,
		root: process.getuid?.() === 0,
		own: chromium.executablePath(),
		exists: existsSync,
		run: (command, args, seconds) =>
			new Promise((resolve) => {
				const child = spawn(command, args, {
					// Nobody is there to answer a question.
					stdio: ["ignore", "inherit", "inherit"],
					timeout: seconds * 1000,
				});
				child.on("error", () => resolve(false));
				child.on("close", (code) => resolve(code === 0));
			}),
		say: (line) => process.stdout.write(`${line}\n`),
	};
}
