import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file of a folder by its path, with a hash of what is in it. */
export function hashFiles(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
		file.isFile(),
	);
	return Object.fromEntries(
		files.map((file) => {
			const path = join(file.parentPath, file.name);
			return [
				path.slice(folder.length + 1),
				createHash("sha256").update(readFileSync(path)).digest("hex"),
			];
		}),
	);
}
