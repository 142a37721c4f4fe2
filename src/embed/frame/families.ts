import type { PlaceInHost } from "./place.ts";

/**
 * A way of telling a host how high the page is, as one script for hosts understands it: gives
 * the message for a whole number of CSS pixels, at least 1.
 */
export type Family = (height: number) => unknown;

/** iframe-messenger numbers its messages at random; nobody answers ours, so one will do. */
const uuid = "00000000-0000-4000-8000-000000000000";

/** The wordings, each a message of its own: a host must find exactly what it knows. */
export function createFamilies({ id, href, secret, childId }: PlaceInHost) {
	const context = "iframe.resize";
	return {
		/** Datawrapper's `embed.js`, its inline copies, and our own `embed.js`. */
		datawrapper: (height) => ({ "datawrapper-height": { [id]: height } }),
		/** `amp-iframe` and @newswire/frames. AMP refuses what is lower than 100 px. */
		amp: (h) => ({ sentinel: "amp", type: "embed-size", height: Math.max(h, 100) }),
		/** Medium, Infogram, Embedly. */
		medium: (height) => JSON.stringify({ context, src: href, height }),
		/** Canvas LMS: `lti.frameResize`. */
		canvas: (height) => ({ subject: "lti.frameResize", height }),
		/** iframe-messenger, as theguardian.com has it: the id of a message is a UUID. */
		guardian: (value) => JSON.stringify({ id: uuid, type: "set-height", value }),
		/** pym.js 1: `pymxPYMx<id>xPYMx<type>xPYMx<message>`. */
		pym: (height) => ["pym", childId, "height", height].join("xPYMx"),
		/** `wp-embed.js`, which checks the secret. */
		wordpress: (value) => ({ message: "height", value, secret }),
		/** `h5p-resizer.js`: a greeting, which it answers. */
		h5pHello: () => formatH5p("hello"),
		/** The first half of its resizing, answered by `resizePrepared`. */
		h5pPrepare: (height) => formatH5p("prepareResize", height),
		/** The second half, which works without the first too. */
		h5p: (height) => formatH5p("resize", height),
	} satisfies Record<string, Family>;
}

/** The families whose words are known without asking. */
export type Families = ReturnType<typeof createFamilies>;

/** The family that the address hints at, if it does. */
export function findHint(families: Families, { secret, childId }: PlaceInHost): Family | undefined {
	return secret ? families.wordpress : childId ? families.pym : undefined;
}

/**
 * The families to try unasked, likeliest first; AMP is never late and comes after those that
 * may be. H5P's resizer gets a greeting to answer, but it cannot answer an opaque origin:
 * there it gets the height.
 */
export function listUnasked(families: Families, { opaque }: PlaceInHost, hint?: Family): Family[] {
	const { datawrapper, medium, canvas, guardian, amp, h5p, h5pHello } = families;
	return [
		...(hint ? [hint] : []),
		datawrapper,
		medium,
		canvas,
		guardian,
		amp,
		opaque ? h5p : h5pHello,
	];
}

function formatH5p(action: string, height?: number): unknown {
	return { context: "h5p", action, scrollHeight: height, clientHeight: height };
}

/**
 * iframe-resizer 4 and 5: the host gives the frame's id, and 5 its version, which must come
 * back with the first height or it warns of an old one.
 * @param width gives the frame's width in CSS pixels; 5 ignores heights without one
 */
export function createResizer(id: string, version: string, width: () => number): Family {
	let reason = version ? `init:${version}` : "init";
	return (height) => {
		const message = `[iFrameSizer]${id}:${height}:${width()}:${reason}`;
		reason = "resizeObserver";
		return message;
	};
}
