import type { AnswersData } from "../ask/answers-data.ts";
import { type Asking, startAsking } from "./asking.ts";

/** For a file that can fetch nothing: it holds its answers itself. Null when it asks nothing. */
export async function openInlineAsking(): Promise<Asking | null> {
	const held = document.getElementById("answers")?.textContent;
	return held ? startAsking(JSON.parse(held) as AnswersData) : null;
}
