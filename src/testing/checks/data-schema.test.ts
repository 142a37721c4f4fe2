import { readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatModelJson } from "../../export/json.ts";
import { dataSchema } from "../../export/schema.ts";
import { arbitraryModel } from "../arbitrary/model.ts";
import { readModel } from "./built.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = (string | number)[];

const ajv = new Ajv2020({ strict: true, allErrors: false });
addFormats.default(ajv);

test("data.schema.json is itself valid, by the meta-schema of JSON Schema 2020-12 it names", () => {
	const written: unknown = JSON.parse(JSON.stringify(dataSchema));
	expect(written).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
	expect(ajv.validateSchema(written as object) || ajv.errorsText()).toBe(true);
	expect(ajv.validateSchema({ ...(written as object), required: "slug" })).toBe(false);
});

const validate = ajv.compile(dataSchema);
const articles = readdirSync("content", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

describe("data.json", () => {
	test.each(articles)("of %s fits the schema", (slug) => {
		const read: unknown = JSON.parse(formatModelJson(readModel(slug)));
		expect(validate(read) || ajv.errorsText(validate.errors)).toBe(true);
	});

	/** Any place of any model, and what stands there. */
	const arbitraryPlace = arbitraryModel().chain((model) => {
		const root = JSON.parse(JSON.stringify(model)) as Json;
		return fc.constantFrom(...listPlaces(root)).map((path) => ({ root, path }));
	});

	test("fits no more when any value anywhere becomes one of another kind", () => {
		const others = fc.constantFrom<Json>(-1, true, "\u0000?", [[]], { bogus: 1 });
		fc.assert(
			fc.property(arbitraryPlace, others, ({ root, path }, other) => {
				const old = readPlace(root, path);
				fc.pre(describeKind(old) !== describeKind(other));
				expect(validate(changePlace(root, path, () => other))).toBe(false);
			}),
			{ numRuns: 500 },
		);
	});

	test("fits no more with a key that it does not know, in any record", () => {
		fc.assert(
			fc.property(arbitraryPlace, fc.stringMatching(/^[a-z]{3,9}X$/), ({ root, path }, key) => {
				const old = readPlace(root, path);
				fc.pre(isRecord(old));
				expect(validate(changePlace(root, path, () => ({ ...(old as object), [key]: 1 })))).toBe(
					false,
				);
			}),
			{ numRuns: 300 },
		);
	});

	test("fits no more without any key that the schema requires", () => {
		fc.assert(
			fc.property(arbitraryPlace, fc.nat(), ({ root, path }, pick) => {
				const old = readPlace(root, path);
				const required = findRequired(path);
				fc.pre(isRecord(old) && required.length > 0);
				const key = required[pick % required.length] ?? "";
				const { [key]: gone, ...rest } = old as Record<string, Json>;
				expect(gone).toBeDefined();
				expect(validate(changePlace(root, path, () => rest))).toBe(false);
			}),
			{ numRuns: 300 },
		);
	});
});

function isRecord(value: Json): value is { [key: string]: Json } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describeKind(value: Json): string {
	if (value === null) return "null";
	return Array.isArray(value) ? "array" : typeof value;
}

function listPlaces(value: Json, path: Path = []): Path[] {
	if (typeof value !== "object" || value === null) return [path];
	const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [path, ...inner.flatMap(([key, part]) => listPlaces(part, [...path, key]))];
}

function readPlace(value: Json, path: Path): Json {
	return path.reduce<Json>((inner, key) => (inner as Record<string, Json>)[key] ?? null, value);
}

function changePlace(value: Json, [key, ...rest]: Path, change: (old: Json) => Json): Json {
	if (key === undefined) return change(value);
	if (Array.isArray(value))
		return value.map((part, index) => (index === key ? changePlace(part, rest, change) : part));
	const record = value as Record<string, Json>;
	return { ...record, [key]: changePlace(record[key] ?? null, rest, change) };
}

/** The keys the schema requires of the record at a path. */
function findRequired(path: Path): string[] {
	let schema = dataSchema as Record<string, unknown> | undefined;
	for (const key of path) {
		const properties = schema?.properties as Record<string, Record<string, unknown>> | undefined;
		const items = schema?.items as Record<string, unknown> | undefined;
		schema = typeof key === "number" ? items : properties?.[key];
	}
	return (schema?.required as string[] | undefined) ?? [];
}
