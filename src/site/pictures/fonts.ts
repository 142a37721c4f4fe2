import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { decodeWoff } from "./woff.ts";

/**
 * The faces that pictures are drawn with. They come from packages, so that a picture is the
 * same on every machine. A package has its faces in parts by script, and tells which
 * characters each is for; whether a part has a certain one only the face itself knows.
 */

interface Part {
	/** Where the package lies, and the part of its file names between name and weight. */
	folder: string;
	name: string;
	ranges: [first: number, last: number][];
}

export type FontKind = "sans" | "serif";

/** A face as the names of the packages' files have it: the look that is wanted, then the next best. */
function listLooks({ weight, italic }: { weight: number; italic: boolean }): string[] {
	const wanted = `${weight}-${italic ? "italic" : "normal"}`;
	const upright = `${weight}-normal`;
	return [...new Set([wanted, upright, weight > 500 ? "700-normal" : "400-normal", "400-normal"])];
}

const own = { sans: "inter", serif: "noto-serif" } as const;

const require = createRequire(import.meta.url);

function parseRanges(text: string): Part["ranges"] {
	return text.split(",").flatMap((range) => {
		const [, first, last] = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(range) ?? [];
		if (first === undefined) return [];
		return [[Number.parseInt(first, 16), Number.parseInt(last ?? first, 16)]];
	});
}

function readParts(folder: string, name: string): Part[] {
	const found: unknown = JSON.parse(readFileSync(join(folder, name, "unicode.json"), "utf8"));
	const parts = Object.entries(found as Record<string, string>).map(([part, ranges]): Part => {
		const file = part.replace(/[[\]]/g, "");
		return {
			folder: join(folder, name),
			name: file,
			ranges: parseRanges(ranges),
		};
	});
	// Latin first: of characters in several parts it has the ones the others only borrow.
	return parts.sort((a, b) => Number(b.name === "latin") - Number(a.name === "latin"));
}

/** Faces of the packages `@fontsource/…`: our own first, then any that somebody adds. */
export class Fonts {
	/** Names and versions of the packages: other faces make other pictures. */
	readonly version: string;
	readonly #parts: Record<FontKind, Part[]>;
	readonly #faces = new Map<string, Uint8Array | null>();

	constructor() {
		const folder = dirname(dirname(require.resolve("@fontsource/inter/package.json")));
		const names = readdirSync(folder).sort();
		const parts = new Map(names.map((name) => [name, readParts(folder, name)]));
		const order = (kind: FontKind) => {
			const [first, second] = kind === "sans" ? [own.sans, own.serif] : [own.serif, own.sans];
			const others = names.filter((name) => name !== first && name !== second);
			return [first, second, ...others].flatMap((name) => parts.get(name) ?? []);
		};
		this.#parts = { sans: order("sans"), serif: order("serif") };
		this.version = names
			.map((name) => {
				const about: unknown = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"));
				return `${name}@${(about as { version: string }).version}`;
			})
			.join(" ");
	}

	/**
	 * Faces that may have a character, the best first: each of the look that is wanted, or of the
	 * nearest that its package has.
	 */
	*listFaces(
		code: number,
		look: { kind: FontKind; weight: number; italic: boolean },
	): Generator<Uint8Array> {
		for (const part of this.#parts[look.kind]) {
			if (!part.ranges.some(([first, last]) => first <= code && code <= last)) continue;
			const [face] = listLooks(look).flatMap((name) => this.#readFace(part, name) ?? []);
			if (face) yield face;
		}
	}

	#readFace({ folder, name }: Part, look: string): Uint8Array | null {
		const file = join(
			folder,
			"files",
			`${folder.slice(dirname(folder).length + 1)}-${name}-${look}.woff`,
		);
		const known = this.#faces.get(file);
		if (known !== undefined) return known;
		let face: Uint8Array | null = null;
		try {
			face = decodeWoff(readFileSync(file), name);
		} catch (error) {
			// Not every family has italics.
			if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
		}
		this.#faces.set(file, face);
		return face;
	}
}
