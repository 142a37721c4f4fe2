import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { ViteDevServer } from "vite";
import { escapeMarkup } from "../../article/text/escape.ts";
import { findSiteAddress } from "../address.ts";
import { sources } from "../build/environments.ts";
import { formatLicences, readNotices } from "../build/licences.ts";
import { content } from "../content/folder.ts";
import { describeFault } from "../faults.ts";
import { findType } from "../media-types.ts";
import type * as Entry from "../pages/entry.ts";
import { classroomModules, deskModules, inlineScripts, kinds, modules } from "../pages/kinds.ts";
import { answerPicture } from "../pictures/pictures.ts";
import { findMakerFile, makerPaths } from "./desk-maker.ts";
import { deskToken, isDeskFolder } from "./desk-request.ts";
import { createLastGood } from "./last-good.ts";
import type { SiteCode } from "./site-code.ts";

interface Answer {
	status?: number;
	text: string | Uint8Array;
	type: string;
}

const html = "text/html; charset=utf-8";
const plain = "text/plain; charset=utf-8";

/** What was saved since the server started. */
export interface Saves {
	/** How often pages were to draw themselves anew. */
	count(): number;
	/** To be called when a page could not be drawn because of a bug. */
	crash(): void;
}

/** Further than any address of ours reaches. */
const longestUrl = 4000;

async function prepareContext(
	root: string,
	styles: Entry.BuildContext["styles"],
): Promise<Entry.BuildContext> {
	return {
		shell: await readFile(join(root, "index.html"), "utf8"),
		content,
		strict: false,
		scripts: Object.fromEntries(
			Object.entries(inlineScripts).map(([name, path]) => [name, { module: `/${path}` }]),
		) as Entry.BuildContext["scripts"],
		modules: { ...modules, ...classroomModules, ...deskModules, ...makerPaths },
		styles,
		licences: { all: "", offline: [] },
		address: findSiteAddress(process.env),
	};
}

/** What was drawn last, until our own code changes. */
const memories = new WeakMap<typeof Entry, ReturnType<typeof createLastGood>>();

function remember(site: typeof Entry) {
	const known = memories.get(site) ?? createLastGood();
	memories.set(site, known);
	return known;
}

/** A file of the site, parsed and rendered anew at each request; null when there is none. */
async function draw(server: ViteDevServer, code: SiteCode, path: string): Promise<Answer | null> {
	if (path === "embed.js") {
		return { text: `import("/${sources.host}");`, type: "text/javascript; charset=utf-8" };
	}
	if (path === "licences.txt") {
		const notices = await readNotices(server.config.root, []);
		return { text: formatLicences(notices, false), type: findType(path) };
	}
	const site = await code.load();
	const { root } = server.config;
	const maker = await findMakerFile(server.config, site, path);
	if (maker !== null) return { text: maker, type: findType(path) };
	// A page of one explainer reads only its folder: with a thousand of them a save must not read all.
	const [slug = ""] = path.replace(/^embed\//, "").split("/");
	const folder = path.includes("/") && /^[a-z0-9-]+$/.test(slug) ? `${content}/${slug}` : null;
	const isShared = [kinds.library.path, kinds.desk.path].includes(path) || site.isLibraryPage(path);
	if (!isShared && (folder === null || !existsSync(join(root, folder)))) return null;
	const image = site.findImageFile(content, path);
	if (image) return image;
	const read =
		folder && !isShared
			? site.parseLoaded(await site.loadFolder(folder, slug))
			: await site.parseLibrary(content);
	const library = remember(site)(site.checkFiles(read));
	const picture = site.renderPicture(library, path, findSiteAddress(process.env));
	if (picture) return answerPicture(path, picture, root);
	const file = site.renderOne(library, path, await prepareContext(root, site.styles), {
		token: deskToken,
	});
	if (!file) return null;
	const { text } = file;
	if (typeof text !== "string") return { text, type: findType(path) };
	if (!path.endsWith(".html")) return { text, type: plain };
	return { text: await server.transformIndexHtml(`/${path}`, text), type: html };
}

/**
 * A page for what cannot be drawn, in words. It needs nothing that could be broken, and has
 * Vite's client: an author who mends a file looks at this page, which has to notice.
 */
export function renderPlain(title: string, words: string, details = ""): string {
	return [
		'<!doctype html><html lang="en"><meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escapeMarkup(title)}</title>${viteClient}`,
		`<h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(words)}</p>`,
		details === "" ? "" : `<pre>${escapeMarkup(details)}</pre>`,
		"\n",
	].join("");
}

const redraws = "This page draws itself anew when a file is saved.";

function renderMissing(path: string): Answer {
	const words = `The site has no ${path}.`;
	return /(?:^|\/)[^/.]*$|\.html$/.test(path)
		? { status: 404, text: renderPlain("There is no such page", `${words} ${redraws}`), type: html }
		: { status: 404, text: `${words}\n`, type: plain };
}

function renderCrash(error: unknown): Answer {
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const title = "This page could not be drawn";
	const fault = describeFault(error);
	return {
		status: 500,
		text: renderPlain(title, fault ?? redraws, fault ? "" : stack),
		type: html,
	};
}

const viteClient = '<script type="module" src="/@vite/client"></script>';

/**
 * Lets a page say how many saves it was drawn after.
 * @param after as many
 */
function countSaves(answer: Answer, after: number): Answer {
	if (answer.type !== html || typeof answer.text !== "string") return answer;
	const source = `/src/site/dev/client/drawn.ts?after=${after}`;
	const script = `<script type="module" src="${source}"></script>`;
	return { ...answer, text: answer.text.replace(viteClient, viteClient + script) };
}

function send(response: ServerResponse, { status = 200, text, type }: Answer): void {
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return;
	}
	response.statusCode = status;
	response.setHeader("Content-Type", type);
	response.setHeader("Cache-Control", "no-store");
	response.end(text);
}

