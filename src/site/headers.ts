/**
 * The `_headers` file in the form that Netlify and Cloudflare Pages read: a path pattern,
 * then indented headers. Pages carry the same policy in a `<meta>`, for hosts that read no
 * such file; `frame-ancestors` works only as a header.
 * @param policy content security policy with the hashes of everything that pages inline
 */
export function formatHeaders(policy: string): string {
	const everywhere = [
		`Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
		"X-Content-Type-Options: nosniff",
		"Referrer-Policy: strict-origin-when-cross-origin",
		"Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()",
		"Cross-Origin-Opener-Policy: same-origin",
		"Cache-Control: public, max-age=0, must-revalidate",
	];
	// Their names hold a hash of what is in them, so a copy never grows old.
	const assets = ["Cache-Control: public, max-age=31536000, immutable"];
	const block = (path: string, headers: string[]) =>
		`${path}\n${headers.map((header) => `  ${header}\n`).join("")}`;
	return `${block("/*", everywhere)}\n${block("/assets/*", ["! Cache-Control", ...assets])}`;
}
