import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { decodeWoff } from "../../src/site/pictures/woff.ts";

/**
 * What measures a layout has to get the same answer everywhere, and a layout has to bear
 * every reader's fonts. So the browsers of the tests know no font of the machine: they are
 * shown a folder of faces from packages, by a file of fontconfig's that names nothing else.
 */

/**
 * Sets of faces, each like some readers' machines: `usual` has the widths of Arial and Times,
 * `wide` is DejaVu, a tenth wider and the widest of the common ones, `narrow` is set in
 * letters a sixth narrower than Arial's.
 */
export const fontSets = ["usual", "wide", "narrow"] as const;
export type FontSet = (typeof fontSets)[number];

/** Packages for the generic families; "rest" has what the others lack, such as arrows. */
const packages: Record<FontSet, Record<string, string>> = {
	usual: { Sans: "arimo", Serif: "tinos" },
	wide: { Sans: "dejavu-sans", Serif: "dejavu-serif" },
	narrow: { Sans: "archivo-narrow", Serif: "tinos" },
};
const common = { Mono: "dejavu-mono", Rest: "dejavu-sans" };

const looks = ["400-normal", "400-italic", "700-normal", "700-italic"];
const cache = resolve("node_modules/.cache/standpoint-fonts");

/** What pinning fonts needs to know of the machine. */
export interface FontWorld {
	env: Record<string, string | undefined>;
	platform: NodeJS.Platform;
}

/** Either the variables a browser is started with, or why it takes the machine's fonts. */
export type Pinned = { env: Record<string, string> } | { unpinned: string };

/**
 * Pins the fonts of browsers that are started with `env`. `STANDPOINT_FONTS=system` leaves
 * them alone, to see the site in the fonts of this machine.
 */
export function pinFonts(world: FontWorld, set: FontSet): Pinned {
	if (world.env.STANDPOINT_FONTS === "system") {
		return { unpinned: "The tests run with the fonts of this machine, as STANDPOINT_FONTS says." };
	}
	if (world.platform === "win32" || world.platform === "darwin") {
		return {
			unpinned:
				"The tests run with the fonts of this machine, because browsers take them from " +
				"fontconfig on Linux alone: what measures layouts may differ from other machines.",
		};
	}
	return { env: { FONTCONFIG_FILE: join(writeFonts(set), "fonts.conf") } };
}

/** The folder with the faces of a set. Written once; several processes may ask at a time. */
function writeFonts(set: FontSet): string {
	const faces = Object.entries({ ...packages[set], ...common });
	const recipe = [...faces, ...faces.map(([, name]) => readVersion(name)), makeConfig(cache, set)];
	const hash = createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 12);
	const folder = join(cache, `${set}-${hash}`);
	if (existsSync(folder)) return folder;
	mkdirSync(cache, { recursive: true });
	const draft = mkdtempSync(join(cache, "draft-"));
	for (const [family, name] of faces) writeFaces(draft, family, name);
	writeFileSync(join(draft, "fonts.conf"), makeConfig(folder, set));
	try {
		renameSync(draft, folder);
	} catch (error) {
		rmSync(draft, { recursive: true, force: true });
		// Another process was faster, and has written the same.
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

function readVersion(name: string): string {
	const about: unknown = JSON.parse(readFileSync(`node_modules/font-${name}/package.json`, "utf8"));
	return (about as { version: string }).version;
}

/** Each family has a name that no style sheet can ask for: a named font is never found here. */
function writeFaces(folder: string, family: string, name: string): void {
	for (const look of looks) {
		const woff = readFileSync(`node_modules/font-${name}/files/${name}-latin-${look}.woff`);
		const face = decodeWoff(woff, `Pinned ${family}`);
		writeFileSync(join(folder, `${family}-${look}.ttf`), face);
	}
}

const generics = { "sans-serif": "Sans", "system-ui": "Sans", serif: "Serif", monospace: "Mono" };

function makeConfig(folder: string, set: FontSet): string {
	const place = folder.replace(/&/g, "&amp;").replace(/</g, "&lt;");
	const aliases = Object.entries(generics).map(
		([generic, family]) =>
			`<alias binding="same"><family>${generic}</family>` +
			`<prefer><family>Pinned ${family}</family></prefer></alias>`,
	);
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<!-- ${set} -->
<fontconfig>
<dir>${place}</dir>
<cachedir>${place}/cache</cachedir>
${aliases.join("\n")}
<match target="pattern"><edit name="family" mode="append_last"><string>Pinned Sans</string><string>Pinned Rest</string></edit></match>
<match target="font"><edit name="antialias"><bool>true</bool></edit><edit name="hinting"><bool>false</bool></edit></match>
</fontconfig>
`;
}
