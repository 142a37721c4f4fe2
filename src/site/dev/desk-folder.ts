import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { ResolvedConfig } from "vite";
import { caps } from "../../article/parse/caps.ts";
import { isReserved, isSlug } from "../../article/parse/front-matter/forms.ts";
import { content } from "../content/folder.ts";
import { describeFault, formatThrown, Told } from "../faults.ts";
import { readDeskFolder, saveDeskFolder } from "./desk-files.ts";
import {
	type DeskGuard,
	deskToken,
	findDeskFolder,
	findStranger,
	isDeskFolder,
} from "./desk-request.ts";
import { readSave } from "./desk-save.ts";

interface DeskAnswer {
	status: number;
	/** Sent as JSON; words of a refusal under `refusal`. */
	body: object;
}

const refuse = (status: number, refusal: string): DeskAnswer => ({ status, body: { refusal } });

/** Bytes of a request: four texts, each with the one it is based on, and what JSON adds. */
const mostBytes = 16 * caps.article;

/**
 * Answers the desk, which reads a folder of `content/` (GET) and saves its texts (PUT) at
 * `/desk/folder/<slug>`; leaves every other request. See `findStranger` for who may ask.
 */
export function serveDeskFolders({ root, server }: Pick<ResolvedConfig, "root" | "server">) {
	const { allowedHosts, host } = server;
	const named = Array.isArray(allowedHosts) ? allowedHosts : [];
	const guard = {
		token: deskToken,
		hosts: [...named, ...(typeof host === "string" ? [host] : [])],
	};
	const answer = createDeskFolders(join(root, content), guard);
	return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
		if (isDeskFolder(request.url ?? "")) void answer(request).then((one) => send(response, one));
		else next();
	};
}

/**
 * What answers requests for folders.
 * @param contentDir the folder of all articles
 */
export function createDeskFolders(
	contentDir: string,
	guard: DeskGuard,
): (request: IncomingMessage) => Promise<DeskAnswer> {
	// One after the other: two saves that are based on the same text must not both be written.
	let last: Promise<unknown> = Promise.resolve();
	return async (request) => {
		const refused = findRefusal(request, guard);
		if (refused !== null) return refused;
		const slug = findDeskFolder(request.url ?? "") ?? "";
		try {
			if (request.method !== "PUT") return await read(contentDir, slug);
			const save = readSave(await readBody(request));
			if ("refusal" in save) return { status: 400, body: save };
			const mine = last.then(() => saveDeskFolder(contentDir, slug, save));
			last = mine.catch(() => {});
			const saved = await mine;
			return { status: "onDisk" in saved ? 409 : 200, body: saved };
		} catch (error) {
			return describeFailure(error);
		}
	};
}

function findRefusal(request: IncomingMessage, guard: DeskGuard): DeskAnswer | null {
	const { method = "GET", url = "", headers } = request;
	const stranger = findStranger(request, guard);
	if (stranger !== null) return refuse(403, stranger);
	if (method !== "GET" && method !== "PUT") return refuse(405, `There is no ${method} here.`);
	const slug = findDeskFolder(url) ?? "";
	if (!isSlug(slug) || isReserved(slug)) return refuse(404, "No folder can have that name.");
	if (method === "GET") return null;
	if (headers["content-type"] !== "application/json") return refuse(415, "This is no JSON.");
	return null;
}

async function read(contentDir: string, slug: string): Promise<DeskAnswer> {
	const folder = await readDeskFolder(contentDir, slug);
	return folder === null
		? refuse(404, `There is no article in ${content}/${slug}.`)
		: { status: 200, body: folder };
}

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > mostBytes) throw new TooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}

class TooLarge extends Error {}

function describeFailure(error: unknown): DeskAnswer {
	if (error instanceof TooLarge) return refuse(413, "This is more than an article may have.");
	if (error instanceof Told) return refuse(422, error.message);
	return refuse(500, describeFault(error) ?? formatThrown(error));
}

function send(response: ServerResponse, { status, body }: DeskAnswer): void {
	if (response.destroyed) return;
	response.statusCode = status;
	response.setHeader("Content-Type", "application/json; charset=utf-8");
	response.setHeader("Cache-Control", "no-store");
	response.setHeader("X-Content-Type-Options", "nosniff");
	response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
	// What is left of a body that is too large is not waited for.
	if (status === 413) response.setHeader("Connection", "close");
	response.end(JSON.stringify(body));
}
