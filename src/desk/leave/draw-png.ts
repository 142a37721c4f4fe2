/** Sharp on screens of twice the usual density, and on paper. */
const scale = 2;

/**
 * A picture as the browser draws it, with the fonts of the device.
 * @throws when the browser draws no SVG on a canvas
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
	const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = image.naturalWidth * scale;
		canvas.height = image.naturalHeight * scale;
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
		if (blob === null) throw new Error("The canvas cannot be read");
		return new Uint8Array(await blob.arrayBuffer());
	} finally {
		URL.revokeObjectURL(address);
	}
}
