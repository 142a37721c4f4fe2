import type { Model } from "../article/model/types.ts";

/**
 * The text of `<slug>/data.json`: one line for each record, so that it is small, can be
 * read, and a changed statement is a changed line. `JSON.parse` gives the model back.
 */
export function formatModelJson(model: Model): string {
	const fields = Object.entries(model).map(([key, value]) => {
		return `\t${JSON.stringify(key)}: ${formatField(value)}`;
	});
	return `{\n${fields.join(",\n")}\n}\n`;
}

function formatField(value: unknown): string {
	if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
	return `[\n${value.map((record) => `\t\t${JSON.stringify(record)}`).join(",\n")}\n\t]`;
}
