import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { decodeWoff } from "./woff.ts";

/**
 * The faces that pictures are drawn with. They come from packages, so that a picture is the
 * same on every machine. A package has its faces in parts by script; the renderer would
 * take the first part of a family for all words and look anywhere for what it lacks, bold
 * or not. So every part gets a family name of its own here, and words are given to them.
 */

interface Part {
	family: string;
	/** Where the package lies, and the part of its file names between name and weight. */
	folder: string;
	name: string;
	ranges: [first: number, last: number][];
}

export interface FontRun {
	/** Name of a face's family; null when no package has these characters. */
	family: string | null;
	text: string;
}

export type FontKind = "sans" | "serif";

/** The weights and styles that pictures use. */
const looks = { sans: ["400-normal", "600-normal"], serif: ["400-italic", "700-normal"] } as const;
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
			family: `${name} ${file}`,
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
	readonly #found: Record<FontKind, Map<string, Part | null>> = {
		sans: new Map(),
		serif: new Map(),
	};
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

	#findPart(character: string, kind: FontKind): Part | null {
		const known = this.#found[kind].get(character);
		if (known !== undefined) return known;
		const code = character.codePointAt(0) ?? 0;
		const covers = ({ ranges }: Part) =>
			ranges.some(([first, last]) => first <= code && code <= last);
		const part = this.#parts[kind].find(covers) ?? null;
		this.#found[kind].set(character, part);
		return part;
	}

	/** Text cut where another face begins. Letters and the marks set on them stay together. */
	listRuns(text: string, kind: FontKind): FontRun[] {
		const runs: FontRun[] = [];
		for (const cluster of text.normalize("NFC").match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
			const [character = ""] = cluster;
			const family = this.#findPart(character, kind)?.family ?? null;
			const last = runs.at(-1);
			if (last?.family === family) last.text += cluster;
			else runs.push({ family, text: cluster });
		}
		return runs;
	}

	/** The face files of some families, ready for the renderer. */
	readFaces(families: ReadonlySet<string>): Uint8Array[] {
		const parts = new Map(
			[...this.#parts.sans, ...this.#parts.serif].map((part) => [part.family, part]),
		);
		return [...families].sort().flatMap((family) => {
			const part = parts.get(family);
			const all = [...looks.sans, ...looks.serif];
			return part === undefined ? [] : all.flatMap((look) => this.#readFace(part, look) ?? []);
		});
	}

	#readFace({ folder, family, name }: Part, look: string): Uint8Array | null {
		const file = join(
			folder,
			"files",
			`${folder.slice(dirname(folder).length + 1)}-${name}-${look}.woff`,
		);
		const known = this.#faces.get(file);
		if (known !== undefined) return known;
		let face: Uint8Array | null = null;
		try {
			face = decodeWoff(readFileSync(file), family);
		} catch (error) {
			// Not every family has italics.
			if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
		}
		this.#faces.set(file, face);
		return face;
	}
}
