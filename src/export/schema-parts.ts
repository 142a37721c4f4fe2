/** A JSON Schema, or a part of one. */
export type Schema = Record<string, unknown>;

/** An object with these properties and no others; all are required but `optional`. */
export function record(
	description: string,
	properties: Record<string, Schema>,
	optional: readonly string[] = [],
): Schema {
	const required = Object.keys(properties).filter((key) => !optional.includes(key));
	return { description, type: "object", properties, required, additionalProperties: false };
}

export function list(description: string, items: Schema): Schema {
	return { description, type: "array", items };
}

export function text(description: string, minLength = 0): Schema {
	return { description, type: "string", ...(minLength > 0 && { minLength }) };
}

/** A whole number from 0. */
export function whole(description: string): Schema {
	return { description, type: "integer", minimum: 0 };
}

export function nullable(schema: Schema, description: string): Schema {
	return { description, anyOf: [schema, { type: "null" }] };
}
