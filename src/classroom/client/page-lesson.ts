import { listPositions } from "../../article/model/positions.ts";
import type { Lesson } from "../lesson/types.ts";

/** What the page says of its lesson; what follows from it, and the words of its prose, it leaves out. */
export function readPageLesson(): Lesson {
	const lesson = JSON.parse(document.getElementById("lesson")?.textContent ?? "") as Lesson;
	const { model } = lesson;
	const positions = listPositions(model.actors, model.proposals, model.statements);
	return { ...lesson, model: { ...model, positions } };
}
