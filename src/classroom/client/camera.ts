import type { decodeFrame } from "./scan.ts";

/** The texts of the QR codes in one frame of the camera, or in a photograph. */
type Detect = (picture: HTMLVideoElement | ImageBitmap) => Promise<string[]>;

/** The part of the Barcode Detection API that is used; not every browser has it. */
interface Detector {
	detect(source: HTMLVideoElement | ImageBitmap): Promise<{ rawValue: string }[]>;
}

/** Between two looks, in ms. */
const pause = 200;

/** Longest side of what is looked at, in px: a photograph of a table with thirty codes has more than enough. */
const longestSide = 2400;

function measure(picture: HTMLVideoElement | ImageBitmap): { width: number; height: number } {
	if (!("videoWidth" in picture)) return picture;
	return { width: picture.videoWidth, height: picture.videoHeight };
}

/** The browser's own detector, or our module where one can be fetched. */
async function findDetect(modulePath: string | undefined): Promise<Detect> {
	const own = (window as { BarcodeDetector?: new (options: object) => Detector }).BarcodeDetector;
	if (own) {
		const detector = new own({ formats: ["qr_code"] });
		return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
	}
	if (!modulePath) throw new Error("This browser knows no QR codes.");
	const address = new URL(modulePath, document.baseURI).href;
	const scan = (await import(/* @vite-ignore */ address)) as { decodeFrame: typeof decodeFrame };
	const canvas = document.createElement("canvas");
	const pen = canvas.getContext("2d", { willReadFrequently: true });
	return async (picture) => {
		const { width, height } = measure(picture);
		if (!pen || width === 0) return [];
		const scale = Math.min(1, longestSide / Math.max(width, height));
		canvas.width = Math.round(width * scale);
		canvas.height = Math.round(height * scale);
		pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
		return scan.decodeFrame(pen.getImageData(0, 0, canvas.width, canvas.height));
	};
}

/**
 * The texts of the QR codes in a photograph.
 * @throws when it is no picture, or nothing can read codes
 */
export async function readPhotograph(
	file: Blob,
	modulePath: string | undefined,
): Promise<string[]> {
	const detect = await findDetect(modulePath);
	const picture = await createImageBitmap(file);
	return detect(picture).finally(() => picture.close());
}

/** Whether something reads QR codes here. */
export function canRead(modulePath: string | undefined): boolean {
	return Boolean(modulePath) || "BarcodeDetector" in window;
}

/** Whether there may be a camera too. */
export function canScan(modulePath: string | undefined): boolean {
	return navigator.mediaDevices?.getUserMedia !== undefined && canRead(modulePath);
}

/**
 * Shows the camera and calls back for every text that is read.
 * @returns ends it and lets the camera go
 * @throws when there is no camera, it may not be used, or nothing can read codes
 */
export async function startCamera(
	video: HTMLVideoElement,
	onText: (text: string) => void,
	modulePath: string | undefined,
): Promise<() => void> {
	const detect = await findDetect(modulePath);
	const stream = await navigator.mediaDevices.getUserMedia({
		video: { facingMode: "environment" },
	});
	let isOn = true;
	video.srcObject = stream;
	await video.play();
	const look = async (): Promise<void> => {
		if (!isOn) return;
		const texts = await detect(video).catch(() => []);
		if (isOn) for (const text of texts) onText(text);
		setTimeout(look, pause);
	};
	void look();
	return () => {
		isOn = false;
		for (const track of stream.getTracks()) track.stop();
	};
}
