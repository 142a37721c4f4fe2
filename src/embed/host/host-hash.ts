/** What selects in an address; everything else in a hash belongs to the host. */
const ours = /^((statement|actor|proposal)=[a-z\d-]+|words=quoted)$/;

/** Longer hashes are not looked at: a selection has a few ids. */
const longest = 2000;

/**
 * The part of a hash that selects: `statement=lavrov-nato-1` of `#top&statement=lavrov-nato-1`.
 * Empty when there is none. Ids are looked up by the embed; here they only have their shape,
 * so that nothing but ids ever reaches an address bar.
 */
export function parseSelection(hash: string): string {
	if (hash.length > longest) return "";
	return hash
		.split(/[#&]/)
		.filter((part) => ours.test(part))
		.join("&");
}

/** True when replacing this hash by another selection takes nothing from the host. */
export function isReplaceable(hash: string): boolean {
	return parseSelection(hash) === hash.slice(1);
}

/**
 * The address as others may know it: without user and password, and without the query but
 * for the parameters that are kept. Queries hold tokens and names of readers.
 * @param kept names with spaces between them
 */
export function formatShared(address: URL, kept: string): string {
	const url = new URL(address);
	url.username = url.password = "";
	for (const name of [...url.searchParams.keys()]) {
		// A parameter may be without a name.
		if (!name || !kept.split(" ").includes(name)) url.searchParams.delete(name);
	}
	return url.href;
}
