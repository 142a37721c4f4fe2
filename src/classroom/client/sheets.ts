/* The pages that are there to be printed: their one button. */

for (const button of document.querySelectorAll('[data-do="print"]'))
	button.addEventListener("click", () => print());
