import fc from "fast-check";
import type { Model, Statement } from "../../article/model/types.ts";
import {
	type AttributionLayout,
	layoutAttribution,
} from "../../figures/attribution/attribution.ts";
import { arbitraryModel } from "./model.ts";

/** Test support: checks any article at both widths that the page draws. */
export function forAnyAttribution(check: (drawing: AttributionLayout, model: Model) => void): void {
	fc.assert(
		fc.property(
			arbitraryModel({ actors: 8, statements: 16 }),
			fc.constantFrom(960, 640),
			(model, width) => {
				check(layoutAttribution(model, { width }), model);
			},
		),
	);
}

/** Test support: everything drawn but the statements themselves. */
export function listNodes({ speakers, relays, targets }: AttributionLayout) {
	return [...speakers, ...relays, ...targets];
}

/** Test support: statements' ids by each of their keys, in article order; without one they are left out. */
export function listByKey(
	{ statements }: Model,
	listKeys: (statement: Statement) => readonly string[],
): Record<string, string[]> {
	const found = new Map<string, string[]>();
	for (const statement of statements) {
		for (const key of listKeys(statement))
			found.set(key, [...(found.get(key) ?? []), statement.id]);
	}
	return Object.fromEntries(found);
}
