import { inflateSync, strFromU8 } from "fflate";
import { decodeBase85 } from "../offline/base85.ts";

/*
 * Inline in a file that holds everything, where nothing packs it on its way: puts what only
 * scripts need, and the scripts, in their places. It is done before the file is shown.
 */

/** What the policy of the file asks of trusted types; where there are none, texts do. */
interface UnpackPolicy {
	createScript(text: string): string;
	/** Only for a parser of documents that nothing of runs in. */
	createHTML(html: string): string;
}

const unpack = (packed: string) => strFromU8(inflateSync(decodeBase85(packed)));

const { trustedTypes } = globalThis as {
	trustedTypes?: { createPolicy(name: string, rules: UnpackPolicy): UnpackPolicy };
};
const rules: UnpackPolicy = { createScript: unpack, createHTML: unpack };
/** Whatever it makes, only what the policy of the file names by its hash is run. */
const policy = trustedTypes?.createPolicy("standpoint-packed", rules) ?? rules;

function createTemplate(packed: string): HTMLTemplateElement {
	const template = document.createElement("template");
	const { body } = new DOMParser().parseFromString(policy.createHTML(packed), "text/html");
	template.content.append(...body.childNodes);
	return template;
}

function createScript(packed: string, type: string): HTMLScriptElement {
	const script = document.createElement("script");
	script.type = type;
	script.textContent = policy.createScript(packed);
	return script;
}

/** Behind the sheets of the file; the policy asks for no hash of what no markup holds. */
function addStyle(packed: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(unpack(packed));
	document.adoptedStyleSheets.push(sheet);
}

for (const place of document.querySelectorAll<HTMLElement>("script[data-packed]")) {
	const { packed = "", ...rest } = place.dataset;
	const text = place.textContent ?? "";
	if (packed === "text/css") {
		addStyle(text);
		place.remove();
		continue;
	}
	const made = packed === "text/html" ? createTemplate(text) : createScript(text, packed);
	if (place.id !== "") made.id = place.id;
	Object.assign(made.dataset, rest);
	place.replaceWith(made);
}
