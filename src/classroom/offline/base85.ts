/*
 * Bytes as text that may stand in a script element: five characters for four bytes, a sixteenth
 * less than base64 takes. None of them ends the element or begins a comment.
 */

/** Of the digit 0; the others follow it in ASCII. */
const zero = "(".charCodeAt(0);
/** The one among them that means something in HTML, and what stands for it. */
const [tag, instead] = ["<", "}"];

/** Of a group of four, of which the last may hold fewer, all but as many characters. */
const fill = (length: number) => (4 - (length % 4)) % 4;

/** Writes bytes as text. */
export function encodeBase85(bytes: Uint8Array): string {
	const left = fill(bytes.length);
	const padded = new Uint8Array(bytes.length + left);
	padded.set(bytes);
	const view = new DataView(padded.buffer);
	let text = "";
	for (let at = 0; at < padded.length; at += 4) {
		const group = view.getUint32(at);
		for (let power = 85 ** 4; power >= 1; power /= 85)
			text += String.fromCharCode(zero + (Math.floor(group / power) % 85));
	}
	return text.slice(0, text.length - left).replaceAll(tag, instead);
}

/** Reads what {@link encodeBase85} wrote. */
export function decodeBase85(text: string): Uint8Array {
	const digits = text.replaceAll(instead, tag);
	const groups = Math.ceil(digits.length / 5);
	const view = new DataView(new ArrayBuffer(groups * 4));
	for (let group = 0; group < groups; group += 1) {
		let value = 0;
		for (let at = group * 5; at < group * 5 + 5; at += 1)
			value = value * 85 + (at < digits.length ? digits.charCodeAt(at) - zero : 84);
		view.setUint32(group * 4, value);
	}
	return new Uint8Array(view.buffer, 0, groups * 4 - (groups * 5 - digits.length));
}
