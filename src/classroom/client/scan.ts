import { decodeQRBatch } from "qr/decode.js";

/* Fetched when a teacher scans and the browser itself knows no QR codes. */

/** The texts of all QR codes in a picture; most frames of a camera show none. */
export async function decodeFrame(image: ImageData): Promise<string[]> {
	const { width, height } = image;
	const [found = []] = await decodeQRBatch([image], { maxSize: { width, height } });
	return found.filter((text) => typeof text === "string");
}
