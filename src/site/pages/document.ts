import { escapeMarkup } from "../../article/text/escape.ts";
import { palettes } from "../../figures/marks/palette.ts";
import { cutPieces, dropComments, packElement } from "../build/pack.ts";
import { encodeBase64 } from "../content/images/base64.ts";
import { hashSha256 } from "./sha256.ts";

/** What one page is made of, before it is an HTML file. */
export interface Page {
	/** Text of `<title>`. */
	title: string;
	/** Text of the meta description. */
	description: string;
	/** Markup from `svelte/server`, with an empty `data-island="…"` element where an island goes. */
	body: string;
	/** Markup of each island by name; it keeps the comments that hydration needs. */
	islands: Record<string, string>;
	/** The page's whole style sheet: a linked one would cost a round trip before first paint. */
	style: string;
	/** A second sheet, of what only large articles draw. */
	large?: string;
	/** The page's inline script, or null for a page without one. */
	script: Script | null;
	/** Address of a module that it fetches at once and runs when it is drawn. */
	starts: string | null;
	/** An inline script that runs before anything is painted. */
	early: Script | null;
	/** Markup of each island with only what is quoted, without comments, for a page that can fetch nothing. */
	quoted: Record<string, string>;
	/** Markup of each island in all its widths, where the page shows it in one until its script runs. */
	whole: Record<string, string>;
	/** Paths the page's script needs, as `data-*` attributes of `<html>`. */
	paths: Record<string, string>;
	/** What its policy allows beyond its own scripts and style. */
	allows: Allowance;
	/** Further elements of the head, already escaped. */
	links: string[];
	/**
	 * What pages inline that this one makes and shows in a frame: such a frame has the policy of
	 * the page that made it besides its own. Scripts by the source expressions that allow them.
	 */
	framed?: { scripts: string[]; styles: string[] };
}

/** Built: the script's text, allowed by its hash. In development: a module's address. */
export type Script = InlineText | { module: string };

/** The text of a script; with `packed`, of what unpacks another before it. */
interface InlineText {
	inline: string;
	/** Its markup, and the source expression that allows what is in it. */
	packed?: { markup: string; source: string };
}

/** What some kinds of pages do that others must not. */
export interface Allowance {
	/** Shows the site's own embeds in frames. */
	previews: boolean;
	/** Is the desk: see `PageKind.desk`. */
	desk: boolean;
	/** Holds scripts packed. */
	packed: boolean;
	/** Compiles WebAssembly of the site's own. */
	searches: boolean;
}

/** The diamond of "proposes" beside the square of "rejects". */
const { supports, opposes } = palettes.light;
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${supports}" d="M5 3l5 5-5 5-5-5z"/><path fill="${opposes}" d="M9 4h7v8H9l4-4z"/></svg>`;

/** The CSP source expression that allows exactly this inline text. */
export function hashSource(text: string): string {
	const known = hashed.get(text);
	if (known !== undefined) return known;
	const source = `'sha256-${encodeBase64(hashSha256(new TextEncoder().encode(text)))}'`;
	if (hashed.size >= mostHashed) hashed.clear();
	hashed.set(text, source);
	return source;
}

/** Hashes by text: every page of a kind inlines the same. */
const hashed = new Map<string, string>();
/** More than a build has scripts and styles; development makes new ones all day. */
const mostHashed = 100;

/**
 * The built site's content security policy (contracts, section 5).
 * Hashes are added for what a file inlines; there is no `unsafe-inline` anywhere.
 * The desk's pasted markup goes through a policy of trusted types that only reads it, and what
 * it makes is shown in a frame without an origin.
 * @param scripts source expressions of what runs in it: {@link listSources}
 * @param styles texts of style sheets
 */
