import type { Stretch } from "../../text/finding.ts";
import type { Collector } from "../collect.ts";
import type { Draft } from "../draft.ts";

/** Reports a stretch of the article's text where it stands in the file. */
export function addInText(
	draft: Draft,
	problems: Collector,
	message: Parameters<Collector["add"]>[0],
	{ start, stop }: Stretch,
): void {
	const from = draft.origin[Math.min(start, draft.text.length - 1)] ?? 0;
	// Up to where the notation or Markdown stands between the words in the file.
	let length = 1;
	while (start + length < stop && draft.origin[start + length] === from + length) length++;
	problems.add(message, from, from + length);
}
