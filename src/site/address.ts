/** The variables that are read; the process's environment has their form. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the site will be published: an http(s) address with a slash at the end, or null when
 * nobody says. Links between the site's own files are relative and never need it. It is for:
 * - oEmbed answers, which without it can be no more than a link (`export/oembed.ts`);
 * - the reader's page's canonical link, which is left out without it: a relative one would
 *   name every copy of the site as the original;
 * - Open Graph's picture and address: the one is relative without it, the other left out;
 * - embed codes with scripts off, which then say that the address has to be put before them.
 *
 * Read in this order:
 * 1. `STANDPOINT_URL`. Set by a person: if it is no address, that is an error with a message.
 * 2. On Netlify (`NETLIFY=true`) `URL`, the site's main address, which deploy previews have
 *    too: the canonical page of a preview is the published one.
 *    https://docs.netlify.com/build/configure-builds/environment-variables/
 * 3. On Cloudflare Pages (`CF_PAGES=1`) `CF_PAGES_URL`. It names this one deployment
 *    (`https://1a2b3c4d.project.pages.dev`), an address that never gets a correction, so its
 *    first label is dropped. A domain of one's own is in no variable: set `STANDPOINT_URL`.
 *    https://developers.cloudflare.com/pages/configuration/build-configuration/
 * @throws Error whose message is for the person who set `STANDPOINT_URL`
 */
export function findSiteAddress(env: Environment): string | null {
	const given = env.STANDPOINT_URL?.trim();
	if (given) return parseGiven(given);
	if (env.NETLIFY === "true" && env.URL) return normalizeAddress(env.URL);
	if (env.CF_PAGES === "1" && env.CF_PAGES_URL) {
		const address = normalizeAddress(env.CF_PAGES_URL);
		return address?.replace(/^(https?:\/\/)[^./]+\.([^./]+\.pages\.dev\/)/, "$1$2") ?? null;
	}
	return null;
}

function parseGiven(given: string): string {
	const address = normalizeAddress(given);
	if (address !== null) return address;
	const error = new Error(
		`STANDPOINT_URL is "${given}", which is not the address of a site.\n` +
			'It begins with https:// or http:// and ends with the folder the site is in, like "https://example.org/explainers/".',
	);
	// Whoever set the variable needs the sentence, not our stack.
	error.stack = error.message;
	throw error;
}

/** An address of a folder on the web in its normal form; null for anything else. */
export function normalizeAddress(text: string): string | null {
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
	const url = new URL(text);
	if (url.username || url.password || /[?#]/.test(text)) return null;
	if (/\.html?$/i.test(url.pathname)) return null;
	return url.pathname.endsWith("/") ? url.href : `${url.href}/`;
}

/** Whether the site is built with pictures: `STANDPOINT_PICTURES=no` leaves them out. */
export function wantsPictures(environment: Environment): boolean {
	return environment.STANDPOINT_PICTURES !== "no";
}
