/** How much of a word is selected, in characters. */
export interface Selected {
	/** Index of the word. */
	index: number;
	selected: number;
	length: number;
}

/** The words that a selection holds at least a character of. */
export function listTouched(parts: readonly Selected[]): number[] {
	return parts.filter(({ selected }) => selected > 0).map(({ index }) => index);
}

/** A hand that moved while it pressed one word: a part of that word is selected, no more. */
export function isSlip(parts: readonly Selected[]): boolean {
	const touched = parts.filter(({ selected }) => selected > 0);
	const [only] = touched;
	return touched.length === 1 && only !== undefined && only.selected < only.length;
}

/** The words under `root` that the reader's selection reaches; none when it began elsewhere. */
export function readSelection(root: HTMLElement): Selected[] {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return [];
	const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
	const words = [...root.querySelectorAll<HTMLElement>("[data-word]")];
	return words.flatMap((word) => {
		const selected = ranges.reduce((sum, range) => sum + countSelected(range, word), 0);
		const length = word.textContent?.length ?? 0;
		return selected > 0 ? [{ index: Number(word.dataset.word), selected, length }] : [];
	});
}

/** A range that ends before the first letter of a word meets its element and holds none of it. */
function countSelected(range: Range, element: Element): number {
	if (!range.intersectsNode(element)) return 0;
	const part = document.createRange();
	part.selectNodeContents(element);
	if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
		part.setStart(range.startContainer, range.startOffset);
	}
	if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
		part.setEnd(range.endContainer, range.endOffset);
	}
	return part.toString().length;
}
