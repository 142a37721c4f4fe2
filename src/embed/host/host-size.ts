/** Heights in CSS pixels that a frame may be given, whatever it asks for. */
const lowest = 50;
const highest = 10_000;

/** Reads `{<any id>: height}`, Datawrapper's form; nothing of everything else. */
export function readToldHeight(heights: unknown): number | undefined {
	const [height] = Object.values(heights ?? {});
	return Number.isFinite(height)
		? Math.min(Math.max(height as number, lowest), highest)
		: undefined;
}

/** Gives a frame so much room inside. Lays out the page: once in an animation frame, not more. */
export function setHeight(frame: HTMLIFrameElement, height: number): void {
	const isOuter = getComputedStyle(frame).boxSizing === "border-box";
	// Style sheets like to make all boxes border boxes, and frames get borders.
	frame.style.height = `${height + (isOuter ? frame.offsetHeight - frame.clientHeight : 0)}px`;
}
