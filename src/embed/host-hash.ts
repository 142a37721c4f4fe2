/** The keys of a selection in an address; what else is in a hash belongs to the host. */
const ours = /^(statement|actor|proposal|words)=/;

/**
 * The part of a hash that selects: `statement=lavrov-nato-1` of `#top&statement=lavrov-nato-1`.
 * Empty when there is none. Ids are not checked; the embed looks them up.
 */
export function parseSelection(hash: string): string {
	return listParts(hash)
		.filter((part) => ours.test(part))
		.join("&");
}

/** True when replacing this hash by another selection takes nothing from the host. */
export function isReplaceable(hash: string): boolean {
	return listParts(hash).every((part) => ours.test(part));
}

/** The address with another selection in place of its hash. */
export function formatAddress(href: string, selection: string): string {
	const [address = ""] = href.split("#", 1);
	return selection ? `${address}#${selection}` : address;
}

function listParts(hash: string): string[] {
	return hash.replace("#", "").split("&").filter(Boolean);
}
