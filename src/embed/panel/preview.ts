import { readToldHeight } from "../host/host-frames.ts";
import { createElement } from "./element.ts";

/** How long an embed may stay silent before the panel says so, in ms. */
const patience = 8_000;

/** An embed page in a frame, of the width that was chosen and the height that it asks for. */
export interface Preview {
	element: HTMLElement;
	/**
	 * Shows an embed page, and gives the height that it has asked for so far; null as long as
	 * it has not.
	 * @param width in CSS px, or null for as wide as the panel
	 */
	show(address: string, title: string, width: number | null): number | null;
}

/** The height in a message in Datawrapper's form, `{'datawrapper-height': {[id]: h}}`; null for any other. */
export function readHeight(message: unknown): number | null {
	const height = readToldHeight(Object(message)["datawrapper-height"]);
	return height === undefined ? null : Math.ceil(height);
}

/**
 * Draws the preview. Heights count only from this very frame, and from this site.
 * @param onHeight called with each height that the embed asks for, null when it stays silent
 */
export function createPreview(onHeight: (height: number | null) => void): Preview {
	// No tab stop: dozens of links would lie between the choices and the codes. It can be opened alone.
	const frame = createElement("iframe", { allow: "clipboard-write", tabIndex: -1 });
	const element = createElement("div", { className: "preview", tabIndex: 0 }, frame);
	element.setAttribute("role", "region");
	element.setAttribute("aria-label", "Preview");
	let waiting = 0;
	let last: number | null = null;
	addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
		if (source !== frame.contentWindow || origin !== location.origin) return;
		const height = readHeight(data);
		if (height === null) return;
		clearTimeout(waiting);
		frame.style.height = `${height}px`;
		last = height;
		onHeight(height);
	});
	return {
		element,
		show(address, title, width) {
			frame.title = title;
			frame.style.width = width === null ? "100%" : `${width}px`;
			if (frame.src === address) return last;
			clearTimeout(waiting);
			waiting = window.setTimeout(() => onHeight(null), patience);
			frame.src = address;
			last = null;
			return last;
		},
	};
}
