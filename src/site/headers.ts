/** Content security policies, without `frame-ancestors`, which this file adds. */
export interface Policies {
	/** With the hashes of everything that pages inline. */
	policy: string;
	/** With the hashes of everything that embed pages inline. */
	embedPolicy: string;
}

/** Longest line that Cloudflare Pages reads; it drops longer ones without a word. */
const longestLine = 2000;

/**
 * Pages that nobody else may frame, by the shape of their path. Netlify reads `/:a` and
 * `/:a/` as the same, Cloudflare Pages does not; Netlify alone serves `…/index.html`.
 */
const pages = [
	"/",
	"/:page",
	"/:page/",
	"/:slug/:page",
	"/:slug/:page/",
	"/:slug/:page/index.html",
];

/** What scripts on other sites may read. */
const shared = [
	"/:slug/data.json",
	"/:slug/article.txt",
	"/:slug/statements.csv",
	"/:slug/annotations.jsonld",
	"/:slug/images/:picture",
	"/schema/:file",
];

const anyReader = "Access-Control-Allow-Origin: *";
const anHour = "Cache-Control: public, max-age=3600";

/**
 * The `_headers` file in the form that Netlify and Cloudflare Pages read: a path pattern,
 * then indented headers. Pages carry the same policy in a `<meta>`, for hosts that read no
 * such file; `frame-ancestors` works only as a header.
 *
 * When several blocks match a path and set the same header, Cloudflare Pages joins the values
 * with a comma (of two policies browsers then keep both), Netlify's own tools let the last
 * one win, and only Cloudflare Pages knows `! Name` to take a header back. So blocks that
 * can match the same path never set the same header to different values: then every host
 * gives the same answer. That is why the policy is not under `/*`, why there is no
 * `Cache-Control` for pages (both hosts send `public, max-age=0, must-revalidate` by
 * themselves), and why `/assets/:file` is not `/assets/*`, which Netlify takes for
 * `/assets-of-war/` too.
 *
 * The blocks go by the shape of a path, not by article, so their number does not grow: hosts
 * stop at 100. A policy too long for a line keeps what needs no hash ({@link fitPolicy}).
 *
 * Sources: https://developers.cloudflare.com/pages/configuration/headers/,
 * https://docs.netlify.com/routing/headers/ and the parsers both publish.
 */
export function formatHeaders({ policy, embedPolicy }: Policies): string {
	const everywhere = [
		"X-Content-Type-Options: nosniff",
		"Referrer-Policy: strict-origin-when-cross-origin",
		// Nothing of `clipboard-write`: in a frame it is for the host page to allow. The camera is for
		// a teacher who scans the codes of a class, and is asked for only then.
		"Permissions-Policy: camera=(self), geolocation=(), microphone=(), browsing-topics=()",
		"Cross-Origin-Opener-Policy: same-origin",
		// Nothing here is anybody's own; a sandboxed embed is "another site" to its own pictures.
		"Cross-Origin-Resource-Policy: cross-origin",
	];
	const blocks: [path: string, headers: string[]][] = [
		["/*", everywhere],
		...pages.map((path): [string, string[]] => [path, [fitPolicy(policy, "'self'")]]),
		[
			"/embed/:slug/:view/*",
			// A host that is isolated from other origins frames only what says the last.
			[fitPolicy(embedPolicy, "*"), anHour, "Cross-Origin-Embedder-Policy: require-corp"],
		],
		["/embed/:slug/:view/oembed.json", [anyReader]],
		...shared.map((path): [string, string[]] => [path, [anyReader]]),
		// A picture opened alone keeps its looks but runs nothing, whoever drew it.
		["/:slug/images/*.svg", ["Content-Security-Policy: script-src 'none'; object-src 'none'"]],
		["/embed.js", [anyReader, anHour]],
		// Their names hold a hash of what is in them, so a copy never grows old.
		["/assets/:file", ["Cache-Control: public, max-age=31536000, immutable"]],
	];
	return blocks
		.map(([path, headers]) => `${path}\n${headers.map((header) => `  ${header}\n`).join("")}`)
		.join("\n");
}

/**
 * The header line of a policy. One that is too long for a line loses the directives that
 * list hashes, and `default-src`, which would take their place and block what they allowed.
 * Each page's `<meta>` still holds all of it.
 */
function fitPolicy(policy: string, framers: string): string {
	const write = (directives: string) =>
		`Content-Security-Policy: ${directives}; frame-ancestors ${framers}`;
	const whole = write(policy);
	if (whole.length <= longestLine) return whole;
	const hashed = /^(?:default-src|(?:script|style)-src(?:-elem|-attr)?)(?: |$)/;
	return write(
		policy
			.split(/;\s*/)
			.filter((directive) => directive !== "" && !hashed.test(directive))
			.join("; "),
	);
}
