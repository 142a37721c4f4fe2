/** Text as characters that an address keeps as they are: base64url of UTF-8 (RFC 4648, 5). */
export function packText(text: string): string {
	let bytes = "";
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What {@link packText} packed; null for anything else. */
export function unpackText(packed: string): string | null {
	// Looked for, not matched from start to end: a match of a megabyte needs a stack of its size.
	if (/[^\w-]/.test(packed)) return null;
	try {
		const bytes = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
		const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
		return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
	} catch {
		// Cut off or altered on the way.
		return null;
	}
}
