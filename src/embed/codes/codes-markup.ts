import { escapeMarkup } from "../../article/text/escape.ts";

/**
 * Escapes text for an element's content or a quoted attribute. Line ends and other control
 * characters become spaces: a code is one line, and WordPress joins lines as it likes.
 */
export function escapeLine(text: string): string {
	return escapeMarkup(text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")).replaceAll("'", "&#39;");
}

/**
 * A start tag with its attributes in the order given. A value of `true` is a bare attribute;
 * null leaves it out.
 */
export function formatTag(
	name: string,
	attributes: Record<string, string | number | true | null>,
): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === null) return [];
		return value === true ? [key] : [`${key}="${escapeLine(String(value))}"`];
	});
	return `<${[name, ...written].join(" ")}>`;
}
