import { describe, expect, it, vi } from "vitest";
import { createTrust } from "./host-trust.ts";

/** A frame with what stands on it or around it. */
const describeFrame = (attributes: Record<string, string> = {}) => ({
	closest: (selector: string) => {
		const value = attributes[selector.slice(1, -1)];
		return value === undefined ? null : { getAttribute: () => value };
	},
});
const bare = describeFrame() as never;
const createScript = (src: string, dataset: Record<string, string> = {}) => ({ src, dataset });

function createTrusting(...scripts: ReturnType<typeof createScript>[]) {
	const trust = createTrust(() => {});
	for (const script of scripts) trust.add(script);
	return trust;
}

const site = "https://standpoint.example";

describe("trusted are", () => {
	it("embeds of the site that the script is from, and no other's", () => {
		const trust = createTrusting(createScript(`${site}/news/embed.js`));
		expect(trust.has(bare, site)).toBe(true);
		const others = [
			...[
				"https://evil.example",
				"http://standpoint.example",
				`${site}:8443`,
				`${site}.evil.example`,
			],
			...["https://standpoint.exampl", "https://www.standpoint.example", "null", "undefined", ""],
		];
		expect(others.filter((origin) => trust.has(bare, origin))).toEqual([]);
	});

	it("embeds of every site that a script is from", () => {
		const trust = createTrusting(
			createScript(`${site}/embed.js`),
			createScript("https://other.example/embed.js"),
		);
		expect(trust.has(bare, site)).toBe(true);
		expect(trust.has(bare, "https://other.example")).toBe(true);
	});

	it("origins that the host named on its script, as addresses of any form", () => {
		const origins = `\n ${site}/news/\t HTTPS://Other.Example:443 `;
		const trust = createTrusting(createScript("https://host.example/copy.js", { origins }));
		expect(trust.has(bare, site)).toBe(true);
		expect(trust.has(bare, "https://other.example")).toBe(true);
	});

	it("origins that it named on a frame or around it, for that frame", () => {
		const trust = createTrusting();
		expect(trust.has(describeFrame({ "data-origins": site }) as never, site)).toBe(true);
		expect(trust.has(bare, site)).toBe(false);
	});

	it("frames without an origin when they are named, and by no mistake", () => {
		const trust = createTrusting(createScript(""));
		const isNamed = (named: string) =>
			trust.has(describeFrame({ "data-origins": named }) as never, "null");
		expect(isNamed(`${site} null`)).toBe(true);
		const mistakes = ["", "*", "localhost:8080", "data:,x", "file:///a", "https://[", "Null"];
		expect(mistakes.filter(isNamed)).toEqual([]);
	});

	it("nobody when the script is a module or a copy in the page", () => {
		const trust = createTrust(() => {});
		trust.add(null);
		trust.add(createScript(""));
		expect(["null", "undefined", "", site].filter((one) => trust.has(bare, one))).toEqual([]);
	});

	it("nobody by a pattern", () => {
		const origins = "* https://* https://*.example standpoint.example //standpoint.example";
		const trust = createTrusting(createScript("", { origins }));
		expect(trust.has(bare, site)).toBe(false);
	});
});

it("a script that comes later makes the page look for embeds again", () => {
	const look = vi.fn();
	createTrust(look).add(createScript(`${site}/embed.js`));
	expect(look).toHaveBeenCalledOnce();
});
