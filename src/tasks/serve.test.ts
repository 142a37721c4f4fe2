import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "./serve.ts";

const page = `<!doctype html>${"<p>who said what</p>".repeat(200)}`;
let root = "";
let server: RunningServer;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "standpoint-serve-"));
	await mkdir(join(root, "talks"));
	await writeFile(join(root, "talks", "index.html"), page);
	await writeFile(join(root, "card.png"), "png");
	await writeFile(
		join(root, "_headers"),
		"/talks/\n  X-Robots-Tag: none\n/*\n  Referrer-Policy: no-referrer\n",
	);
	server = await startServer({ root });
});

afterAll(async () => {
	await server.close();
	await rm(root, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
	fetch(new URL(path, server.url), { redirect: "manual", ...init });

/** Without `fetch`, which resolves dots in a path before it sends it. */
const getRaw = (line: string) =>
	new Promise<string>((resolve, reject) => {
		const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
		let text = "";
		socket.on("data", (chunk) => {
			text += chunk;
		});
		socket.on("close", () => resolve(text));
		socket.on("error", reject);
		socket.write(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
	});

describe("the server", () => {
	it("gives a page with its type, its length and the headers of its path", async () => {
		const answer = await get("talks/", { headers: { "accept-encoding": "identity" } });
		expect(answer.status).toBe(200);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			"content-length": String(page.length),
			"x-robots-tag": "none",
			"referrer-policy": "no-referrer",
			vary: "accept-encoding",
		});
		expect(await answer.text()).toBe(page);
	});

	it.each(["br", "gzip"])("sends text as %s to whoever accepts it", async (encoding) => {
		const answer = await get("talks/", { headers: { "accept-encoding": encoding } });
		expect(answer.headers.get("content-encoding")).toBe(encoding);
		expect(Number(answer.headers.get("content-length"))).toBeLessThan(page.length / 10);
		expect(await answer.text()).toBe(page);
	});

	it("leaves a picture as it is", async () => {
		const answer = await get("card.png");
		expect(answer.headers.get("content-encoding")).toBe(null);
		expect(answer.headers.get("vary")).toBe(null);
	});

	it("sends who forgets a folder's slash there, with the question", async () => {
		const answer = await get("talks?theme=dark");
		expect(answer.status).toBe(301);
		expect(answer.headers.get("location")).toBe("./talks/?theme=dark");
	});

	it("answers 404 in words, and with the site's own page once there is one", async () => {
		const plain = await get("nothing");
		expect([plain.status, await plain.text()]).toEqual([404, "There is no such page.\n"]);
		await writeFile(join(root, "404.html"), "<p>Not here</p>");
		const own = await get("nothing");
		expect([own.status, await own.text()]).toEqual([404, "<p>Not here</p>"]);
	});

	it("never leaves its folder, and survives what is no path", async () => {
		for (const path of ["/../../etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd"])
			expect(await getRaw(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1.1 404/);
		expect(await getRaw("GET http://x:99999999/ HTTP/1.1")).toMatch(/^HTTP\/1.1 404/);
		expect((await get("talks/")).status).toBe(200);
	});

	it("sends a new build's own headers with its pages", async () => {
		const before = await readFile(join(root, "_headers"), "utf8");
		await writeFile(join(root, "_headers"), "/*\n  Referrer-Policy: origin\n");
		expect((await get("talks/")).headers.get("referrer-policy")).toBe("origin");
		await writeFile(join(root, "_headers"), before);
	});

	it("answers in words what it cannot read, and goes on", async () => {
		const folder = join(root, "404.html");
		await rm(folder, { force: true });
		await mkdir(folder);
		const long = "x".repeat(8000);
		for (const path of ["/%zz", "/%00", "/%", `/${long}`, "/talks/index.html/x", "/\\x"])
			expect(await getRaw(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1.1 404/);
		await rm(folder, { recursive: true });
		expect((await get("talks/")).status).toBe(200);
	});

	it("answers 404 for a file that goes while it is asked for, and 500 in words for a fault", async () => {
		const [gone, bad] = [join(root, "gone.txt"), join(root, "bad.txt")];
		await writeFile(gone, "x");
		await writeFile(bad, "x");
		const failing = await startServer({
			root,
			read: async (path) => {
				if (path === gone) await rm(gone);
				if (path === bad) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
				return readFile(path);
			},
		});
		expect((await fetch(new URL("gone.txt", failing.url))).status).toBe(404);
		const answer = await fetch(new URL("bad.txt", failing.url));
		expect([answer.status, await answer.text()]).toEqual([
			500,
			"the disk does not answer as it should (EIO)\n",
		]);
		await failing.close();
	});

	it("answers HEAD without a body and refuses what would write", async () => {
		const head = await get("talks/", { method: "HEAD" });
		expect([head.status, await head.text()]).toEqual([200, ""]);
		const post = await get("talks/", { method: "POST", body: "x" });
		expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
	});
});

describe("starting", () => {
	it("goes on to the next port when one is taken, as far as it may", async () => {
		const port = Number(new URL(server.url).port);
		const next = await startServer({ root, port, spare: 20 });
		expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
		await next.close();
		await expect(startServer({ root, port })).rejects.toThrow("EADDRINUSE");
	});

	it("fails when there is nothing to serve", async () => {
		await expect(startServer({ root: join(root, "nothing") })).rejects.toThrow("ENOENT");
	});

	it("closes at once though a browser keeps its connection", async () => {
		const short = await startServer({ root });
		await new Promise((resolve) => {
			request(short.url, { headers: { connection: "keep-alive" } }, resolve).end();
		});
		await short.close();
		await expect(fetch(short.url)).rejects.toThrow("fetch failed");
	});
});
