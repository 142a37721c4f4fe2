import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hashSource } from "./document.ts";
import { type InlineScript, inlineScripts, type KindName, pageKinds } from "./kinds.ts";
import { type BuildContext, formatPolicies, renderPage } from "./render-page.ts";
import { styles } from "./styles.ts";

const scripts = Object.fromEntries(
	(Object.keys(inlineScripts) as InlineScript[]).map((name) => [name, { inline: `${name}()` }]),
) as BuildContext["scripts"];
const context: BuildContext = {
	shell: '<html lang="en"><!--head--><body><!--body--></body></html>',
	content: "content",
	strict: true,
	scripts,
	styles,
	modules: {
		islands: "assets/i.js",
		asking: "assets/a.js",
		panel: "assets/p.js",
		scan: "assets/s.js",
		classroom: "assets/c.js",
		desk: "assets/d.js",
		deskWorker: "assets/w.js",
		deskMaker: "assets/m.js",
		deskParts: "assets/m.json",
	},
	licences: { all: "", offline: [] },
	address: null,
};
const names = Object.keys(pageKinds) as KindName[];
const render = (name: KindName) =>
	renderPage(context, name, { title: "T", description: "D", body: "<main></main>" });

describe("a page of every kind", () => {
	it.each(names)("%s: carries its style and scripts, and the headers allow them", (name) => {
		const { style, script, early, framed } = pageKinds[name];
		const html = render(name);
		const { policy, embedPolicy } = formatPolicies(context);
		const sent = framed ? embedPolicy : policy;
		const inline = [
			styles[style] ?? "",
			...[script ?? [], early ?? []].flat().map((one) => `${one}()`),
		];
		for (const text of inline) {
			expect(html).toContain(`>${text}</`);
			expect(sent).toContain(hashSource(text));
		}
		expect(html.match(/<(?:script|style)>/g)).toHaveLength(inline.length);
	});

	it.each(names)(
		"%s: tells its script of the modules it fetches, and robots to stay away",
		(name) => {
			const { modules = [], hidden, path, for: of } = pageKinds[name];
			const html = render(name);
			for (const module of modules) {
				const [, address = ""] = new RegExp(`data-${module}="([^"]+)"`).exec(html) ?? [];
				const own = {
					...{ site: "", page: "page/2/", article: "talks/", view: "embed/talks/matrix/" },
				}[of];
				const target = new URL(address, `https://site.example/${own}${path}`);
				expect(target.pathname).toBe(`/${context.modules[module]}`);
			}
			expect(html.includes('content="noindex"')).toBe(hidden === true);
		},
	);
});

it("no style sheet and no script is there that no kind of page has", () => {
	const used = Object.values(pageKinds)
		.flatMap(({ style, scriptedStyle }) => [style, scriptedStyle])
		.flatMap((name) => (name === undefined ? [] : `${name}.css`));
	// What other sheets begin with.
	const shared = ["base.css", "embed.css"];
	expect(readdirSync("src/site/pages/styles").sort()).toEqual(
		[...new Set([...used, ...shared])].sort(),
	);
	const inline = Object.values(pageKinds).flatMap(({ script, early }) => [script, early]);
	for (const name of Object.keys(inlineScripts)) expect(inline).toContain(name);
});
