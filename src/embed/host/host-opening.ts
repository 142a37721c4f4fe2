import type { Guest } from "./host-guests.ts";

/** Above what the page goes to, in CSS px: headings of hosts like to stay in view. */
const headroom = 80;

/** Whoever has begun to read stays where they are; `blur` is a press inside a frame. */
const signs = ["wheel", "touchstart", "pointerdown", "keydown", "blur"];

/**
 * Leads to what the page's address asks for, and there again when its embed gets another
 * height, until the reader does anything. The first embed that has it is believed.
 * @param isOpen false when the address asks for nothing: then the page never moves
 */
export function createOpening(isOpen: boolean): (guest: Guest) => void {
	let goal: Guest | undefined;
	for (const sign of signs) {
		addEventListener(sign, () => {
			isOpen = false;
		});
	}
	return (guest) => {
		if (!isOpen || guest.top === undefined) return;
		goal ??= guest;
		if (goal !== guest) return;
		const { top, height } = guest.frame.getBoundingClientRect();
		// Never past the frame: a place in it is all that it may name.
		const inside = Math.max(0, Math.min(guest.top, height));
		scrollTo(0, top + scrollY + inside - headroom);
	};
}
