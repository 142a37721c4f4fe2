import { findProgram, installPackages, type World } from "./chromium.ts";

/** What WebKitGTK is driven with, or what the reader of the message can do about it. */
export type Webkit = { driver: string; screen: string } | { missing: string };

const advice =
	"Install webkit2gtk-driver and xvfb, or set STANDPOINT_WEBKIT to the path of a " +
	"WebKitWebDriver, and run this again.";

const packages = ["webkit2gtk-driver", "xvfb"];

/**
 * Finds WebKitGTK without changing the machine: its driver, which knows its own browser, and
 * a screen that nobody sees, since it has no other way of hiding. `STANDPOINT_WEBKIT` names
 * a driver; a name that leads nowhere is an error, as for the other browsers.
 */
export function findWebkit(world: World): Webkit {
	const named = world.env.STANDPOINT_WEBKIT;
	if (named && !world.exists(named))
		return { missing: `STANDPOINT_WEBKIT is ${named}, and there is no such file.` };
	if (world.platform !== "linux") return { missing: "WebKitGTK is to be had on Linux alone." };
	const driver = named || findProgram(world, "WebKitWebDriver");
	const screen = findProgram(world, "Xvfb");
	if (driver && screen) return { driver, screen };
	const what = driver ? "Xvfb, which WebKitGTK needs here," : "WebKitGTK's WebKitWebDriver";
	return { missing: `No ${what} is installed here. ${advice}` };
}

/** Finds WebKitGTK, and installs Debian's or Ubuntu's if there is none and it may. */
export async function ensureWebkit(world: World): Promise<Webkit> {
	const found = findWebkit(world);
	if ("driver" in found || world.env.STANDPOINT_WEBKIT || world.platform !== "linux") return found;
	world.say("There is no WebKitGTK here. Installing the system's …");
	if (await installPackages(world, packages)) return findWebkit(world);
	return { missing: `No WebKitGTK could be installed here. ${advice}` };
}
