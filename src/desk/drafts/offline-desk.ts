/** The desk without a network: a service worker and its cache. */
export interface OfflineDesk {
	/** Stores the desk; whether it opens without a network from now on. */
	keep(): Promise<boolean>;
	/** Takes everything away again. */
	forget(): Promise<void>;
}

/** Where the build puts the service worker, from the desk's page. */
export const offlineAddress = "offline.js";

/** Of the names of its caches. */
const prefix = "standpoint-desk-";

/** What the tabs of this site wait for each other under. */
const lock = "standpoint-desk-offline";

/**
 * The desk offline, where the browser has service workers for this page; else null.
 * @param address of the worker, as the page's policy takes it
 * @param isWanted asks the device whether it may keep anything
 */
export function findOfflineDesk(
	address: string,
	isWanted: () => Promise<boolean>,
): OfflineDesk | null {
	const { serviceWorker, locks } = navigator as Partial<Navigator>;
	if (!(serviceWorker && locks && "caches" in globalThis)) return null;
	// One after the other, in every tab: a store that ends behind its forgetting would leave a
	// cache behind, and so would one that was asked for before another tab forgot everything.
	const keep = async () => (await isWanted()) && register(serviceWorker, address);
	const forget = () => unregister(serviceWorker);
	return {
		keep: () => locks.request(lock, () => keep().catch(() => false)),
		forget: () => locks.request(lock, () => forget().catch(() => {})),
	};
}

async function register(workers: ServiceWorkerContainer, address: string): Promise<boolean> {
	const registration = await workers.register(address, { scope: "./" });
	await settleWorker(registration);
	return registration.active !== null;
}

async function unregister(workers: ServiceWorkerContainer): Promise<void> {
	const registration = await workers.getRegistration("./");
	if (registration) {
		await settleWorker(registration);
		await registration.unregister();
	}
	for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

/** Waits until what is being installed is there, waits behind one in use, or has failed. */
function settleWorker({ installing, active }: ServiceWorkerRegistration): Promise<void> {
	const ends = ["activated", "redundant", ...(active ? ["installed", "activating"] : [])];
	return new Promise((resolve) => {
		const look = () => {
			if (installing !== null && !ends.includes(installing.state)) return;
			installing?.removeEventListener("statechange", look);
			resolve();
		};
		installing?.addEventListener("statechange", look);
		look();
	});
}
