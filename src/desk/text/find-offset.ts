import type { Sentence } from "../../article/model/types.ts";

/** What browsers give for a point: of the two ways each has at least one. */
interface PointDocument {
	caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
	caretRangeFromPoint?(x: number, y: number): { startContainer: Node; startOffset: number } | null;
}

/**
 * The offset in `Model.text` under a pointer; null where no word of the article is.
 * @param sentences of the article: what is drawn of one does not say where it stands
 */
export function findOffset(
	{ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">,
	sentences: readonly Sentence[],
): number | null {
	const asked = document as PointDocument;
	const position = asked.caretPositionFromPoint?.(clientX, clientY);
	const range = position ? null : asked.caretRangeFromPoint?.(clientX, clientY);
	const node = position?.offsetNode ?? range?.startContainer;
	const place = node?.parentElement?.closest<HTMLElement>("[data-at]");
	const line = place?.closest(".line")?.id;
	const sentence = sentences.find(({ id }) => line === `at-${id}`);
	if (!node || !place || !sentence || node.nodeType !== Node.TEXT_NODE) return null;
	const within = Number(place.dataset.at) + (position?.offset ?? range?.startOffset ?? 0);
	return sentence.start + within;
}