export function formatPolicy(
	scripts: string[],
	styles: string[],
	{ previews, desk, packed, searches }: Allowance,
): string {
	const allow = (sources: string[]) => ["'self'", ...sources].join(" ");
	const frames = [...(previews || desk ? ["'self'"] : []), ...(desk ? ["blob:"] : [])];
	// A frame has the policy of the desk that made it besides its own.
	const policies = [
		...(desk ? ["standpoint-desk"] : []),
		...(packed || desk ? ["standpoint-packed"] : []),
	];
	return [
		"default-src 'none'",
		`script-src ${allow([...(searches ? ["'wasm-unsafe-eval'"] : []), ...scripts])}`,
		`style-src ${allow(styles.map(hashSource))}`,
		`img-src 'self' data:${desk ? " blob:" : ""}`,
		"font-src 'self'",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		["trusted-types svelte-trusted-html", ...policies].join(" "),
		...(frames.length > 0 ? [`frame-src ${frames.join(" ")}`] : []),
	].join("; ");
}

/** The source expressions that allow scripts to run. */
export const listSources = (scripts: readonly (Script | null)[]): string[] =>
	scripts.flatMap((script) =>
		script && "inline" in script
			? [...(script.packed ? [script.packed.source] : []), hashSource(script.inline)]
			: [],
	);

/** Puts each island's markup into its empty place; a missing place is our own bug. */
function fillIslands({ body, islands, ...held }: Page, pack: boolean): string[] {
	const left = new Set(Object.keys(islands));
	const empty = /data-island="([a-z]+)"><\/([a-z]+)>/g;
	const hold = (kind: "quoted" | "whole", name: string) => {
		const { [name]: markup } = held[kind];
		if (markup === undefined) return "";
		const attribute = ` data-${kind}-of="${name}"`;
		if (pack) return packElement(markup, "text/html", attribute);
		return `<template${attribute}>${markup}</template>`;
	};
	const fill = (_place: string, name: string, tag: string) => {
		if (!left.delete(name))
			throw new Error(`The page has a place for "${name}", which is no island`);
		const held = hold("quoted", name) + hold("whole", name);
		return `data-island="${name}">${islands[name] ?? ""}</${tag}>${held}`;
	};
	const filled = cutPieces(body).map((piece) => dropComments(piece).replace(empty, fill));
	for (const name of left) throw new Error(`The page has no place for island "${name}"`);
	return filled;
}

function renderScript(script: Script): string {
	return "inline" in script
		? `${script.packed?.markup ?? ""}<script>${script.inline}</script>`
		: `<script type="module" src="${escapeMarkup(script.module)}"></script>`;
}

/** A long text that nobody has put together: see {@link renderDocument}. */
export type Pieces = readonly string[];

/**
 * One HTML file from the shell (`index.html` of the project) and a page. In pieces: what is put
 * together is copied, and room for a copy of some hundred kilobytes costs more than drawing them.
 * @param strict write the policy into the page; development needs Vite's own scripts instead
 */
export function renderDocument(shell: string, page: Page, strict: boolean): Pieces {
	const own = listSources([page.early, page.script]);
	const { scripts = [], styles = [] } = page.framed ?? {};
	const sheets = [page.style, ...(page.large ? [page.large] : [])];
	const head = [
		...(strict
			? [
					`<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(
						formatPolicy([...own, ...scripts], [...sheets, ...styles], page.allows),
					)}">`,
				]
			: []),
		`<title>${escapeMarkup(page.title)}</title>`,
		`<meta name="description" content="${escapeMarkup(page.description)}">`,
		'<meta name="color-scheme" content="light dark">',
		// Without one, browsers ask for /favicon.ico, which a page under a sub-path does not own.
		`<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
		...page.links,
		...sheets.map((sheet) => `<style>${sheet}</style>`),
		...(page.early ? [renderScript(page.early)] : []),
		// In the head, so that it is fetched while the rest is still on its way.
		...(page.starts ? [renderScript({ module: page.starts })] : []),
	].join("\n");
	const script = page.script ? renderScript(page.script) : "";
	const body = fillIslands(page, strict && page.allows.packed);
	const attributes = Object.entries(page.paths)
		.map(([name, value]) => ` data-${name}="${escapeMarkup(value)}"`)
		.join("");
	const [start = "", rest = ""] = shell.split("<!--head-->");
	const [between = "", end = ""] = rest.split("<!--body-->");
	// A function: a "$&" in an article must not be read as a replacement pattern.
	const opened = start.replace('<html lang="en">', () => `<html lang="en"${attributes}>`);
	return [opened, head, between, ...body, "\n", script, end];
}
