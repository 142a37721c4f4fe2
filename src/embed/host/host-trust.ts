import { parseAddress } from "./host-frames.ts";

/** What is needed of a frame to read what its host wrote about it. */
export type Described = Pick<HTMLElement, "closest">;

/** Whose messages a page listens to, and what they are told of its address. */
export interface Trust {
	/** Adds where a script of ours comes from, and what its attributes say. */
	add(script: Pick<HTMLScriptElement, "src" | "dataset"> | null): void;
	/** True for the origin of such a script, and for one that the host named. */
	has(frame: Described, origin: string): boolean;
}

/**
 * The script that runs, null for modules and bundles. Nothing else: markup may name an image
 * `currentScript`, and `document.currentScript` is that image then, with an address of its own.
 */
export function findScript({ currentScript }: Document): HTMLScriptElement | null {
	return currentScript instanceof HTMLScriptElement ? currentScript : null;
}

/**
 * Trusts the origins that scripts came from. A host names more, separated by spaces, in
 * `data-origins` on the script, on a frame or around it. No pattern is known: whatever is not
 * an http(s) address names nobody, but for `null`, which names frames without an origin.
 * @param onAdd called when embeds may be trusted that were not
 */
export function createTrust(onAdd: () => void): Trust {
	let origins = "";
	return {
		add(script) {
			origins += ` ${script?.src} ${script?.dataset.origins} `;
			onAdd();
		},
		has: (frame, origin) =>
			(origins + readNear(frame, "data-origins"))
				.split(/\s+/)
				.some((named) => (named === "null" ? named : parseAddress(named)?.origin) === origin),
	};
}

/** What a host wrote on a frame or around it; empty when nothing. */
export function readNear(frame: Described, name: string): string {
	return frame.closest(`[${name}]`)?.getAttribute(name) ?? "";
}
