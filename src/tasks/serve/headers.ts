/** A block of a `_headers` file: the paths it is for and what it does to their headers. */
export interface HeaderRule {
	path: RegExp;
	/** In file order. `value: null` takes a header of an earlier block away. */
	headers: { name: string; value: string | null }[];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path at the margin (`*` is
 * any text, `:word` one segment), below it indented `Name: value` lines, or `! Name` to
 * drop an inherited one. Lines that are neither are left out, as those hosts do.
 */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of text.split(/\r?\n/)) {
		const content = line.trim();
		if (content === "" || content.startsWith("#")) continue;
		if (/^\S/.test(line)) rules.push({ path: parsePattern(content), headers: [] });
		else {
			const header = parseHeader(content);
			if (header) rules.at(-1)?.headers.push(header);
		}
	}
	return rules;
}

/**
 * The headers of one path. Every block that matches adds its own; a name set twice gets
 * both values, joined by a comma.
 */
export function listHeaders(rules: HeaderRule[], path: string): Record<string, string> {
	const result = new Map<string, string>();
	for (const rule of rules) {
		if (!rule.path.test(path)) continue;
		for (const { name, value } of rule.headers) {
			const before = result.get(name);
			if (value === null) result.delete(name);
			else result.set(name, before === undefined ? value : `${before}, ${value}`);
		}
	}
	return Object.fromEntries(result);
}

function parsePattern(pattern: string): RegExp {
	const source = pattern
		.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
		.replace(/\*/g, ".*")
		.replace(/:[a-zA-Z]\w*/g, "[^/]+");
	return new RegExp(`^${source}$`);
}

function parseHeader(line: string): { name: string; value: string | null } | null {
	const drop = /^!\s*([\w-]+)$/.exec(line);
	if (drop?.[1]) return { name: drop[1].toLowerCase(), value: null };
	const set = /^([\w-]+):\s*(\S.*)$/.exec(line);
	return set?.[1] && set[2] ? { name: set[1].toLowerCase(), value: set[2] } : null;
}
