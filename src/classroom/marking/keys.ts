import { on } from "svelte/events";

/**
 * Keeps what is typed in a form from the page, whose keys step on; Escape may leave the form.
 * A native listener on the form: one that Svelte hands down from the page would come too late.
 * @param use is told of every other key
 */
export function keepKeys(
	leave?: () => void,
	use?: (event: KeyboardEvent) => void,
): (form: HTMLElement) => () => void {
	return (form) =>
		on(form, "keydown", (event) => {
			event.stopPropagation();
			// While a word is being composed, Escape gives up that word alone.
			const isLeft = event.key === "Escape" && !event.isComposing;
			if (!isLeft || leave === undefined) return use?.(event);
			event.preventDefault();
			leave();
		});
}
