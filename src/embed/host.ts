import { defineElement } from "./host-element.ts";
import { startHost } from "./host-page.ts";

// `embed.js`: once for a page, however often it is included and in however many copies.
const mark = Symbol.for("standpoint-embed");
if (!(mark in window)) {
	Object.assign(window, { [mark]: true });
	startHost(window);
	defineElement(document, customElements);
}
