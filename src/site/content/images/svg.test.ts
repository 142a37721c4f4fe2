import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { hostileSvgs } from "../../../testing/hostile/hostile-svg.ts";
import { makeSvg } from "../../../testing/samples/images.ts";
import { cleanSvg } from "./svg.ts";

function clean(text: string) {
	const found = cleanSvg(text);
	if ("fault" in found) throw new Error(found.fault);
	return found;
}

/** What a file holds that may run, load or lead elsewhere, found by reading it again. */
function listDangers(text: string): string[] {
	const dangers: string[] = [];
	const parser = new SaxesParser({ xmlns: true });
	const styles: boolean[] = [];
	parser.on("opentag", ({ local, uri, attributes }) => {
		styles.push(local === "style");
		if (uri !== "http://www.w3.org/2000/svg") dangers.push(`<${local}> of ${uri}`);
		if (/^(?:script|foreignObject|a|animate\w*|set|handler|iframe|feImage)$/.test(local)) {
			dangers.push(`<${local}>`);
		}
		for (const { local: name, uri: space, value } of Object.values(attributes)) {
			if (space.endsWith("xmlns/")) continue;
			const isOwn = value.startsWith("#") || value.startsWith("data:image/png;");
			if (/^on|^src$|^action$|base$/i.test(name)) dangers.push(name);
			if (name === "href" && !isOwn) dangers.push(`${name}=${value}`);
			if (/url\((?!["']?#)|script:|\\|\/\//i.test(value)) dangers.push(`${name}=${value}`);
		}
	});
	parser.on("closetag", () => void styles.pop());
	const addText = (words: string) => {
		if (styles.at(-1) && /@import|@font|url\((?!["']?#)|\\|\/\//i.test(words)) dangers.push(words);
	};
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("doctype", (found) => dangers.push(found));
	parser.on("processinginstruction", ({ target }) => dangers.push(target));
	parser.write(text).close();
	return dangers;
}

describe("Cleaning an SVG", () => {
	it.each(hostileSvgs)("leaves nothing that runs, loads or leads elsewhere in %s", (text) => {
		expect(listDangers(clean(text).text)).toEqual([]);
	});

	it("would be caught by its own test if it let everything pass", () => {
		const harmless = hostileSvgs.filter((text) => {
			try {
				return listDangers(text).length === 0;
			} catch {
				return false;
			}
		});
		// These hold their danger as text, which is what it stays.
		expect(harmless.length).toBeLessThan(6);
	});

	it("keeps a drawing as it is, with its text, its styles and its own references", () => {
		const drawing = [
			'<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>',
			"<style>.a &gt; .b{fill:url(#g)} @media (prefers-color-scheme: dark){.a{fill:red}}</style>",
			'<g class="a" transform="scale(2)"><rect class="b" width="3" height="2"/></g>',
			'<text x="1" y="2" style="font-weight:700">A &amp; B &lt;<tspan dy="1"> c </tspan></text>',
			'<use href="#x"/><image href="data:image/png;base64,AA==" width="1" height="1"/>',
			'<path id="x" d="M0 0L3 2" stroke="#000" marker-end="url(#m)"/>',
		].join("");
		const { text, removed } = clean(makeSvg(drawing));
		expect(removed).toEqual([]);
		expect(text).toContain(drawing);
	});

	it("keeps what stands in a link or a switch, without the link", () => {
		const { text } = clean(makeSvg('<a href="https://a.example"><text>x</text></a>'));
		expect(text).toContain("<g><text>x</text></g>");
	});

	it("says what it left out, and nothing of what drawing programs leave for themselves", () => {
		const own = 'xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1"';
		const inner = "<i:grid/><metadata><x/></metadata><script>1</script>";
		const { removed } = clean(makeSvg(inner, `${own} onload="1" data-name="a"`));
		expect(removed).toEqual(["onload", "<script>"]);
	});

	it.each([
		['width="30" height="20"', 30, 20],
		['width="2in" height="1cm"', 192, 38],
		['viewBox="0 0 40 10"', 40, 10],
		['viewBox="0,0,40,10" width="80"', 80, 20],
		['viewBox="0 0 40 10" height="5"', 20, 5],
		['width="100%" height="100%" viewBox="0 0 7 9"', 7, 9],
		['viewBox="0 0 0 0"', 300, 150],
		["", 300, 150],
	])("reads the size of %s", (attributes, width, height) => {
		const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
		expect(clean(text)).toMatchObject({ width, height });
	});
});
