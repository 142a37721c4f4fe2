import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import type { World } from "./chromium.ts";
import { ensureFirefox, findFirefox } from "./firefox.ts";

/** A machine with these files, on which these packages can be installed. */
function makeWorld(files: string[], packages: string[] = [], rest: Partial<World> = {}) {
	const there = new Set(files);
	const did: string[] = [];
	const world: World = {
		env: { PATH: ["/bin", "/opt/bin"].join(delimiter) },
		platform: "linux",
		root: true,
		own: "/cache/chromium/chrome",
		exists: (path) => there.has(path),
		run: async (command, args) => {
			did.push([command, ...args].join(" "));
			const name = args.at(-1) ?? "";
			if (packages.includes(name)) there.add(`/bin/${name}`);
			return packages.includes(name);
		},
		say: () => undefined,
		...rest,
	};
	return { world, did };
}

describe("Firefox is", () => {
	it("the one that is named, and no other when there is no such file", async () => {
		const env = { STANDPOINT_FIREFOX: "/my/firefox", PATH: "/bin" };
		const files = ["/my/firefox", "/bin/firefox"];
		expect(findFirefox(makeWorld(files, [], { env }).world)).toEqual({ path: "/my/firefox" });
		const { world, did } = makeWorld(["/bin/firefox"], ["firefox-esr"], { env });
		expect(await ensureFirefox(world)).toEqual({
			missing: "STANDPOINT_FIREFOX is /my/firefox, and there is no such file.",
		});
		expect(did).toEqual([]);
	});

	it.each(["firefox", "firefox-esr"])("%s, anywhere on the path", (name) => {
		expect(findFirefox(makeWorld([`/opt/bin/${name}`]).world)).toEqual({
			path: `/opt/bin/${name}`,
		});
	});

	it("an application on a Mac, and a program on Windows", () => {
		const mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
		expect(findFirefox(makeWorld([mac], [], { platform: "darwin" }).world)).toEqual({ path: mac });
		const path = "C:\\Program Files\\Mozilla Firefox\\firefox.exe";
		const env = { PROGRAMFILES: "C:\\Program Files" };
		expect(findFirefox(makeWorld([path], [], { platform: "win32", env }).world)).toEqual({ path });
	});
});

describe("without a Firefox", () => {
	it("nothing is installed while one is only looked for, and the advice says what to do", () => {
		const { world, did } = makeWorld(["/bin/apt-get"], ["firefox-esr"]);
		expect(findFirefox(world)).toEqual({
			missing: expect.stringContaining("set STANDPOINT_FIREFOX to the path of one"),
		});
		expect(did).toEqual([]);
	});

	it("Debian's is installed, or Ubuntu's", async () => {
		const debian = makeWorld(["/bin/apt-get"], ["firefox-esr"]);
		expect(await ensureFirefox(debian.world)).toEqual({ path: "/bin/firefox-esr" });
		expect(debian.did.at(-1)).toContain("install -y --no-install-recommends firefox-esr");
		const ubuntu = makeWorld(["/bin/apt-get"], ["firefox"]);
		expect(await ensureFirefox(ubuntu.world)).toEqual({ path: "/bin/firefox" });
	});

	it("and without a way to install one, the advice says so", async () => {
		expect(await ensureFirefox(makeWorld([]).world)).toHaveProperty("missing");
	});
});
