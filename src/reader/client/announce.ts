import { afterFrame } from "./idle.ts";

/**
 * Sets a text that assistive technology reads out, even when it is the same as before. After the
 * frame that shows what it tells of: set in it, the page would be laid out once more for it.
 */
export function announce(text: string): void {
	const status = document.getElementById("status");
	if (!status) return;
	status.textContent = "";
	afterFrame(() => {
		status.textContent = text;
	});
}
