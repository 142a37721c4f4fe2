import { Buffer } from "node:buffer";

/*
 * The least that says of itself to be a picture of each kind, 3 × 2 px unless it is said.
 * They need not be drawable: what is looked at are their first bytes and their size.
 */

const bytes = (...parts: (string | number[] | Buffer)[]) =>
	Buffer.concat(
		parts.map((part) =>
			typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
		),
	);

const uint = (value: number, size: 2 | 4) => {
	const buffer = Buffer.alloc(size);
	buffer.writeUIntBE(value, 0, size);
	return buffer;
};

/** https://www.w3.org/TR/png-3/#5DataRep */
export function makePng(width = 3, height = 2): Buffer {
	return bytes(
		...["\x89PNG\r\n\x1a\n", uint(13, 4), "IHDR", uint(width, 4), uint(height, 4)],
		...[[8, 2, 0, 0, 0], uint(0, 4), uint(0, 4), "IEND", uint(0xae426082, 4)],
	);
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export function makeGif(after = ""): Buffer {
	return bytes("GIF89a", [3, 0, 2, 0, 0, 0, 0], ";", after);
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B */
export function makeJpeg(): Buffer {
	return bytes(
		...[[0xff, 0xd8, 0xff, 0xe0], uint(16, 2), "JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0]],
		...[[0xff, 0xc0], uint(11, 2), [8], uint(2, 2), uint(3, 2), [1, 1, 0x11, 0], [0xff, 0xd9]],
	);
}

/** https://developers.google.com/speed/webp/docs/riff_container, its extended form. */
export function makeWebp(): Buffer {
	return bytes("RIFF", [22, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0]);
}

const box = (type: string, ...inner: (string | number[] | Buffer)[]) => {
	const content = bytes(...inner);
	return bytes(uint(content.length + 8, 4), type, content);
};

/** https://aomediacodec.github.io/av1-avif/ */
export function makeAvif(): Buffer {
	const size = box("ispe", uint(0, 4), uint(3, 4), uint(2, 4));
	const meta = box("meta", uint(0, 4), box("iprp", box("ipco", size)));
	return bytes(box("ftyp", "avif", uint(0, 4), "avifmif1"), meta);
}

/** An SVG around some markup, with the names that hostile markup likes to use. */
export function makeSvg(inner = '<path d="M0 0h3v2H0z"/>', attributes = ""): string {
	const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
	return `<svg ${names} width="3" height="2" ${attributes}>${inner}</svg>`;
}
