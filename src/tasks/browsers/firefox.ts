import { type Browser, findProgram, installPackages, type World } from "./chromium.ts";

const advice = "Install Firefox, or set STANDPOINT_FIREFOX to the path of one, and run this again.";

const programs = ["firefox-esr", "firefox"];

const macProgram = "/Applications/Firefox.app/Contents/MacOS/firefox";

/**
 * Finds a Firefox without changing the machine: the one named by `STANDPOINT_FIREFOX`, then
 * an installed one. A name that leads nowhere is an error, as for Chromium.
 */
export function findFirefox(world: World): Browser {
	const named = world.env.STANDPOINT_FIREFOX;
	if (named) {
		return world.exists(named)
			? { path: named }
			: { missing: `STANDPOINT_FIREFOX is ${named}, and there is no such file.` };
	}
	const path = listPlaces(world).find((place) => world.exists(place));
	return path ? { path } : { missing: `No Firefox is installed here. ${advice}` };
}

/** Finds a Firefox, and installs Debian's or Ubuntu's if there is none and it may. */
export async function ensureFirefox(world: World): Promise<Browser> {
	const found = findFirefox(world);
	if ("path" in found || world.env.STANDPOINT_FIREFOX) return found;
	world.say("There is no Firefox here. Installing the system's …");
	for (const name of programs) {
		if (await installPackages(world, [name])) return findFirefox(world);
	}
	return { missing: `No Firefox could be installed here. ${advice}` };
}

function listPlaces(world: World): string[] {
	if (world.platform === "darwin") return [macProgram];
	if (world.platform !== "win32") {
		return programs.flatMap((name) => findProgram(world, name) ?? []);
	}
	return ["PROGRAMFILES", "PROGRAMFILES(X86)"].flatMap((name) => {
		const folder = world.env[name];
		return folder ? [`${folder}\\Mozilla Firefox\\firefox.exe`] : [];
	});
}
