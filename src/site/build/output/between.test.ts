import { expect, it } from "vitest";
import { formatHeaders } from "../../headers.ts";
import { mergeHeaders } from "./between.ts";

const lead = "  Content-Security-Policy: ";
const headers = (policy: string, path = "/") => `${path}\n${lead}${policy}\n`;

it("Each policy also allows what the old one of its path does", () => {
	const old = headers("default-src 'none'; script-src 'self' 'a'; object-src 'none'");
	const next = headers("default-src 'none'; script-src 'self' 'b'; object-src 'none'");
	expect(mergeHeaders(old, next)).toBe(
		headers("default-src 'none'; script-src 'self' 'b' 'a'; object-src 'none'"),
	);
	expect(mergeHeaders(headers("script-src 'none'"), headers("script-src 'b'"))).toBe(
		headers("script-src 'b'"),
	);
});

it("A directive of one policy alone limits nobody", () => {
	expect(mergeHeaders(headers("img-src 'a'"), headers("img-src 'b'; script-src 'c'"))).toBe(
		headers("img-src 'b' 'a'"),
	);
});

it("A path that had no policy has its new one, and other headers are the new ones", () => {
	const next = `${headers("img-src 'b'", "/new")}  X-Kept: yes\n`;
	expect(mergeHeaders(headers("img-src 'a'"), next)).toBe(next);
});

it("Of the site's own headers every hash of both builds is there, at its own paths", () => {
	const make = (time: string) =>
		formatHeaders({ policy: `script-src '${time}'`, embedPolicy: `script-src '${time}-embed'` });
	const merged = mergeHeaders(make("old"), make("new"));
	expect(merged.replaceAll(" 'old-embed'", "").replaceAll(" 'old'", "")).toBe(make("new"));
	expect(merged.match(/'old'/g)?.length).toBe(make("old").match(/'old'/g)?.length);
	expect(mergeHeaders(make("new"), make("new"))).toBe(make("new"));
});
