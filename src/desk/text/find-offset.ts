/** What browsers give for a point: of the two ways each has at least one. */
interface PointDocument {
	caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
	caretRangeFromPoint?(x: number, y: number): { startContainer: Node; startOffset: number } | null;
}

/** The offset in `Model.text` under a pointer; null where no word of the article is. */
export function findOffset({
	clientX,
	clientY,
}: Pick<MouseEvent, "clientX" | "clientY">): number | null {
	const asked = document as PointDocument;
	const position = asked.caretPositionFromPoint?.(clientX, clientY);
	const range = position ? null : asked.caretRangeFromPoint?.(clientX, clientY);
	const node = position?.offsetNode ?? range?.startContainer;
	const place = node?.parentElement?.closest<HTMLElement>("[data-at]");
	if (!node || !place || node.nodeType !== Node.TEXT_NODE) return null;
	return Number(place.dataset.at) + (position?.offset ?? range?.startOffset ?? 0);
}
