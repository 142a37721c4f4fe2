import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

/** The files of an explainer's package for learning platforms, as built: text by path. */
export function readPackage(slug: string): Map<string, string> {
	const files = unzipSync(readFileSync(`dist/${slug}/scorm.zip`));
	return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
