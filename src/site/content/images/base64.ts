/** Fewer than a call takes arguments everywhere. */
const piece = 0x2000;

/** Bytes in base64, as `data:` addresses take them. */
export function encodeBase64(bytes: Uint8Array): string {
	const pieces: string[] = [];
	for (let at = 0; at < bytes.length; at += piece) {
		pieces.push(String.fromCharCode(...bytes.subarray(at, at + piece)));
	}
	return btoa(pieces.join(""));
}
