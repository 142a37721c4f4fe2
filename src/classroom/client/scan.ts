import { decodeQR } from "qr/decode.js";

/* Fetched when a teacher scans and the browser itself knows no QR codes. */

/** The text of the QR code in a picture; null when none is found. */
export function decodeFrame(image: ImageData): string | null {
	try {
		return decodeQR(image);
	} catch {
		// Most frames of a camera show no code.
		return null;
	}
}
