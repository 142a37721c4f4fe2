/** Where embeds are loaded from, as far as the page can tell. */
export interface SiteGuess {
	/** Address of the site's root with a slash at the end; empty when there is none to give. */
	site: string;
	/** Why others cannot use it as it is; empty when they can. */
	warning: string;
}

/** Hosts that mean the very computer they are asked on. */
const own = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The site's address for codes: where this page was loaded from, since that is what an
 * editor sees and can trust to work. On one's own computer, or from a file, it is the one
 * that was known when the page was made.
 * @param page address of the reader's page, `<site>/<slug>/` or `<site>/<slug>/index.html`
 * @param known address from when the page was made; empty when there was none
 */
export function guessSite(page: string, known: string): SiteGuess {
	const root = new URL("../", page);
	const web = /^https?:$/.test(root.protocol);
	if (web && !own.test(root.hostname)) return { site: root.href, warning: "" };
	if (known) return { site: known, warning: "" };
	if (web) {
		return { site: root.href, warning: "This address works on this computer alone." };
	}
	return {
		site: "",
		warning:
			"This page was opened from a file: put the site’s address before the paths in the codes.",
	};
}
