import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { Fonts } from "./fonts.ts";
import type { Outliner, TextLook } from "./outline.ts";

/** A picture as a PNG file. */
export interface Raster {
	png: Uint8Array;
	/** Device px for each px of the picture. */
	scale: number;
}

export interface Renderer {
	/** Of everything that the result depends on but the picture itself. */
	version: string;
	/** Null when the picture is too big for a PNG at any scale. */
	draw(svg: string, scale: number): Promise<Raster | null>;
	/** Letters that no face has: a box is drawn for each. */
	listMissing(svg: string): Promise<string[]>;
}

/** Counted up when pictures come out otherwise for reasons that no version tells. */
const format = 2;
/** Four bytes each, and once more for the file: about 250 MB. */
const mostPixels = 32_000_000;

const require = createRequire(import.meta.url);
const wasm = "@resvg/resvg-wasm/index_bg.wasm";
/** What draws: other versions make other pictures. */
const software = ["@resvg/resvg-wasm", "harfbuzzjs", "bidi-js"];
const texts = /<text([^>]*)>([^<]*)<\/text>/g;

/** How a text of our own pictures stands, by its attributes. */
function readLook(attributes: string): TextLook {
	const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
	const anchor = read("text-anchor");
	return {
		kind: read("font-family") === undefined ? "sans" : "serif",
		weight: Number(read("font-weight") ?? 400),
		italic: read("font-style") === "italic",
		size: Number(read("font-size")),
		x: Number(read("x")),
		y: Number(read("y")),
		anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
	};
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
	return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
}

/** A picture with every word as outlines, and the letters that have none. */
function outlineTexts(svg: string, outliner: Outliner): { svg: string; missing: string[] } {
	const missing = new Set<string>();
	const outlined = svg.replace(texts, (_, attributes: string, text: string) => {
		const outline = outliner.outline(decodeEntities(text), readLook(attributes));
		for (const letter of outline.missing) missing.add(letter);
		const fill = / fill="[^"]*"/.exec(attributes)?.[0] ?? "";
		return `<g${fill}>${outline.shapes}</g>`;
	});
	return { svg: outlined, missing: [...missing] };
}

/** Its `package.json`, which not every package lets others ask for. */
function findPackage(name: string): string {
	const [folder] =
		require.resolve.paths(name)?.filter((path) => existsSync(join(path, name))) ?? [];
	return join(folder ?? "node_modules", name, "package.json");
}

function findSize(svg: string): { width: number; height: number } {
	const [, width, height] =
		/^<svg[^>]{0,400}? width="(\d{1,6})" height="(\d{1,6})"/.exec(svg) ?? [];
	return { width: Number(width), height: Number(height) };
}

/** As asked, or 1, or none. */
function chooseScale(svg: string, asked: number): number | null {
	const { width, height } = findSize(svg);
	const fits = (scale: number) => width * height * scale ** 2 <= mostPixels;
	return [asked, 1].find(fits) ?? null;
}

/** Starts the shaper, which is WebAssembly too: only when a picture is looked at. */
async function startOutliner(): Promise<Outliner> {
	const { Outliner } = await import("./outline.ts");
	return new Outliner(new Fonts());
}

/** Starts the renderer: about 40 ms, so only when something has to be drawn. */
async function startResvg(): Promise<void> {
	await initWasm(readFileSync(require.resolve(wasm))).catch((error: unknown) => {
		// It keeps its state in its module, which a restarted development server shares.
		if (!/already/i.test(String(error))) throw error;
	});
}

/** A renderer of the pictures that `src/export/pictures` writes, with faces from packages. */
export function openRenderer(): Renderer {
	const readVersion = (name: string) => {
		const about = readFileSync(findPackage(name), "utf8");
		return `${name}@${(JSON.parse(about) as { version: string }).version}`;
	};
	let started: Promise<void> | undefined;
	let shaping: Promise<Outliner> | undefined;
	const outline = async (svg: string) => {
		shaping ??= startOutliner();
		return outlineTexts(svg, await shaping);
	};
	return {
		version: [format, ...software.map(readVersion), new Fonts().version].join(" "),
		async draw(svg, asked) {
			const scale = chooseScale(svg, asked);
			if (scale === null) return null;
			started ??= startResvg();
			await started;
			const outlined = await outline(svg);
			const resvg = new Resvg(outlined.svg, { fitTo: { mode: "zoom", value: scale } });
			const image = resvg.render();
			const png = image.asPng();
			image.free();
			resvg.free();
			return { png, scale };
		},
		async listMissing(svg) {
			return (await outline(svg)).missing;
		},
	};
}
