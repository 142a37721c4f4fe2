import { brotliCompressSync, constants } from "node:zlib";

/** Bytes of a text or file as brotli's best packs it: the same on every machine. */
export function weigh(content: string | Buffer): number {
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	}).length;
}

/**
 * The scripts that an HTML file holds in itself, as text. Blocks of data are none, since
 * the browser does not run them. Reads files that are well-formed, as ours are.
 */
export function listInlineScripts(html: string): string[] {
	const elements = html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi);
	return [...elements]
		.filter(([, attributes = ""]) => !/\ssrc\s*=/i.test(attributes) && runs(attributes))
		.map(([, , text = ""]) => text);
}

function runs(attributes: string): boolean {
	const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? "";
	return type === "" || type === "module" || /javascript$/i.test(type);
}

/** What a browser fetched, unpacked. */
export interface Fetched {
	url: string;
	/** Content type without parameters: `text/html`. */
	type: string;
	body: Buffer;
}

export interface Weight {
	/** Bytes of all files, each packed by itself. */
	transfer: number;
	/** Bytes of script, inline and fetched, packed without the text around it. */
	script: number;
}

/** The weight of everything that was fetched. */
export function weighAll(fetched: readonly Fetched[]): Weight {
	const scripts = fetched.flatMap(({ type, body }) => {
		if (type === "text/html") {
			const inline = listInlineScripts(body.toString("utf8"));
			return inline.length > 0 ? [weigh(inline.join("\n"))] : [];
		}
		return /javascript$/.test(type) ? [weigh(body)] : [];
	});
	const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0);
	return { transfer: sum(fetched.map(({ body }) => weigh(body))), script: sum(scripts) };
}

/** `12,345 bytes (12.1 KiB)` */
export function formatBytes(bytes: number): string {
	return `${bytes.toLocaleString("en")} bytes (${(bytes / 1024).toFixed(1)} KiB)`;
}
