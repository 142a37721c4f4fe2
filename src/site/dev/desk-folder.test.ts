import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolderPort } from "../../desk/drafts/folder-port.ts";
import { createDeskFolders } from "./desk-folder.ts";

const token = "the-token-of-this-start";
const article = "---\ntitle: A\n---\nYes.\n";
let root = "";
let content = "";
let answer: ReturnType<typeof createDeskFolders>;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "standpoint-folders-"));
	content = join(root, "content");
	await mkdir(join(content, "bridge"), { recursive: true });
	await writeFile(join(content, "bridge/article.md"), article);
	answer = createDeskFolders(content, { token, hosts: ["desk.example"] });
});
afterEach(() => rm(root, { recursive: true }));

const here = {
	...{ host: "localhost:5173", origin: "http://localhost:5173", "sec-fetch-site": "same-origin" },
	...{ "content-type": "application/json", "x-standpoint-token": token },
};

interface Asked {
	method?: string;
	url?: string;
	headers?: Record<string, string | undefined>;
	remoteAddress?: string;
	body?: object | string;
}

function ask({ method = "PUT", url = "/desk/folder/bridge", ...asked }: Asked) {
	const { headers, remoteAddress = "127.0.0.1", body = save("No.\n") } = asked;
	const text = typeof body === "string" ? body : JSON.stringify(body);
	return answer(
		Object.assign(Readable.from([Buffer.from(text)]), {
			...{ method, url, headers: { ...here, ...headers }, socket: { remoteAddress } },
		}) as unknown as IncomingMessage,
	);
}

const save = (text: string, base: string | null = article) => ({
	...{ texts: { article: text }, base: { article: base } },
});
const readArticle = (folder = "bridge") => readFile(join(content, folder, "article.md"), "utf8");

describe("A folder is refused to", () => {
	const strangers: [who: string, asked: Asked][] = [
		["another site", { headers: { origin: "https://elsewhere.example" } }],
		["another server of this machine", { headers: { origin: "http://localhost:4000" } }],
		["a page without an origin", { headers: { origin: "null" } }],
		["whoever does not say where from", { headers: { origin: undefined } }],
		["a site of the same domain", { headers: { "sec-fetch-site": "same-site" } }],
		[
			"a name that was turned into this machine's address",
			{ headers: { host: "evil.example:5173", origin: "http://evil.example:5173" } },
		],
		[
			"a name that looks like this machine's",
			{ headers: { host: "localhost.evil.example", origin: "http://localhost.evil.example" } },
		],
		["a request without a host", { headers: { host: undefined } }],
		["another machine", { remoteAddress: "192.168.1.7" }],
		["a wrong token", { headers: { "x-standpoint-token": `${token.slice(1)}x` } }],
		["no token", { headers: { "x-standpoint-token": undefined } }],
	];

	it.each(strangers)("%s", async (_who, asked) => {
		expect((await ask(asked)).status).toBe(403);
		expect(await readArticle()).toBe(article);
	});

	it.each(strangers.filter(([who]) => who !== "whoever does not say where from"))(
		"%s, to be read too",
		async (_who, asked) => {
			const { status, body } = await ask({ method: "GET", ...asked });
			expect(status).toBe(403);
			expect(JSON.stringify(body)).not.toContain("Yes.");
		},
	);

	it("nobody under the names and addresses that are its own", async () => {
		for (const host of ["127.0.0.1:5173", "[::1]:5173", "a.localhost", "desk.example:80"])
			expect((await ask({ method: "GET", headers: { host, origin: undefined } })).status).toBe(200);
	});
});

