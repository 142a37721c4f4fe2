import { on } from "svelte/events";

/**
 * Keeps what is typed in a form from the page, whose keys step on; Escape leaves the form.
 * A native listener on the form: one that Svelte hands down from the page would come too late.
 */
export function keepKeys(leave?: () => void): (form: HTMLElement) => () => void {
	return (form) =>
		on(form, "keydown", (event) => {
			event.stopPropagation();
			if (event.key !== "Escape" || leave === undefined) return;
			event.preventDefault();
			leave();
		});
}
