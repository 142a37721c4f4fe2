import { expect, test } from "vitest";
import { formatHeaders } from "./headers.ts";

test("every page is sent with the policy, and only assets are kept for good", () => {
	const headers = formatHeaders("default-src 'none'");
	expect(headers).toContain(
		"/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'\n",
	);
	expect(headers).toMatch(
		/\/assets\/\*\n(?: {2}.+\n)*? {2}Cache-Control: public, max-age=31536000, immutable/,
	);
});
