import type { decodeFrame } from "./scan.ts";

/** Looks at one frame of the camera. */
type Detect = (video: HTMLVideoElement) => Promise<string | null>;

/** The part of the Barcode Detection API that is used; not every browser has it. */
interface Detector {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

/** Between two looks, in ms. */
const pause = 200;

/** The browser's own detector, or our module where one can be fetched. */
async function findDetect(modulePath: string | undefined): Promise<Detect> {
	const own = (window as { BarcodeDetector?: new (options: object) => Detector }).BarcodeDetector;
	if (own) {
		const detector = new own({ formats: ["qr_code"] });
		return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
	}
	if (!modulePath) throw new Error("This browser knows no QR codes.");
	const address = new URL(modulePath, document.baseURI).href;
	const scan = (await import(/* @vite-ignore */ address)) as { decodeFrame: typeof decodeFrame };
	const canvas = document.createElement("canvas");
	const pen = canvas.getContext("2d", { willReadFrequently: true });
	return async (video) => {
		if (!pen || video.videoWidth === 0) return null;
		Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
		pen.drawImage(video, 0, 0);
		return scan.decodeFrame(pen.getImageData(0, 0, canvas.width, canvas.height));
	};
}

/** Whether there may be a camera and something that reads what it sees. */
export function canScan(modulePath: string | undefined): boolean {
	return (
		navigator.mediaDevices?.getUserMedia !== undefined &&
		(Boolean(modulePath) || "BarcodeDetector" in window)
	);
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
		const text = await detect(video).catch(() => null);
		if (text && isOn) onText(text);
		setTimeout(look, pause);
	};
	void look();
	return () => {
		isOn = false;
		for (const track of stream.getTracks()) track.stop();
	};
}
