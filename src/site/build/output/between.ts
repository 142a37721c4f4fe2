/**
 * `_headers` for the time in which pages of two builds stand side by side: the new build's,
 * in which each policy also allows what the old one of the same path does. With only one of
 * the two, pages of the other could not run what they inline, since it lacks their hashes.
 */
export function mergeHeaders(old: string, next: string): string {
	const before = new Map(
		listLines(old).flatMap(({ path, policy }) => (policy === null ? [] : [[path, policy]])),
	);
	return listLines(next)
		.map(({ path, line, lead, policy }) => {
			const known = before.get(path);
			return policy === null || known === undefined ? line : lead + mergePolicies(known, policy);
		})
		.join("\n");
}

interface HeaderLine {
	/** The path that the line's block is for. */
	path: string;
	line: string;
	/** What stands before the policy. */
	lead: string;
	policy: string | null;
}

function listLines(text: string): HeaderLine[] {
	let path = "";
	return text.split("\n").map((line) => {
		if (/^\S/.test(line)) path = line;
		const [, lead = "", policy = null] = /^(\s+Content-Security-Policy: )(.*)$/.exec(line) ?? [];
		return { path, line, lead, policy };
	});
}

/**
 * The directives that both policies have, with the sources of both: one that is in neither's
 * way. A directive of one alone is no limit to the other's pages, so it is left out.
 */
function mergePolicies(old: string, next: string): string {
	const before = new Map(listDirectives(old));
	return listDirectives(next)
		.filter(([name]) => before.has(name))
		.map(([name, sources]) => {
			const all = [...sources, ...(before.get(name) ?? [])].filter((one) => one !== "'none'");
			return [name, ...(all.length > 0 ? new Set(all) : sources)].join(" ");
		})
		.join("; ");
}

function listDirectives(text: string): [string, string[]][] {
	return text.split(";").flatMap((part): [string, string[]][] => {
		const [name, ...sources] = part.trim().split(/\s+/);
		return name ? [[name, sources]] : [];
	});
}
