import { mount } from "svelte";
import Desk from "../Desk.svelte";
import { findDirectoryPicker } from "../drafts/directory.ts";
import { openDrafts } from "../drafts/drafts.ts";
import { openFolderPort } from "../drafts/folder-port.ts";
import { findOfflineDesk, type OfflineDesk, offlineAddress } from "../drafts/offline-desk.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import { loadMaker } from "../leave/load-maker.ts";
import type { ExplainerMaker } from "../leave/maker.ts";
import { readFolder } from "../leave/read-folder.ts";
import { unzipEntries } from "../leave/unzip.ts";
import { DeskSession } from "../session.svelte.ts";
import { createParser, deskPolicy } from "./trusted.ts";
import { openWorker, type WorkerLike } from "./worker-port.ts";

/* The desk's page. */

const { deskworker = "", deskmaker = "", deskparts = "", token } = document.documentElement.dataset;

const absolute = (address: string) => new URL(address, location.href).href;

/** Fetched once; what could not be fetched is tried again. */
let making: Promise<ExplainerMaker> | null = null;
function fetchMaker(): Promise<ExplainerMaker> {
	making ??= loadMaker({ maker: absolute(deskmaker), parts: absolute(deskparts) }).catch(
		(error) => {
			making = null;
			throw error;
		},
	);
	return making;
}

function readGiven(entries: { path: string; bytes: Uint8Array }[]): DeskFiles | DeskRefusal {
	const [only] = entries;
	if (entries.length !== 1 || !only || !/\.zip$/i.test(only.path)) return readFolder(entries);
	const unpacked = unzipEntries(only.bytes);
	return "refusal" in unpacked ? unpacked : readFolder(unpacked, only.path);
}

const unreachable = "This article could not be fetched: is there a network?";

/** The folder of an article of this site, as it is published. */
async function fetchArticle(slug: string): Promise<DeskFiles | DeskRefusal> {
	if (!/^[a-z0-9-]+$/.test(slug)) return { refusal: "There is no such article." };
	if (folder) {
		const opened = await folder.open(slug);
		return "refusal" in opened ? opened : opened.files;
	}
	try {
		const answer = await fetch(`../${slug}/content.zip`);
		if (!answer.ok) return { refusal: "There is no such article on this site." };
		return readGiven([{ path: `${slug}.zip`, bytes: new Uint8Array(await answer.arrayBuffer()) }]);
	} catch {
		return { refusal: unreachable };
	}
}

function download(name: string, content: Uint8Array | string, type: string): void {
	const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
	const link = Object.assign(document.createElement("a"), { href: address, download: name });
	link.click();
	// The browser has begun to read it by then.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Where articles are saved to `content/`; not on the published site. */
const folder = token === undefined ? null : openFolderPort(token);

const ask = openWorker(() => {
	const worker = new Worker(deskPolicy.createScriptURL(deskworker), { type: "module" });
	return worker as unknown as WorkerLike;
});

/** What the address asks for: an article of this site, or in development a folder to be saved. */
function findAsked(session: DeskSession) {
	const query = new URLSearchParams(location.search);
	const [slug, name] = [query.get("article"), query.get("folder")];
	if (name !== null && folder) return () => session.openFolder(name);
	if (slug === null) return null;
	return async () => {
		const files = await fetchArticle(slug);
		if ("refusal" in files) return files;
		await session.openArticle(files);
		return null;
	};
}

function findOffline(): OfflineDesk | null {
	const isWanted = async () => (await openDrafts()).allowed === "yes";
	return findOfflineDesk(deskPolicy.createScriptURL(offlineAddress), isWanted);
}

async function start(target: HTMLElement) {
	// What the address asks for is drawn with it: fetched beside it.
	if (/[?&](?:article|folder)=/.test(location.search))
		import("../OpenedArticle.svelte").catch(() => {});
	// Development has no list of files to store.
	const offline = folder ? null : findOffline();
	const drafts = await openDrafts();
	const ports = { ask, drafts, folder, offline, pick: findDirectoryPicker() };
	const session = new DeskSession(ports);
	const list = document.getElementById("desk-articles")?.textContent ?? "[]";
	const articles = JSON.parse(list) as { slug: string; title: string }[];
	mount(Desk, {
		target,
		props: {
			...{ session, parse: createParser(), readGiven, fetchArticle, articles, download },
			...{ asked: findAsked(session), maker: fetchMaker },
		},
	});
}

const target = document.getElementById("desk");
if (target) void start(target);
