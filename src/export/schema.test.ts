import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../testing/samples/model.ts";
import { formatModelJson } from "./json.ts";
import { dataSchema } from "./schema.ts";

const ajv = new Ajv2020({ strict: true, allErrors: false });
addFormats.default(ajv);
const validate = ajv.compile(dataSchema);

/** A model that uses every field there is. */
const full = {
	...assembleSmall([
		plan(0, "accepts-if", 0, {
			...{ via: [1], for: 2, to: [3], about: 4, when: "2025-02-18" },
			...{ condition: true, continued: true, note: true },
		}),
		plan(0, "declines-to-comment", 1),
		plan(1, "backs", 1, { claimedBy: 2, earlier: true }),
	]),
	dateline: "Riyadh",
	published: "2025-02-18",
	unquoted: [{ start: 0, stop: 1 }],
};
Object.assign(full.actors[0] ?? {}, { role: "Mayor", side: "North", of: "a2", aka: ["A."] });
Object.assign(full.proposals[0] ?? {}, {
	question: "Should it?",
	summary: "More.",
	opposite: "p2",
});
const votes = { for: 12, against: 3, abstained: 1 };
Object.assign(full.statements[0] ?? {}, { with: ["a3"], part: "some of", votes });
Object.assign(full.positions[0] ?? {}, { part: "some of" });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

describe("data.json", () => {
	test("of any model fits its schema, and read back is the model", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const read: unknown = JSON.parse(formatModelJson(model));
				expect(read).toEqual(model);
				expect(validate(read) || ajv.errorsText(validate.errors)).toBe(true);
			}),
		);
	});

	test("with every field that the schema knows fits it", () => {
		const known = listKeys(dataSchema, (key, value) =>
			key === "properties" ? Object.keys(value) : [],
		);
		const used = listKeys(full, (_, value) => (Array.isArray(value) ? [] : Object.keys(value)));
		expect(new Set([...used, ...Object.keys(full)])).toEqual(new Set(known));
		expect(validate(full) || ajv.errorsText(validate.errors)).toBe(true);
	});

	test("does not fit when any one of its values is of another kind", () => {
		const changed = listChanges(full as unknown as Json, () => ({ bogus: true }));
		expect(changed.length).toBeGreaterThan(150);
		for (const [path, value] of changed) expect([path, validate(value)]).toEqual([path, false]);
	});

	test("does not fit when any record has a field more", () => {
		const changed = listChanges(full as unknown as Json, (old) =>
			typeof old === "object" && old !== null && !Array.isArray(old) ? { ...old, bogus: 1 } : same,
		);
		expect(changed.length).toBeGreaterThan(20);
		for (const [path, value] of changed) expect([path, validate(value)]).toEqual([path, false]);
	});

	test("does not fit when any field that is not optional is missing", () => {
		const optional =
			/\/(role|side|of|aka|question|summary|opposite|with|silence|about|claimedBy|for|if|cue|part|votes|abstained|note|when|earlier|url|dateline|published|credit|unquoted)$/;
		const changed = listChanges(full as unknown as Json, () => gone).filter(
			([path]) => path !== "" && !/\/\d+$/.test(path),
		);
		for (const [path, value] of changed) {
			const isOptional = path.includes("/positions/")
				? /\/(claims|part)$/.test(path)
				: optional.test(path) && !path.endsWith("/votes/for");
			expect([path, validate(JSON.parse(JSON.stringify(value)))]).toEqual([path, isOptional]);
		}
	});

	test.each([
		["a stance that is not one of the five", /"stance":"open"/, '"stance":"strongly"'],
		["a verb that is not on the list", /"verb":"accepts-if"/, '"verb":"likes"'],
		["an offset before the text", /"start":\d+/, '"start":-1'],
		["a date that is none", /"when":"2025-02-18"/, '"when":"2025-02-30"'],
		["another version", /"schemaVersion": 1/, '"schemaVersion": 2'],
		["a statement without its words", /"quote":\{.*?\},/, ""],
	])("does not fit with %s", (_, from, to) => {
		const text = formatModelJson(full);
		expect(text).toMatch(from);
		expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
	});

	test("is one line for each record", () => {
		const lines = formatModelJson(full).split("\n");
		expect(lines.filter((line) => line.includes('"manner":'))).toHaveLength(3);
	});
});

/** What `pick` gives for every object and array inside, by the key it stands under. */
function listKeys(value: object, pick: (key: string, value: object) => string[]): string[] {
	return Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
		typeof inside === "object" && inside !== null
			? [...pick(key, inside), ...listKeys(inside, pick)]
			: [],
	);
}

/** Stands for a place that is not changed. */
const same = Symbol("same");

/** Left out by `JSON.stringify`. */
const gone = undefined as unknown as Json;

/** The value with one place in it changed, for every place that changes, each with its path. */
function listChanges(
	value: Json,
	change: (old: Json) => Json | typeof same,
	path = "",
): [string, Json][] {
	const changed = change(value);
	const here: [string, Json][] = changed === same ? [] : [[path, changed]];
	if (typeof value !== "object" || value === null) return here;
	const inside = Object.entries(value).flatMap(([key, old]) =>
		listChanges(old, change, `${path}/${key}`).map(([where, part]): [string, Json] => [
			where,
			Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part },
		]),
	);
	return [...here, ...inside];
}
