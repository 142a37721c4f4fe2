import { type DeskReading, readDesk } from "../../desk/reading.ts";

/** An article as the desk reads it; a sample that cannot be read is a mistake of its test. */
export function readAtDesk(article: string): DeskReading {
	const files = { slug: "a", article, published: null, walkthrough: null, images: {} };
	const reading = readDesk({ ...files, suggestions: [] });
	if (!("model" in reading)) throw new Error("The sample cannot be read.");
	return reading;
}
