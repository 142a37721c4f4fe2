import encodeQR from "qr";

/** Light dots around a code, without which cameras do not find it. */
const border = 4;

/** A text as a QR code, row by row, true is dark; null when it is too long for one. */
export function encodeQr(text: string): boolean[][] | null {
	try {
		return encodeQR(text, "raw", { border });
	} catch {
		return null;
	}
}
