import jsonld from "jsonld";

/** One node of expanded JSON-LD: every term an absolute address, every value a list. */
export interface LdNode {
	"@id"?: string;
	"@type"?: string[];
	[term: string]: unknown;
}

/**
 * Test support: expands JSON-LD with contexts that are given, never fetched: any other
 * address is an error. Strict: a key that no context explains is an error too, where the
 * algorithm would leave it out without a word.
 * @param base address of the document, for the relative ones in it
 */
export async function expandJsonLd(
	text: string,
	base: string,
	contexts: Record<string, object>,
): Promise<LdNode[]> {
	const expanded = await jsonld.expand(JSON.parse(text), {
		base,
		safe: true,
		documentLoader: (url) => {
			const context = contexts[url];
			if (!context) return Promise.reject(new Error(`Nothing may be fetched: ${url}`));
			return Promise.resolve({ documentUrl: url, document: { "@context": context } });
		},
	});
	return expanded as LdNode[];
}

/** The nodes under one term of a node, or none. */
export function listGraphNodes(node: LdNode | undefined, term: string): LdNode[] {
	const value = node?.[term];
	if (!Array.isArray(value)) return [];
	return value.flatMap((item: LdNode & { "@list"?: LdNode[] }) => item["@list"] ?? [item]);
}

/** The plain values under one term of a node, or none. */
export function listValues(node: LdNode | undefined, term: string): unknown[] {
	return listGraphNodes(node, term).map((item) => item["@value"]);
}
