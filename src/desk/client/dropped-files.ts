/** Files of a folder beyond this number, or of this size together, are no article’s. */
const mostFiles = 500;
const mostBytes = 64 * 1024 * 1024;

interface FoundFile {
	path: string;
	file: File;
}

/** What was dropped or chosen: files with their paths, or too much of them. */
export type DroppedFiles = { path: string; bytes: Uint8Array }[] | "too many";

const isHidden = (path: string) => path.split("/").some((part) => /^\.|^__MACOSX$/u.test(part));

async function readFiles(found: readonly FoundFile[]): Promise<DroppedFiles> {
	const shown = found.filter(({ path }) => !isHidden(path));
	const size = shown.reduce((sum, { file }) => sum + file.size, 0);
	if (shown.length > mostFiles || size > mostBytes) return "too many";
	return Promise.all(
		shown.map(async ({ path, file }) => ({
			path,
			bytes: new Uint8Array(await file.arrayBuffer()),
		})),
	);
}

/** Reads what a file field holds. Rejects when a file cannot be read. */
export function readChosen(files: Iterable<File>): Promise<DroppedFiles> {
	return readFiles(
		[...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })),
	);
}

/**
 * Reads what was dropped, folders with all that is in them. To be called while the drop is
 * handled: later the browser has forgotten it. Rejects when a file cannot be read.
 */
export async function readDrop(drop: DataTransfer): Promise<DroppedFiles> {
	const entries = [...drop.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (entries.length === 0) return readChosen(drop.files);
	const found: FoundFile[] = [];
	for (const entry of entries) await walk(entry, found);
	return readFiles(found);
}

async function walk(entry: FileSystemEntry, found: FoundFile[]): Promise<void> {
	if (found.length > mostFiles || isHidden(entry.name)) return;
	const path = entry.fullPath.replace(/^\//u, "");
	if (entry.isFile) {
		const file = await new Promise<File>((resolve, reject) =>
			(entry as FileSystemFileEntry).file(resolve, reject),
		);
		found.push({ path, file });
	} else {
		for (const one of await listFolder(entry as FileSystemDirectoryEntry)) await walk(one, found);
	}
}

/** Browsers give a folder’s entries a hundred at a time. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	while (all.length <= mostFiles) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject),
		);
		if (some.length === 0) break;
		all.push(...some);
	}
	return all;
}
