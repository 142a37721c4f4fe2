import { nothing } from "./address.ts";
import { focusPlace } from "./focus.ts";
import { choose, parseChoice } from "./session.ts";

/** Follows the address; a place in the page (a note, a sentence) is no choice and changes none. */
export function followAddress(): void {
	addEventListener("popstate", () => {
		const next = parseChoice(location.hash);
		const place = next ? null : document.getElementById(location.hash.slice(1));
		if (place) focusPlace(place);
		else choose(next ?? nothing);
	});
}
