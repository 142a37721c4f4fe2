/** A value of somebody's JSON, or undefined where the way to it leads nowhere. */
export function findValue(value: unknown, ...path: readonly (string | number)[]): unknown {
	let at = value;
	for (const key of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
		at = (at as Record<string | number, unknown>)[key];
	}
	return at;
}

/** A list as it is, one value as a list of one, nothing as none. */
export function wrapList(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}
