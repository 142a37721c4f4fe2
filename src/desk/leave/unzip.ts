import { Inflate } from "fflate";
import type { DeskRefusal } from "../files.ts";
import { cleanPath, type FolderEntry, isWanted, mostBytes, mostEntries } from "./entries.ts";

/** What an archive's list says of a file. */
interface Listed {
	path: string;
	/** 0 is stored, 8 deflated. */
	method: number;
	isLocked: boolean;
	packed: number;
	/** Bytes when unpacked, as the list has it. */
	size: number;
	checksum: number;
	/** Where its own header begins. */
	at: number;
}

const refuse = (refusal: string): DeskRefusal => ({ refusal });
const damaged = refuse("This zip file is damaged, or is none. Fetch it again, or open the folder.");
const tooMuch = refuse(
	"This zip file holds more than an explainer can have. Open the folder of one article.",
);

/**
 * The files of a zip archive that may be part of an explainer. Numbers and sizes are held
 * against their limits before anything is unpacked, and nothing is unpacked beyond the size that
 * the archive's list tells: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function unzipEntries(bytes: Uint8Array): FolderEntry[] | DeskRefusal {
	if (bytes.length > mostBytes) return tooMuch;
	const listed = listFiles(bytes);
	if ("refusal" in listed) return listed;
	const wanted: Listed[] = [];
	for (const file of listed) {
		const path = cleanPath(file.path);
		if (path === null)
			return refuse(
				"This zip file holds a name that leads out of its folder, so it is not opened.",
			);
		if (isWanted(path) && !file.path.endsWith("/")) wanted.push({ ...file, path });
	}
	if (wanted.reduce((sum, { size }) => sum + size, 0) > mostBytes) return tooMuch;
	if (wanted.some(({ isLocked }) => isLocked))
		return refuse("This zip file is locked with a password. Unpack it, then open the folder.");
	const entries: FolderEntry[] = [];
	for (const file of wanted) {
		const content = unpack(bytes, file);
		if (content === null) return damaged;
		entries.push({ path: file.path, bytes: content });
	}
	return entries;
}

/** The list at the archive's end. */
function listFiles(bytes: Uint8Array): Listed[] | DeskRefusal {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0) return damaged;
	const count = view.getUint16(end + 10, true);
	if (count > mostEntries) return tooMuch;
	const files: Listed[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged;
		const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const [name = 0, extra = 0, comment = 0] = lengths;
		files.push({
			path: readName(bytes.subarray(at + 46, at + 46 + name)),
			isLocked: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			checksum: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		});
		at += 46 + name + extra + comment;
	}
	return files;
}

/** Where the end record begins: a comment of at most 64 KiB may follow it. -1 without one. */
function findEnd(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
		if (view.getUint32(at, true) === 0x06054b50) return at;
	}
	return -1;
}

/** Old programs write names in the code page of their system; their letters are then others. */
function readName(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("latin1").decode(bytes);
	}
}

/** Null when it is not what the list says. */
function unpack(bytes: Uint8Array, file: Listed): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (file.at + 30 > bytes.length || view.getUint32(file.at, true) !== 0x04034b50) return null;
	const name = view.getUint16(file.at + 26, true);
	const start = file.at + 30 + name + view.getUint16(file.at + 28, true);
	if (start + file.packed > bytes.length) return null;
	const packed = bytes.subarray(start, start + file.packed);
	const content = file.method === 0 ? packed.slice() : inflate(packed, file);
	const isWhole = content?.length === file.size && findChecksum(content) === file.checksum;
	return isWhole ? content : null;
}

/** Packed bytes at a time: none of them become more than 1,032. */
const step = 4096;

function inflate(packed: Uint8Array, { method, size }: Listed): Uint8Array | null {
	if (method !== 8) return null;
	const content = new Uint8Array(size);
	let length = 0;
	const stream = new Inflate((piece) => {
		if (length + piece.length <= size) content.set(piece, length);
		length += piece.length;
	});
	try {
		for (let at = 0; at < packed.length && length <= size; at += step) {
			stream.push(packed.subarray(at, at + step), at + step >= packed.length);
		}
	} catch {
		return null;
	}
	return length === size ? content : null;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
	return rest;
});

/** CRC-32. */
function findChecksum(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	for (const byte of bytes) rest = (rest >>> 8) ^ (remainders[(rest ^ byte) & 0xff] ?? 0);
	return (rest ^ 0xffffffff) >>> 0;
}
