import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import type { World } from "./chromium.ts";
import { ensureWebkit, findWebkit } from "./webkit.ts";

/** A machine with these files, on which `apt-get` works or does not. */
function makeWorld(files: string[], installs = false, rest: Partial<World> = {}) {
	const there = new Set(files);
	const did: string[] = [];
	const world: World = {
		env: { PATH: ["/bin", "/opt/bin"].join(delimiter) },
		...{ platform: "linux", root: true, own: "/cache/chromium/chrome" },
		exists: (path) => there.has(path),
		run: async (command, args) => {
			did.push([command, ...args].join(" "));
			if (installs) for (const name of ["WebKitWebDriver", "Xvfb"]) there.add(`/bin/${name}`);
			return installs;
		},
		say: () => undefined,
		...rest,
	};
	return { world, did };
}

const both = ["/opt/bin/WebKitWebDriver", "/bin/Xvfb"];

describe("WebKitGTK is", () => {
	it("a driver on the path, and a screen that nobody sees", () => {
		expect(findWebkit(makeWorld(both).world)).toEqual({ driver: both[0], screen: both[1] });
	});

	it("the driver that is named, and no other when there is no such file", async () => {
		const env = { STANDPOINT_WEBKIT: "/my/driver", PATH: "/bin" };
		expect(findWebkit(makeWorld(["/my/driver", ...both], false, { env }).world)).toEqual({
			driver: "/my/driver",
			screen: both[1],
		});
		const { world, did } = makeWorld(["/bin/WebKitWebDriver", "/bin/Xvfb"], true, { env });
		expect(await ensureWebkit(world)).toEqual({
			missing: "STANDPOINT_WEBKIT is /my/driver, and there is no such file.",
		});
		expect(did).toEqual([]);
	});

	it.each(["darwin", "win32"] as const)("not looked for on %s", async (platform) => {
		const { world, did } = makeWorld(both, true, { platform });
		expect(await ensureWebkit(world)).toEqual({ missing: expect.stringContaining("Linux alone") });
		expect(did).toEqual([]);
	});
});

describe("without WebKitGTK", () => {
	it.each([
		[["/bin/Xvfb"], "WebKitGTK's WebKitWebDriver"],
		[["/bin/WebKitWebDriver"], "Xvfb, which"],
	])("with only %s, the advice says what is missing", (files, what) => {
		const found = findWebkit(makeWorld(files).world);
		expect(found).toEqual({ missing: expect.stringContaining(`No ${what}`) });
		expect(found).toEqual({ missing: expect.stringContaining("webkit2gtk-driver and xvfb") });
	});

	it("Debian's is installed where it may be, and else the advice says so", async () => {
		const { world, did } = makeWorld(["/bin/apt-get"], true);
		expect(await ensureWebkit(world)).toEqual({
			driver: "/bin/WebKitWebDriver",
			screen: "/bin/Xvfb",
		});
		expect(did.at(-1)).toContain("--no-install-recommends webkit2gtk-driver xvfb");
		expect(await ensureWebkit(makeWorld(["/bin/apt-get"]).world)).toHaveProperty("missing");
	});
});
