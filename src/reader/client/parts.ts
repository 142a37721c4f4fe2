/*
 * One part of the file at a time. Which one is in the address's query, as `?part=walkthrough`;
 * a hash leads to the part that holds its place, so that every link of every part works.
 */

const links = () => document.querySelectorAll<HTMLAnchorElement>("[data-show]");

function findPart(id: string | null): HTMLElement | null {
	return (
		[...document.querySelectorAll<HTMLElement>("[data-part]")].find(
			({ dataset }) => dataset.part === id,
		) ?? null
	);
}

/** Shows a part and hides the others. */
function show(part: HTMLElement): void {
	for (const other of document.querySelectorAll<HTMLElement>("[data-part]")) {
		other.toggleAttribute("data-shown", other === part);
	}
	for (const link of links()) {
		if (link.dataset.show === part.dataset.part) link.setAttribute("aria-current", "page");
		else link.removeAttribute("aria-current");
	}
}

/** The part that an address asks for; null when it asks for none. */
function readPart(): HTMLElement | null {
	const query = new URLSearchParams(location.search);
	// A link to a step is a link into the walkthrough.
	return findPart(query.get("part")) ?? (query.has("step") ? findPart("walkthrough") : null);
}

function write(id: string, how: "pushState" | "replaceState", hash = ""): void {
	const query = new URLSearchParams(location.search);
	query.set("part", id);
	try {
		history[how](null, "", `${location.pathname}?${query}${hash}`);
	} catch {
		// Some browsers refuse that to a file; the part is shown all the same.
	}
}

/**
 * Shows the part that the address asks for, or the first.
 * @param first id of the part to begin with
 */
export function startParts(first: string): void {
	const follow = () => {
		const part = readPart() ?? findPart(first) ?? findPart("explainer");
		if (part) show(part);
	};
	document.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
		const id = link?.getAttribute("href")?.slice(1) ?? "";
		const named = findPart(id);
		if (link && named) {
			event.preventDefault();
			write(id, "pushState");
			show(named);
			scrollTo(0, 0);
			return;
		}
		// A place in another part: shown before the browser goes there.
		const part = link && document.getElementById(decode(id))?.closest<HTMLElement>("[data-part]");
		if (part && !part.hasAttribute("data-shown") && !event.defaultPrevented) show(part);
	});
	addEventListener("popstate", follow);
	follow();
	// The start of the walkthrough is no step: without its part it would lead to the article.
	const named = findPart(new URLSearchParams(location.search).get("part"));
	const part = named ? null : readPart();
	if (part) write(part.dataset.part ?? "", "replaceState", location.hash);
}

/** A fragment with a lone `%` is no encoding, and stands for itself. */
function decode(id: string): string {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}
