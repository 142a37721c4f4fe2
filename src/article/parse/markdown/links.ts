import { decodeReferences } from "../../text/references.ts";

/** Space and controls, which browsers drop from addresses before they read the scheme. */
const hidden =
	/[\p{Cc}\p{Cs} \u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufffd]/u;

/** A reference left undecoded could be decoded by whoever reads the address next. */
const undecoded = /&#|&[A-Za-z][A-Za-z0-9]*;/;

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** An address with its host, https or http. */
export function isWebAddress(address: string): boolean {
	return (
		/^https?:\/\/[^/?#\\@\s]+([/?#]|$)/i.test(address) &&
		!hidden.test(address) &&
		!address.includes("\\")
	);
}

/**
 * The address a link may lead to: https, http, mailto, relative or `#`. Null for all else,
 * also for `//host`, backslashes and anything hidden in it.
 */
export function findSafeLink(typed: string): string | null {
	const address = decodeReferences(typed).text;
	if (hidden.test(address) || undecoded.test(address) || address.includes("\\")) return null;
	if (address.startsWith("//")) return null;
	const found = scheme.exec(address)?.[0].toLowerCase();
	if (found === undefined) return isRelative(address) ? address : null;
	if (found === "mailto:") return address;
	return isWebAddress(address) ? address : null;
}

/** The address of an image: a relative path to a file, nothing from elsewhere. */
export function findSafeImage(typed: string): string | null {
	const address = findSafeLink(typed);
	if (address === null || scheme.test(address) || /^[/#?]/.test(address)) return null;
	return address.length > 0 ? address : null;
}

/** A colon before the first slash is a scheme to some readers, whatever precedes it. */
function isRelative(address: string): boolean {
	return !/^[^/?#]*:/.test(address) && !/^[/\\]{2}/.test(address);
}
