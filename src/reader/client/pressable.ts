/**
 * Which marked words can be pressed. Where only quotations are shown the others are no
 * marks, and to just read there are none: then their links are taken off, or they would
 * still be tab stops and be spoken as links. The address is kept beside, to be put back.
 */
export function setPressable(root: HTMLElement): void {
	const plain = root.hasAttribute("data-plain");
	const quoted = root.hasAttribute("data-quoted");
	for (const mark of document.querySelectorAll<HTMLElement>("main a.mark")) {
		const off = plain || (quoted && !mark.classList.contains("verbatim"));
		const address = mark.getAttribute("href") ?? mark.dataset.href ?? "";
		if (off) mark.removeAttribute("href");
		else mark.setAttribute("href", address);
		mark.dataset.href = address;
	}
}
