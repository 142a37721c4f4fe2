/** Sets a text that assistive technology reads out, even when it is the same as before. */
export function announce(text: string): void {
	const status = document.getElementById("status");
	if (!status) return;
	status.textContent = "";
	requestAnimationFrame(() => {
		status.textContent = text;
	});
}
