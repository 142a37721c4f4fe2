import { escapeMarkup } from "../../article/text/escape.ts";

/** Writing SVG as text. Only presentation attributes: a file must look alike in every program. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 does not allow even as a reference, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text for an element's content or a double-quoted attribute. */
export function escapeXml(text: string): string {
	return escapeMarkup(text.replace(forbidden, "\ufffd"));
}

/** One element; attributes that are undefined are left out, `children` are markup already. */
export function formatElement(name: string, attributes: Attributes, children = ""): string {
	let written = `<${name}`;
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) written += ` ${key}="${escapeXml(String(value))}"`;
	}
	return children === "" ? `${written}/>` : `${written}>${children}</${name}>`;
}
