import type { CodeKind } from "./codes.ts";

/** What a code loads from the site, in words and as the directives of a content security policy. */
const loads: Record<CodeKind, { files: string; directives: string[] }> = {
	iframe: { files: "The frame is one file", directives: ["frame-src"] },
	script: {
		files: "The frame and the script are one file each",
		directives: ["frame-src", "script-src"],
	},
	element: {
		files: "The picture, the script and the frame are one file each",
		directives: ["frame-src", "script-src", "img-src"],
	},
	oembed: { files: "The frame is one file", directives: ["frame-src"] },
	picture: { files: "The picture is one file", directives: ["img-src"] },
};

/**
 * What a host that puts embeds into a sandbox allows them. Without the last, what a link opens is
 * in the sandbox too, and browsers show a page that is apart from other windows nothing there.
 */
export const embedSandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/**
 * The line that a host with a content security policy of its own adds to it; null as long
 * as the site's address is not known. A host without a policy needs nothing.
 */
export function formatHostPolicy(kind: CodeKind, site: string): string | null {
	if (site === "") return null;
	const { origin } = new URL(site);
	return loads[kind].directives.map((directive) => `${directive} ${origin};`).join(" ");
}

/**
 * What a code costs the readers of a host's page. "Sets" and "stores" are said of the files:
 * a server in front of them can add a cookie that no file knows of.
 */
export function describePrivacy(kind: CodeKind, site: string): string {
	const place = site === "" ? "this site" : new URL(site).host;
	const { files, directives } = loads[kind];
	const does =
		directives.length > 1
			? "They set no cookie, store nothing, ask no third party for anything"
			: "It sets no cookie, stores nothing, asks no third party for anything";
	const asked =
		kind === "oembed" ? ` Your system asks ${place} what to show; your readers do not.` : "";
	return `${files} from ${place}. ${does}, and nothing is requested after loading until a reader follows a link.${asked}`;
}
