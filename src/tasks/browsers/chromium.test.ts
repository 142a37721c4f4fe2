import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import {
	ensureBrowser,
	findBrowser,
	findWholeBrowser,
	listSwitches,
	openWorld,
	type World,
} from "./chromium.ts";

interface Machine extends Partial<Omit<World, "exists" | "run">> {
	/** Files that are there. */
	files?: string[];
	/** Commands that succeed, by a part of their line, and the files they leave. */
	works?: Record<string, string[]>;
}

/** A machine without a browser, but for what is said of it; `did` lists what was run on it. */
function makeWorld({ files = [], works = {}, ...rest }: Machine = {}) {
	const there = new Set(files);
	const did: string[] = [];
	const world: World = {
		env: { PATH: ["/bin", "/opt/bin"].join(delimiter) },
		platform: "linux",
		root: false,
		own: "/cache/chromium/chrome",
		exists: (path) => there.has(path),
		run: async (command, args) => {
			const line = [command, ...args].join(" ");
			did.push(line.replace(/^.*cli\.js/, "playwright"));
			const work = Object.entries(works).find(([part]) => line.includes(part));
			for (const file of work?.[1] ?? []) there.add(file);
			return work !== undefined;
		},
		say: () => undefined,
		...rest,
	};
	return { world, did };
}

const named = { STANDPOINT_BROWSER: "/my/browser", PATH: "/bin" };

describe("the browser is", () => {
	it("the one that is named, before all others", () => {
		const files = ["/my/browser", "/cache/chromium/chrome", "/bin/chromium"];
		expect(findBrowser(makeWorld({ files, env: named }).world)).toEqual({ path: "/my/browser" });
	});

	it("Playwright's own, before an installed one", () => {
		const files = ["/cache/chromium/chrome", "/bin/chromium"];
		expect(findBrowser(makeWorld({ files }).world)).toEqual({ path: "/cache/chromium/chrome" });
	});

	it.each([
		"chromium-headless-shell",
		"chromium",
		"chromium-browser",
		"google-chrome",
		"google-chrome-stable",
	])("%s, anywhere on the path", (name) => {
		const { world } = makeWorld({ files: [`/opt/bin/${name}`] });
		expect(findBrowser(world)).toEqual({ path: `/opt/bin/${name}` });
	});

	it("the one without a window rather than the whole one", () => {
		const files = ["/bin/chromium", "/bin/chromium-headless-shell"];
		const { world } = makeWorld({ files });
		expect(findBrowser(world)).toEqual({ path: "/bin/chromium-headless-shell" });
		expect(findWholeBrowser(world)).toEqual({ path: "/bin/chromium" });
	});

	it("no camera where there is only the one without a window", () => {
		const { world } = makeWorld({ files: ["/bin/chromium-headless-shell"] });
		expect(findWholeBrowser(world)).toHaveProperty("missing");
	});

	it("an application on a Mac", () => {
		const path = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
		const { world } = makeWorld({ files: [path], platform: "darwin" });
		expect(findBrowser(world)).toEqual({ path });
	});

	it("a program in one of the usual folders on Windows", () => {
		const path = "C:\\Users\\me\\Google\\Chrome\\Application\\chrome.exe";
		const env = { PROGRAMFILES: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\me" };
		const { world } = makeWorld({ files: [path], platform: "win32", env });
		expect(findBrowser(world)).toEqual({ path });
	});

	it("not replaced by another when the named one is not there", async () => {
		const { world, did } = makeWorld({ files: ["/bin/chromium"], env: named });
		const missing = "STANDPOINT_BROWSER is /my/browser, and there is no such file.";
		expect(await ensureBrowser(world)).toEqual({ missing });
		expect(did).toEqual([]);
	});
});

describe("without a browser", () => {
	it("nothing is installed while one is only looked for", () => {
		const { world, did } = makeWorld();
		expect(findBrowser(world)).toHaveProperty("missing");
		expect(did).toEqual([]);
	});

	it("nothing is installed either when one is there after all", async () => {
		const { world, did } = makeWorld({ files: ["/bin/chromium"] });
		expect(await ensureBrowser(world)).toEqual({ path: "/bin/chromium" });
		expect(did).toEqual([]);
	});

	it("Playwright's is downloaded first", async () => {
		const { world, did } = makeWorld({ works: { "install chromium": ["/cache/chromium/chrome"] } });
		expect(await ensureBrowser(world)).toEqual({ path: "/cache/chromium/chrome" });
		expect(did).toEqual(["playwright install chromium"]);
	});

	it("root takes the system's package when the download fails, even from an old list", async () => {
		const works = { "apt-get install": ["/bin/chromium"] };
		const { world, did } = makeWorld({ files: ["/bin/apt-get"], works, root: true });
		expect(await ensureBrowser(world)).toEqual({ path: "/bin/chromium" });
		expect(did).toEqual([
			"playwright install chromium",
			"/bin/apt-get update",
			"/bin/apt-get install -y --no-install-recommends chromium-headless-shell chromium chromium-sandbox fonts-liberation",
		]);
	});

	it("where there is no Chromium without a window, the whole one is installed", async () => {
		const works = { "recommends chromium chromium-sandbox": ["/bin/chromium"] };
		const { world, did } = makeWorld({ files: ["/bin/apt-get"], works, root: true });
		expect(await ensureBrowser(world)).toEqual({ path: "/bin/chromium" });
		expect(did.at(-1)).toContain("recommends chromium chromium-sandbox");
	});

	it("others do so by sudo, if it asks for no password", async () => {
		const files = ["/bin/apt-get", "/bin/sudo"];
		const works = {
			"sudo -n true": [],
			"apt-get update": [],
			"apt-get install": ["/bin/chromium"],
		};
		const { world, did } = makeWorld({ files, works });
		expect(await ensureBrowser(world)).toEqual({ path: "/bin/chromium" });
		expect(did.slice(1)).toEqual([
			"/bin/sudo -n true",
			"/bin/sudo -n /bin/apt-get update",
			"/bin/sudo -n /bin/apt-get install -y --no-install-recommends chromium-headless-shell chromium chromium-sandbox fonts-liberation",
		]);
	});

	it.each([
		["there is no apt-get", []],
		["there is no sudo", ["/bin/apt-get"]],
		["sudo asks for a password", ["/bin/apt-get", "/bin/sudo"]],
	])("and no way to install one, as %s, the advice says what to do", async (_why, files) => {
		const { world, did } = makeWorld({ files });
		expect(await ensureBrowser(world)).toEqual({
			missing: expect.stringContaining("set STANDPOINT_BROWSER to the path of one"),
		});
		expect(did.join()).not.toContain("apt-get install");
	});

	it("a download that says it worked but left nothing is not believed", async () => {
		const { world } = makeWorld({ works: { "install chromium": [] } });
		expect(await ensureBrowser(world)).toHaveProperty("missing");
	});
});

describe("the sandbox", () => {
	it("is off for root alone", () => {
		expect(listSwitches({ root: true })).toContain("--no-sandbox");
		expect(listSwitches({ root: false })).not.toContain("--no-sandbox");
	});
});

describe("a program of this machine", () => {
	const { run } = openWorld();

	it("is run to its end", async () => {
		expect(await run(process.execPath, ["-e", "0"], 10)).toBe(true);
		expect(await run(process.execPath, ["-e", "process.exit(3)"], 10)).toBe(false);
	});

	it("is ended when it takes too long, and may be missing", async () => {
		expect(await run(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], 0.3)).toBe(false);
		expect(await run("/nowhere/program", [], 1)).toBe(false);
	});
});
