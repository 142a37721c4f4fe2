/**
 * A text as UTF-8. Room is reckoned first: `Buffer.from` takes six times as long for a text with
 * a single letter beyond Latin, and a build writes megabytes of them for each explainer.
 */
export function encodeText(text: string): Uint8Array {
	const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
	bytes.write(text);
	return bytes;
}
