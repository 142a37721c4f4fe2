import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type FontKind, Fonts } from "./fonts.ts";

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
	/** Characters that no face has: they would be drawn as boxes. */
	listMissing(svg: string): string[];
}

/** Counted up when pictures come out otherwise for reasons that no version tells. */
const format = 1;
/** Four bytes each, and once more for the file: about 250 MB. */
const mostPixels = 32_000_000;

const require = createRequire(import.meta.url);
const wasm = "@resvg/resvg-wasm/index_bg.wasm";
const texts = /<text([^>]*)>([^<]*)<\/text>/g;

function findKind(attributes: string): FontKind {
	return attributes.includes("font-family") ? "serif" : "sans";
}

/** Names the face of every word, so that nothing is left to the renderer's choice. */
function nameFaces(svg: string, fonts: Fonts): { svg: string; families: Set<string> } {
	const families = new Set<string>();
	const named = svg.replace(texts, (_, attributes: string, text: string) => {
		const plain = attributes.replace(/ font-family="[^"]*"/, "");
		const runs = fonts.listRuns(text, findKind(attributes)).map((run) => {
			if (run.family === null) return run.text;
			families.add(run.family);
			return `<tspan font-family="${run.family}">${run.text}</tspan>`;
		});
		return `<text${plain}>${runs.join("")}</text>`;
	});
	return { svg: named, families };
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

/** Starts the renderer: about 40 ms, so only when something has to be drawn. */
async function startResvg(): Promise<void> {
	await initWasm(readFileSync(require.resolve(wasm))).catch((error: unknown) => {
		// It keeps its state in its module, which a restarted development server shares.
		if (!/already/i.test(String(error))) throw error;
	});
}

/** A renderer of the pictures that `src/export/pictures` writes, with faces from packages. */
export function openRenderer(): Renderer {
	const fonts = new Fonts();
	const about = join(dirname(require.resolve(wasm)), "package.json");
	const { version } = JSON.parse(readFileSync(about, "utf8")) as { version: string };
	let started: Promise<void> | undefined;
	return {
		version: `${format} resvg@${version} ${fonts.version}`,
		async draw(svg, asked) {
			const scale = chooseScale(svg, asked);
			if (scale === null) return null;
			started ??= startResvg();
			await started;
			const named = nameFaces(svg, fonts);
			const resvg = new Resvg(named.svg, {
				font: { fontBuffers: fonts.readFaces(named.families) },
				fitTo: { mode: "zoom", value: scale },
			});
			const image = resvg.render();
			const png = image.asPng();
			image.free();
			resvg.free();
			return { png, scale };
		},
		listMissing(svg) {
			const missing = [...svg.matchAll(texts)].flatMap(([, attributes = "", text = ""]) =>
				fonts.listRuns(text, findKind(attributes)).filter(({ family }) => family === null),
			);
			return [...new Set(missing.flatMap(({ text }) => [...text]))];
		},
	};
}