/** What is wrong with a request before anything looks at its path; null for nothing. */
export function findMisuse({
	method = "GET",
	url = "/",
}: Pick<IncomingMessage, "method" | "url">): {
	status: number;
	words: string;
} | null {
	const misuse = (status: number, words: string) => ({ status, words });
	const isSave = method === "PUT" && isDeskFolder(url);
	if (!isSave && !["GET", "HEAD", "OPTIONS"].includes(method))
		return misuse(405, `A page cannot be asked for by ${method}.`);
	if (url.length > longestUrl) return misuse(414, "The address is longer than any of this site.");
	try {
		const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
		if (path.includes("\0")) return misuse(400, "The address holds a character that no name has.");
	} catch {
		return misuse(400, "The address has a % that stands for no character.");
	}
	return null;
}

type Next = (error?: unknown) => void;

/** Before Vite looks at a request: answers what has no meaning, which parts of it trip over. */
export function refuseMisuse(request: IncomingMessage, response: ServerResponse, next: Next): void {
	const misuse = findMisuse(request);
	if (misuse === null) {
		next();
		return;
	}
	const text = renderPlain("This cannot be asked for", misuse.words);
	if (misuse.status === 405) response.setHeader("Allow", "GET, HEAD");
	send(response, { status: misuse.status, text, type: html });
}

/**
 * Answers every request that Vite has left: with a file of the site, with its problems in the
 * place of what they keep from being drawn, else in words. Each page can draw itself anew.
 */
export async function answerRequest(
	server: ViteDevServer,
	code: SiteCode,
	request: { originalUrl?: string | undefined },
	response: ServerResponse,
	saves: Saves,
): Promise<void> {
	// Before anything is read: what is saved meanwhile may be missing from the page.
	const after = saves.count();
	const asked = (request.originalUrl ?? "/").split(/[?#]/)[0]?.slice(1) ?? "";
	const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
	try {
		const answer = (await draw(server, code, path)) ?? renderMissing(asked);
		send(response, path === kinds.desk.path ? answer : countSaves(answer, after));
	} catch (error) {
		saves.crash();
		server.config.logger.error(error instanceof Error ? (error.stack ?? "") : String(error));
		send(response, countSaves(renderCrash(error), after));
	}
}
