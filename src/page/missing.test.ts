import { render } from "svelte/server";
import { expect, test } from "vitest";
import Missing from "./Missing.svelte";

test("the page for addresses that lead nowhere links only to what it can: it stands at any depth", () => {
	const known = render(Missing, { props: { library: "https://a.example/b/" } }).body;
	const links = [...known.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
	expect(new Set(links)).toEqual(
		new Set(["https://a.example/b/", "https://a.example/b/licences.txt"]),
	);
	expect(render(Missing, { props: { library: null } }).body).not.toContain("href");
});
