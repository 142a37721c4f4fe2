import { settle } from "../src/tasks/bench/phone.ts";
import { sample } from "./support/breadth.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import {
	allowedSources,
	deskSources,
	findMeta,
	hashInline,
	hashPacked,
	listFiles,
	packedSources,
	readBuilt,
	readPolicy,
	searchSources,
} from "./support/policy.ts";

for (const path of listFiles("dist", ".html")) {
	test(`${path} carries the contract's policy, word for word, and the hashes of what is in it`, () => {
		const html = readBuilt(path);
		const { sources, hashes } = readPolicy(findMeta(html) ?? "");
		// Only the reader's page previews embeds in frames.
		const previews = html.includes('id="embed-panel"');
		const isDesk = path === "desk/index.html";
		expect(sources).toEqual({
			...allowedSources,
			...(previews && { "frame-src": ["'self'"] }),
			...(path.endsWith("offline.html") && packedSources),
			...(isDesk && deskSources),
			...(path === "search/index.html" && searchSources),
		});
		// The explainer that the desk makes is shown under its policy, too: a large one, which none
		// of these is, with a sheet of its own, the last.
		const made = isDesk ? readBuilt(`${listExplainers()[0]}/offline.html`) : "";
		expect(hashes).toEqual({
			...Object.fromEntries(Object.keys(sources).map((name) => [name, []])),
			"script-src": [html, made].flatMap((one) => [
				...hashPacked(one),
				...hashInline(one, "script"),
			]),
			"style-src": [
				...[html, made].flatMap((one) => hashInline(one, "style")),
				...(isDesk ? (hashes["style-src"]?.slice(-1) ?? []) : []),
			],
		});
		// What stands before the policy is not held to it.
		const first = html.search(/<(script|style|link)\b/);
		expect(html.indexOf("Content-Security-Policy")).toBeLessThan(first);
		expect(html.match(/<[^>]*\s(style|on[a-z]+)=/g)).toBeNull();
	});
}

test("_headers names the hashes of every page, and who may frame which", () => {
	const blocks = readBuilt("_headers").split(/\n(?=\/)/);
	const policies = blocks.flatMap((block) => {
		const text = /Content-Security-Policy: (.*)/.exec(block)?.[1];
		// Pictures have a policy of their own.
		return !text?.includes("default-src")
			? []
			: [{ embed: /^\/embed\//.test(block), ...readPolicy(text) }];
	});
	for (const { embed, sources } of policies) {
		const own = embed ? { "frame-ancestors": ["*"] } : { "frame-ancestors": ["'self'"] };
		expect(sources).toEqual({
			...allowedSources,
			...(!embed && { ...deskSources, ...searchSources }),
			...own,
		});
	}
	for (const path of listFiles("dist", ".html")) {
		const page = readPolicy(findMeta(readBuilt(path)) ?? "");
		const { hashes } = policies.find(({ embed }) => embed === path.startsWith("embed/")) ?? page;
		expect(hashes).not.toBe(page.hashes);
		for (const [name, own] of Object.entries(page.hashes)) {
			for (const hash of own) expect(hashes[name], `${name} of ${path}`).toContain(hash);
		}
	}
});

/** Addresses that mean harm, or nothing. */
const strange = [
	"#statement=__proto__",
	"#actor=constructor&proposal=toString",
	'#statement="><img src=x onerror=alert(1)>',
	"#words=%3Cscript%3E",
	"#%E0%A4%A",
	"#statement=a[b](c)'\\\"",
];

for (const slug of listExplainers()) {
	test(`${slug} asks for nothing but itself until the figures have to be drawn anew`, async ({
		page,
		site,
	}) => {
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url().replace(site, "")));
		await page.goto(`${slug}/`);
		await page.locator(".prose a.mark").first().click();
		await expect(page.locator("#card")).toBeVisible();
		await page.keyboard.press("Escape");
		await page.locator('[data-do="theme"]').click();
		await page.locator('[data-switch="plain"]').click();
		await page.locator(".wants-list:visible").first().check();
		await settle(page, 500);
		const shown = await page.evaluate(() => [...document.images].map((image) => image.src));
		const own = [`${slug}/`, ...new Set(shown.map((address) => address.replace(site, "")))];
		expect(requests).toEqual(own);

		const all = await page.locator("[data-count]").getAttribute("data-count");
		await page.locator('[data-switch="quoted"]').first().click();
		await expect(page.locator("[data-count]")).not.toHaveAttribute("data-count", all ?? "");
		await settle(page, 500);
		const later = requests.slice(own.length).sort();
		const figures = /^assets\/islands-[\w-]+\.js$/;
		expect(later.filter((path) => figures.test(path))).toHaveLength(1);
		expect(later.filter((path) => !figures.test(path))).toEqual([
			// What figures and questions share is a file of its own, called after one of its modules.
			expect.stringMatching(/^assets\/[\w-]+\.js$/),
			`${slug}/data.json`,
		]);
	});
}

test("a page is not led astray by an address that means nothing", async ({ page }) => {
	const slugs = sample(listExplainers(), listExplainers().slice(0, 1));
	for (const address of slugs.flatMap((slug) => strange.map((hash) => `${slug}/${hash}`))) {
		await test.step(address, async () => {
			// The same page with another hash would not be loaded anew.
			await page.goto("about:blank");
			await page.goto(address);
			await expect.soft(page.locator("html")).not.toHaveAttribute("data-selecting");
			// What names something says that it is not there; nothing of it gets into the page.
			if (/#(statement|actor|proposal)=/.test(address))
				await expect.soft(page.locator("#card")).toContainText("the article does not have");
			else await expect.soft(page.locator("#card")).toBeHidden();
			await expect.soft(page.locator("#card :is(img, a)")).toHaveCount(0);
			await page.locator(".prose a.mark").first().click();
			await expect.soft(page.locator("#card")).toBeVisible();
		});
	}
});
