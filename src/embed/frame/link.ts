import { type Budget, type Clock, ranks } from "./budget.ts";

export interface Links {
	/** The host's address with this hash, or null when no answer comes in time. */
	request(hash: string): Promise<string | null>;
	/** Takes an answer in; one that nobody waits for, or from elsewhere, is dropped. */
	answer(url: string, origin: string): void;
}

/** Milliseconds that a host has: a reader waits for the copied link. */
const patience = 300;

/** Asks the host for its own address, so that a copied link opens the host's page. */
export function createLinks({ later }: Clock, budget: Budget): Links {
	let waiting: ((url: string | null) => void)[] = [];
	return {
		request(hash) {
			return new Promise((resolve) => {
				if (!budget.send(() => ({ standpoint: "link", hash }), ranks.pressed)) resolve(null);
				waiting.push(resolve);
				later(() => {
					// What is resolved already stays so.
					resolve(null);
					waiting = waiting.filter((other) => other !== resolve);
				}, patience);
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
