import { all, type Budget, type Clock } from "./budget.ts";

export interface LinkWorld extends Clock {
	post(message: unknown): void;
}

export interface Links {
	/** The host's address with this hash, or null when no answer comes in time. */
	request(hash: string): Promise<string | null>;
	/** Takes an answer in; one that nobody waits for, or from elsewhere, is dropped. */
	answer(url: string, origin: string): void;
}

/** Milliseconds that a host has: a reader waits for the copied link. */
const patience = 300;

/** Asks the host for its own address, so that a copied link opens the host's page. */
export function createLinks(world: LinkWorld, budget: Budget): Links {
	let waiting: ((url: string | null) => void)[] = [];
	return {
		request(hash) {
			if (!budget.take(all)) return Promise.resolve(null);
			return new Promise((resolve) => {
				waiting.push(resolve);
				world.later(() => {
					// What is resolved already stays so.
					resolve(null);
					waiting = waiting.filter((other) => other !== resolve);
				}, patience);
				world.post({ standpoint: "link", hash });
			});
		},
		answer(url, origin) {
			if (!isPageOf(url, origin)) return;
			for (const resolve of waiting) resolve(url);
			waiting = [];
		},
	};
}

/** True for an http(s) address of that origin; an opaque host has none. */
function isPageOf(url: string, origin: string): boolean {
	try {
		return /^https?:/.test(url) && new URL(url).origin === origin;
	} catch {
		return false;
	}
}