describe("A save writes nothing", () => {
	it.each(["..", ".", "", "a%2fb", "%2e%2e", "..%2f..", "%zz", "%00", "Bridge", "desk", "a b"])(
		"under a name that no folder has: %j",
		async (name) => {
			const { status } = await ask({ url: `/desk/folder/${name}`, body: save("x", null) });
			expect(status).toBe(404);
			expect(await readdir(root)).toEqual(["content"]);
			expect(await readdir(content)).toEqual(["bridge"]);
		},
	);

	it("through a folder that is a link, also to another article", async () => {
		await mkdir(join(root, "outside"));
		await writeFile(join(root, "outside/article.md"), article);
		await symlink(join(root, "outside"), join(content, "out"));
		await symlink(join(content, "bridge"), join(content, "other"));
		await symlink(join(root, "nowhere"), join(content, "dangling"));
		for (const slug of ["out", "other", "dangling"]) {
			const url = `/desk/folder/${slug}`;
			expect((await ask({ url })).status).toBe(422);
			expect((await ask({ url, method: "GET" })).status).toBe(422);
		}
		expect(await readFile(join(root, "outside/article.md"), "utf8")).toBe(article);
		expect(await readArticle()).toBe(article);
	});

	it("through a file that is a link out of its folder", async () => {
		await writeFile(join(root, "secret.md"), article);
		await rm(join(content, "bridge/article.md"));
		await symlink(join(root, "secret.md"), join(content, "bridge/article.md"));
		const answers = [await ask({}), await ask({ method: "GET" })];
		for (const { status, body } of answers) {
			expect(status).toBe(422);
			expect(JSON.stringify(body)).not.toContain("Yes.");
		}
		expect(await readFile(join(root, "secret.md"), "utf8")).toBe(article);
	});

	it("over a text that has changed on disk, but gives that back", async () => {
		await writeFile(join(content, "bridge/published.txt"), "A\n");
		const { status, body } = await ask({
			body: {
				texts: { article: "No.\n", published: "B\n" },
				base: { article: "Something older.\n", published: "A\n" },
			},
		});
		expect([status, body]).toEqual([409, { onDisk: { article } }]);
		expect(await readFile(join(content, "bridge/published.txt"), "utf8")).toBe("A\n");
		expect(await readArticle()).toBe(article);
	});

	it.each<[what: string, body: object | string, status: number]>([
		["longer than is read", save("é".repeat(600_000)), 400],
		["far longer", "x".repeat(17 * 1024 * 1024), 413],
		["with half a character", save("\ud800"), 400],
		["to another file", { texts: { "../article": "x" }, base: {} }, 400],
		["of another key", { texts: { constructor: "x" }, base: {} }, 400],
		["that is no text", { texts: { article: 1 }, base: { article } }, 400],
		["that is no JSON", "{", 400],
	])("%s", async (_what, body, status) => {
		expect((await ask({ body })).status).toBe(status);
		expect(await readArticle()).toBe(article);
	});

	it("that is no JSON by its type, as a form is", async () => {
		expect((await ask({ headers: { "content-type": "text/plain" } })).status).toBe(415);
		expect((await ask({ method: "POST" })).status).toBe(405);
		expect(await readArticle()).toBe(article);
	});
});

describe("A save", () => {
	it("writes the text whole, as it is, and leaves nothing beside it", async () => {
		const text = "\ufeffNo.\r\n\u2028é";
		const { status, body } = await ask({ body: save(text) });
		expect([status, body]).toMatchObject([200, { base: { article: text, published: null } }]);
		expect(await readArticle()).toBe(text);
		expect(await readdir(join(content, "bridge"))).toEqual(["article.md"]);
	});

	it("that broke off behind the article goes on where it was", async () => {
		await writeFile(join(content, "bridge/article.md"), "No.\n");
		expect((await ask({})).status).toBe(200);
	});

	it("that comes twice at once is written once", async () => {
		const both = await Promise.all([ask({ body: save("1") }), ask({ body: save("2") })]);
		expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
	});

	it("makes the folder of a new article", async () => {
		const asked = { url: "/desk/folder/new-one", body: save("x", null) };
		expect((await ask(asked)).status).toBe(200);
		expect(await readArticle("new-one")).toBe("x");
	});
});

describe("The desk", () => {
	/** As a browser on the desk's page asks. */
	const port = openFolderPort(token, (async (url: string, init: RequestInit) => {
		const { status, body } = await ask({
			...{ url, method: init.method ?? "GET", body: String(init.body ?? "") },
			headers: Object.fromEntries(
				Object.entries(init.headers as object).map(([name, value]) => [name.toLowerCase(), value]),
			),
		});
		return Response.json(body, { status });
	}) as typeof fetch);

	it("reads a folder with its pictures, and writes only what it changed", async () => {
		const list = '[{"id":"s1-1","exact":"Yes"}]';
		await writeFile(join(content, "bridge/suggestions.json"), list);
		await writeFile(join(content, "bridge/quay.png"), new Uint8Array([1, 200, 3]));
		await symlink("/etc/hostname", join(content, "bridge/out.png"));
		const opened = await port.open("bridge");
		if ("refusal" in opened) throw new Error(opened.refusal);
		const { files, base, told } = opened;
		expect(files.images).toEqual({ "quay.png": new Uint8Array([1, 200, 3]) });
		expect(files.suggestions).toMatchObject([{ id: "s1-1", exact: "Yes" }]);
		expect(told).toEqual(["out.png is a link that leads elsewhere."]);
		const saved = await port.save({ ...files, article: "No.\n" }, base);
		expect(saved).toEqual({ base: { ...base, article: "No.\n" } });
		expect(await readFile(join(content, "bridge/suggestions.json"), "utf8")).toBe(list);
		await writeFile(join(content, "bridge/article.md"), "By hand.\n");
		const refused = await port.save(
			{ ...files, article: "Never.\n" },
			{ ...base, article: "No.\n" },
		);
		expect(refused).toEqual({ onDisk: { article: "By hand.\n" } });
	});

	it("is told in words what cannot be read", async () => {
		expect(await port.open("away")).toHaveProperty("refusal");
		const silent = openFolderPort(token, () => Promise.reject(new TypeError("fetch failed")));
		expect(await silent.open("bridge")).toHaveProperty("refusal");
	});
});
