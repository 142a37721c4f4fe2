/**
 * A page that is never idle gets what waits for that all the same, after these ms. Trap: after a
 * press that moves nothing Chromium may not call itself idle before the next input.
 */
const latest = 2000;

const idle = (globalThis.requestIdleCallback ?? setTimeout) as typeof requestIdleCallback;

/** Runs when the browser has nothing else to do; soon where it cannot tell. */
export function whenIdle(run: () => void): void {
	idle(run, { timeout: latest });
}

/** Runs when the next frame is drawn: what a press need not wait for. */
export function afterFrame(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}
