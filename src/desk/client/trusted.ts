/** What of a policy of trusted types is used; browsers without them take plain strings. */
interface TrustedPolicy {
	createHTML(html: string): string;
	createScriptURL(url: string): string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

let made: TrustedPolicy | null = null;

/**
 * The desk's one policy of trusted types, which the page's policy allows by its name. Markup
 * that goes through it is only read, in a document of its own that runs nothing; of addresses
 * it passes the worker's alone.
 */
export function deskPolicy(): TrustedPolicy {
	if (made) return made;
	const rules: TrustedPolicy = {
		createHTML: (html) => html,
		createScriptURL: (url) => {
			if (url !== document.documentElement.dataset.deskworker)
				throw new TypeError("This is no script of the desk");
			return url;
		},
	};
	const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	made = types ? types.createPolicy("standpoint-desk", rules) : rules;
	return made;
}
