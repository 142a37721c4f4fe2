/* The desk's service worker: it answers for the desk, and for nothing else, without a network. */

/** What the build writes in front of this script. */
interface DeskOffline {
	/** Of everything that it lists. */
	version: string;
	/** Of each file the address, from the desk's, and the hash; null for the page itself. */
	files: [address: string, integrity: string | null][];
}

/** The part of a service worker that is needed. */
interface OfflineScope {
	readonly deskOffline: DeskOffline;
	readonly registration: { readonly scope: string };
	addEventListener(name: "install" | "activate", heard: (event: Extendable) => void): void;
	addEventListener(name: "fetch", heard: (event: Fetched) => void): void;
}

interface Extendable {
	waitUntil(done: Promise<unknown>): void;
}

interface Fetched {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as OfflineScope;
const { version, files } = scope.deskOffline;
const prefix = "standpoint-desk-";
const own = `${prefix}${version}`;
const home = scope.registration.scope;
const assets = new Set(
	files.flatMap(([address, hash]) => (hash === null ? [] : new URL(address, home).href)),
);

/** All or nothing: half a desk would break where it is least expected. */
async function store(): Promise<void> {
	const cache = await caches.open(own);
	const requests = files.map(([address, integrity]) =>
		integrity === null
			? new Request(new URL(address, home), { cache: "no-cache" })
			: new Request(new URL(address, home), { integrity }),
	);
	try {
		await cache.addAll(requests);
	} catch (error) {
		await caches.delete(own);
		throw error;
	}
}

async function forgetOthers(): Promise<void> {
	for (const name of await caches.keys())
		if (name.startsWith(prefix) && name !== own) await caches.delete(name);
}

const find = async (address: string): Promise<Response | undefined> =>
	(await caches.has(own)) ? (await caches.open(own)).match(address) : undefined;

/** The page as it is on the site, which may be a newer one; else as it was stored. */
async function answerPage(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const stored = await find(home);
		if (stored) return stored;
		throw error;
	}
}

/** A name with a hash in it is one content: it need not be asked for again. */
async function answerAsset(request: Request): Promise<Response> {
	return (await find(request.url)) ?? fetch(request);
}

scope.addEventListener("install", (event) => event.waitUntil(store()));
scope.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
scope.addEventListener("fetch", (event) => {
	const { request } = event;
	if (request.method !== "GET") return;
	const { origin, pathname } = new URL(request.url);
	const page = origin + pathname.replace(/index\.html$/, "");
	if (request.mode === "navigate" && page === home) event.respondWith(answerPage(request));
	else if (assets.has(request.url)) event.respondWith(answerAsset(request));
});
