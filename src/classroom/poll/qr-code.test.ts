import { decodeQR } from "qr/decode.js";
import { render } from "svelte/server";
import { expect, test } from "vitest";
import { decodeFrame } from "../client/scan.ts";
import { encodeQr } from "./encode-qr.ts";
import QrCode from "./QrCode.svelte";

/** The drawing as a camera would have it: each dot eight pixels wide. */
function paint(markup: string, size: number) {
	const scale = 8;
	const width = size * scale;
	const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y, length] of markup.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g)) {
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
			for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at++)
				pixels.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
	}
	return { data: pixels, width, height: width };
}

test("a QR code that is drawn is read as the address it was made of", () => {
	const address = "https://news.example/explained/who-said-what-in-riyadh/walkthrough/";
	const dots = encodeQr(address) ?? [];
	const { body } = render(QrCode, { props: { dots, label: "The address" } });
	expect(body).toContain('role="img"');
	expect(decodeQR(paint(body, dots.length))).toBe(address);
});

test("several QR codes of one photograph are all read, equal ones too", async () => {
	const texts = ["K7QF-2M9", "9PX3-W4T", "K7QF-2M9"];
	const pictures = texts.map((text) => {
		const dots = encodeQr(text) ?? [];
		return paint(render(QrCode, { props: { dots, label: text } }).body, dots.length);
	});
	const [{ width: side } = { width: 0 }] = pictures;
	const width = side * texts.length;
	const data = new Uint8ClampedArray(width * side * 4);
	for (const [at, picture] of pictures.entries())
		for (let row = 0; row < side; row++) {
			const line = picture.data.subarray(row * side * 4, (row + 1) * side * 4);
			data.set(line, (row * width + at * side) * 4);
		}
	const found = await decodeFrame({ data, width, height: side } as ImageData);
	expect(found.sort()).toEqual([...texts].sort());
});

test("no code is made of what is too long for one", () => {
	expect(encodeQr("x".repeat(8000))).toBeNull();
});
