import { type Browser, findNamed, installPackages, listPlaces, type World } from "./chromium.ts";

const advice = "Install Firefox, or set STANDPOINT_FIREFOX to the path of one, and run this again.";

const installations = {
	programs: ["firefox-esr", "firefox"],
	mac: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
	windows: ["Mozilla Firefox\\firefox.exe"],
};

/**
 * Finds a Firefox without changing the machine: the one named by `STANDPOINT_FIREFOX`, then
 * an installed one. A name that leads nowhere is an error, as for Chromium.
 */
export function findFirefox(world: World): Browser {
	const places = listPlaces(world, installations);
	return findNamed(world, "STANDPOINT_FIREFOX", places, `No Firefox is installed here. ${advice}`);
}

/** Finds a Firefox, and installs Debian's or Ubuntu's if there is none and it may. */
export async function ensureFirefox(world: World): Promise<Browser> {
	const found = findFirefox(world);
	if ("path" in found || world.env.STANDPOINT_FIREFOX) return found;
	world.say("There is no Firefox here. Installing the system's …");
	for (const name of installations.programs)
		if (await installPackages(world, [name])) return findFirefox(world);
	return { missing: `No Firefox could be installed here. ${advice}` };
}
