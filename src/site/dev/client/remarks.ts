import "./remarks.css";

/** What a remark is put behind: the paragraph, heading or table of its sentence. */
const holders = ".block, .scroll, pre, h1, .dek, .sentence";

/** Puts each remark beside its sentence; one whose sentence the page does not draw stays away. */
function placeRemarks(): HTMLElement[] {
	const last = new Map<Element, Element>();
	const placed: HTMLElement[] = [];
	for (const remark of document.querySelectorAll<HTMLElement>(".remark")) {
		const sentence = document.getElementById(remark.dataset.sentence ?? "");
		const holder = sentence?.closest(holders);
		if (!sentence || !holder || remark.dataset.sentence === "") continue;
		sentence.classList.add("remarked");
		(last.get(holder) ?? holder).after(remark);
		last.set(holder, remark);
		remark.hidden = false;
		placed.push(remark);
	}
	return placed.toSorted((one, two) =>
		one.compareDocumentPosition(two) & document.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
	);
}

/** Below the page's bar that stays in view, in CSS px. */
const barHeight = 80;

/** Moves to the first remark below where the reader is; behind the last one to the first. */
function showNext(placed: readonly HTMLElement[]): void {
	const below = placed.find((one) => one.getBoundingClientRect().top > barHeight * 2);
	const next = below ?? placed[0];
	if (!next) return;
	scrollBy({ top: next.getBoundingClientRect().top - barHeight * 1.5 });
	next.tabIndex = -1;
	next.focus({ preventScroll: true });
}

const placed = placeRemarks();
const button = document.querySelector<HTMLButtonElement>(".remark-count button");
if (button && placed.length > 0) {
	button.hidden = false;
	button.addEventListener("click", () => showNext(placed));
}
