import { createHash } from "node:crypto";
import {
	mkdir,
	readdir,
	readFile,
	rename,
	stat,
	unlink,
	utimes,
	writeFile,
} from "node:fs/promises";
import { join } from "node:path";

/** Files by what they were made from, kept between builds. */
export interface Cache {
	/** Null when there is none. */
	find(source: string): Promise<Uint8Array | null>;
	keep(source: string, bytes: Uint8Array): Promise<void>;
	/** Drops what no build has asked for in a month; looks for it once a day. */
	close(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;
const longest = 30 * day;
const stamp = "last-cleared";

/** When a file was last written or asked for; 0 when there is none. */
async function findAge(path: string, now: number): Promise<number> {
	return stat(path).then(
		({ mtimeMs }) => now - mtimeMs,
		() => Number.POSITIVE_INFINITY,
	);
}

async function clear(folder: string, now: number): Promise<void> {
	if ((await findAge(join(folder, stamp), now)) < day) return;
	for (const name of await readdir(folder)) {
		if ((await findAge(join(folder, name), now)) > longest) await unlink(join(folder, name));
	}
	await writeFile(join(folder, stamp), "");
}

/**
 * A cache in a folder that need not be there. Where it cannot be read or written nothing
 * is kept, which costs time and nothing else.
 * @param now time in ms
 */
export function openCache(folder: string, now = Date.now()): Cache {
	const place = (source: string) =>
		join(folder, createHash("sha256").update(source).digest("hex").slice(0, 40));
	const ignore = () => {};
	return {
		async find(source) {
			const path = place(source);
			const bytes = await readFile(path).catch(() => null);
			// The time of a file tells when it was last of use; writing it each time would cost more.
			const seen = new Date(now);
			if (bytes && (await findAge(path, now)) > day) await utimes(path, seen, seen).catch(ignore);
			return bytes;
		},
		async keep(source, bytes) {
			const path = place(source);
			const draft = `${path}.${process.pid}`;
			// A build that is stopped must not leave half a picture under a whole one's name.
			await mkdir(folder, { recursive: true })
				.then(() => writeFile(draft, bytes))
				.then(() => rename(draft, path))
				.catch(ignore);
		},
		close: () => clear(folder, now).catch(ignore),
	};
}
