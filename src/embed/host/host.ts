import { defineElement } from "./host-element.ts";
import { startHost } from "./host-page.ts";
import { findScript, type Trust } from "./host-trust.ts";

// `embed.js`: once for a page, however often it is included and in however many copies. A
// copy of another site adds that site to those whose embeds are looked after.
const mark = Symbol.for("standpoint-embed");
const page = window as unknown as { [mark]?: Trust["add"] };
if (!page[mark]) {
	page[mark] = startHost();
	defineElement();
}
page[mark](findScript(document));
