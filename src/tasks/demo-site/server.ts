import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { failWith, listen, startServer } from "../serve.ts";
import { demoHosts } from "./hosts.ts";
import { type DemoSetting, renderHost, renderIndex } from "./pages.ts";

export interface DemoOptions {
	/** Folder of the built site. */
	root: string;
	/** Port of the site; the hosts get the next. 0, the default, takes any two. */
	port?: number;
	/** The embed that hosts frame, below the root: `embed/riyadh-talks/matrix/`. */
	embed: string;
}

export interface RunningDemo {
	/** The list of hosts, with a slash at the end: `http://localhost:4181/`. */
	url: string;
	/** The built site, on another origin: `http://127.0.0.1:4180/`. */
	site: string;
	/** A third, where a stranger has pages at the addresses of embeds. */
	stranger: string;
	close(): Promise<void>;
}

/** Host scripts, read from where they are installed: none of them is ours to copy. */
const packages: Record<string, string> = {
	"/packages/datawrapper.js": "@datawrapper/chart-core/dist/embed.js",
	"/packages/pym.js": "pym.js/dist/pym.v1.js",
	"/packages/iframe-resizer-4.js": "iframe-resizer-4/js/iframeResizer.js",
	"/packages/iframe-resizer-5.js": "@iframe-resizer/parent/index.umd.js",
	"/packages/newswire.js": "@newswire/frames/dist/frames.umd.js",
};

const html = "text/html; charset=utf-8";
const script = "text/javascript; charset=utf-8";

/** Our own script, on the server of a host that keeps a copy. */
const copy = "/copies/embed.js";

const publicFiles: Record<string, string> = {
	"/demo.css": "text/css; charset=utf-8",
	"/meter.js": script,
	"/index.js": script,
};

interface Answer {
	type: string;
	body: string;
}

/**
 * Serves the built site on one origin and the pages that frame it on another, so that the
 * embeds stand among strangers. A port that is taken is passed over, up to 20 times. Rejects
 * when `root` is missing.
 */
export async function startDemo({ root, port = 0, embed }: DemoOptions): Promise<RunningDemo> {
	const spare = port === 0 ? 0 : 20;
	const site = await startServer({ root, port, spare });
	const place = { site: site.url, stranger: "", embed, root };
	const server = createServer((request, response) => {
		respond(request.url ?? "/", place).then(
			(answer) => {
				response.writeHead(answer ? 200 : 404, { "content-type": answer?.type ?? "text/plain" });
				response.end(answer?.body ?? "There is no such page.\n");
			},
			(reason: unknown) => failWith(response, reason),
		);
	});
	const address = await listen(server, port && port + 1, spare, "127.0.0.1");
	// Browsers take every name below localhost for this machine.
	place.stranger = `http://stranger.localhost:${address.port}/`;
	return {
		url: `http://localhost:${address.port}/`,
		site: site.url,
		stranger: place.stranger,
		async close() {
			server.closeAllConnections();
			await Promise.all([new Promise((resolve) => server.close(resolve)), site.close()]);
		},
	};
}

async function respond(
	address: string,
	place: Omit<DemoSetting, "height"> & Pick<DemoOptions, "root">,
): Promise<Answer | null> {
	// Taken apart by hand: `new URL` reads `//elsewhere/` as a host and throws at others.
	const [pathname = "/", query = ""] = address.split("?", 2);
	const searchParams = new URLSearchParams(query);
	const height = Number(/^\d{1,4}$/.exec(searchParams.get("height") ?? "")?.[0] ?? 400);
	const setting = { ...place, height };
	const file = packages[pathname];
	if (file) return { type: script, body: await readPackage(file) };
	const type = publicFiles[pathname];
	if (type) return { type, body: await readOwn(`public${pathname}`) };
	if (pathname === "/") return { type: html, body: renderIndex(demoHosts, setting) };
	if (pathname === copy)
		return { type: script, body: await readFile(join(place.root, "embed.js"), "utf8") };
	if (pathname.startsWith("/embed/"))
		return { type: html, body: await readOwn("public/impostor.html") };
	if (pathname === "/stranger/embed/video")
		return { type: html, body: await readOwn("public/stranger.html") };
	const host = demoHosts.find(({ name }) => pathname === `/hosts/${name}/`);
	if (!host) return null;
	return { type: html, body: renderHost(host, await readOwn(`hosts/${host.name}.html`), setting) };
}

function readOwn(path: string): Promise<string> {
	return readFile(fileURLToPath(new URL(path, import.meta.url)), "utf8");
}

function readPackage(path: string): Promise<string> {
	return readFile(`node_modules/${path}`, "utf8");
}
