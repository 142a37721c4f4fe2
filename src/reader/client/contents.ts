import { isDrawn } from "./focus.ts";

/** Where a part counts as reached: below the bar that stays in view, in CSS px. */
const line = 120;

/** Tells in the page's contents which part is being read. */
export function followContents(): () => void {
	const nav = document.querySelector<HTMLElement>(".contents");
	const links = [...(nav?.querySelectorAll<HTMLAnchorElement>("a") ?? [])].map((link) => ({
		link,
		part: document.getElementById(link.hash.slice(1)),
	}));
	nav?.addEventListener("click", ({ target }) => {
		if (target instanceof HTMLAnchorElement) nav.querySelector("details")?.removeAttribute("open");
	});
	return () => {
		// What is folded away would be laid out to be measured, each time that the page is scrolled.
		const at = links.findLast(
			({ part }) => part && isDrawn(part) && part.getBoundingClientRect().top < line,
		);
		for (const { link } of links) {
			if (link === at?.link) link.setAttribute("aria-current", "true");
			else link.removeAttribute("aria-current");
		}
	};
}
