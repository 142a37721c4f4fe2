import { offlineAddress } from "../drafts/offline-desk.ts";
import { disarmMarkup } from "../start/inert-markup.ts";

/** What the desk asks of the browser’s trusted types; where there are none, texts do. */
interface DeskPolicy {
	/** Only for a parser of documents that nothing of runs in. */
	createHTML(html: string): string;
	/** Only the addresses of the worker and of what serves the desk without a network. */
	createScriptURL(address: string): string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: DeskPolicy): DeskPolicy;
}

/** The address of the worker as the page gives it; what is no page gives none. */
const findWorker = () =>
	typeof document === "undefined" ? undefined : document.documentElement.dataset.deskworker;

const rules: DeskPolicy = {
	createHTML: (html) => html,
	createScriptURL: (address) => {
		if (address === findWorker() || address === offlineAddress) return address;
		throw new TypeError("The desk starts no script but its workers");
	},
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/**
 * The one policy of trusted types that the desk’s page allows, by this name and once. What it
 * gives are trusted values, called strings for those who take them. Throws for the address of
 * any script but the page’s workers: our own bug.
 */
export const deskPolicy: DeskPolicy = trustedTypes?.createPolicy("standpoint-desk", rules) ?? rules;

/** A parser of markup into a document that runs nothing, loads nothing and is shown nowhere. */
export function createParser(): (html: string) => Document {
	const parser = new DOMParser();
	return (html) => parser.parseFromString(deskPolicy.createHTML(disarmMarkup(html)), "text/html");
}
