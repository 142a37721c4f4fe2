import { parseStepPlace } from "../walkthrough/address.ts";

/*
 * Inline in the walkthrough's page: the step of the address is shown before the modules have come
 * that turn to another. Where they do not come, all steps are, as without scripts.
 */

const sections = document.querySelectorAll<HTMLElement>("[data-step]");
const wanted = String(parseStepPlace(location.search).step);
const isThere = [...sections].some(({ dataset }) => dataset.step === wanted);
if (isThere)
	for (const section of sections)
		section.toggleAttribute("data-current", section.dataset.step === wanted);

// By then the page's module has run, or nothing will run.
addEventListener("load", () => {
	if (document.documentElement.hasAttribute("data-js")) return;
	for (const section of sections) section.toggleAttribute("data-current", true);
	for (const dead of document.querySelectorAll(".js-only")) dead.remove();
});
