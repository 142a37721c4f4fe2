import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describeFault, findFaultCode } from "../site/faults.ts";
import { findType } from "../site/media-types.ts";
import { encode, findEncoding } from "./serve/encoding.ts";
import { findFile, isCompressible } from "./serve/files.ts";
import { type HeaderRule, listHeaders, parseHeaders } from "./serve/headers.ts";

type Read = (path: string) => Promise<Buffer>;

export interface ServeOptions {
	/** Folder of built files. */
	root: string;
	/** 0, the default, takes any free port. */
	port?: number;
	/** How many ports above `port` may be tried when it is taken. */
	spare?: number;
	/** The default lets nobody in but this machine. */
	host?: string;
	/** How a file is read, so that a test can hand in a disk that fails. */
	read?: Read;
}

export interface RunningServer {
	/** With a slash at the end: `http://127.0.0.1:4173/`. */
	url: string;
	close(): Promise<void>;
}

interface Answer {
	status: number;
	type: string;
	body: Buffer;
}

/**
 * Serves built files as a static host would: `index.html` for folders, the `_headers`
 * file, brotli or gzip, `404.html`. Everything is read on every request, so a new build shows
 * and its pages get its own headers. Rejects when `root` is missing or no port is free.
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
	const { port = 0, spare = 0, host = "127.0.0.1", read = readFile } = options;
	const root = await realpath(options.root);
	const server = createServer((request, response) => {
		respond(root, read, request, response).catch((reason: unknown) => failWith(response, reason));
	});
	const { port: taken } = await listen(server, port, spare, host);
	const name = host.includes(":") ? `[${host}]` : host;
	return {
		url: `http://${name}:${taken}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				// A browser holds its connections open for minutes.
				server.closeAllConnections();
			}),
	};
}

async function respond(
	root: string,
	read: Read,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	if (request.method !== "GET" && request.method !== "HEAD") {
		response.writeHead(405, { allow: "GET, HEAD" }).end();
		return;
	}
	// Taken apart by hand: `new URL` reads `//elsewhere/` as a host and throws at others.
	const [pathname = "/"] = (request.url ?? "/").split("?", 1);
	const search = request.url?.slice(pathname.length) ?? "";
	const found = await findFile(root, pathname);
	if (found.type === "folder") {
		response.writeHead(301, { location: found.to + search }).end();
		return;
	}
	const answer =
		(found.type === "file" && (await readAnswer(found.path, read))) || (await findMissing(root));
	const rules = await readRules(root);
	const encoding = isCompressible(answer.type)
		? findEncoding(String(request.headers["accept-encoding"] ?? ""))
		: "identity";
	const body = await encode(answer.body, encoding);
	response.writeHead(answer.status, {
		"content-type": answer.type,
		"content-length": body.length,
		// What Netlify and Cloudflare Pages send by themselves.
		"cache-control": "public, max-age=0, must-revalidate",
		...(isCompressible(answer.type) && { vary: "accept-encoding" }),
		...(encoding !== "identity" && { "content-encoding": encoding }),
		...listHeaders(rules, pathname),
	});
	response.end(request.method === "HEAD" ? undefined : body);
}

async function readRules(root: string): Promise<HeaderRule[]> {
	return parseHeaders(await readFile(join(root, "_headers"), "utf8").catch(() => ""));
}

/** Null when the file has gone since it was found: a build removes what it no longer has. */
async function readAnswer(path: string, read: Read): Promise<Answer | null> {
	try {
		return { status: 200, type: findType(path), body: await read(path) };
	} catch (error) {
		if (findFaultCode(error) === "ENOENT") return null;
		throw error;
	}
}

/** What goes wrong is answered in words: nobody is left waiting, and the server goes on. */
export function failWith(response: ServerResponse, reason: unknown): void {
	if (response.headersSent) response.destroy();
	else {
		const words = describeFault(reason) ?? "This cannot be answered: a bug of the server.";
		response.writeHead(500, { "content-type": findType("500.txt") }).end(`${words}\n`);
	}
}

async function findMissing(root: string): Promise<Answer> {
	const page = await readFile(join(root, "404.html")).catch(() => null);
	return page
		? { status: 404, type: findType("404.html"), body: page }
		: { status: 404, type: findType("404.txt"), body: Buffer.from("There is no such page.\n") };
}

/** Listens on `port`, or on the next one that is free, at most `spare` further. */
export async function listen(
	server: Server,
	port: number,
	spare: number,
	host: string,
): Promise<AddressInfo> {
	try {
		await new Promise<void>((resolve, reject) => {
			server.once("error", reject);
			server.listen(port, host, () => {
				server.off("error", reject);
				resolve();
			});
		});
	} catch (reason) {
		const taken = reason instanceof Error && "code" in reason && reason.code === "EADDRINUSE";
		if (!taken || spare === 0) throw reason;
		return listen(server, port + 1, spare - 1, host);
	}
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port.");
	return address;
}
