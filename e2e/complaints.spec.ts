import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../src/tasks/serve.ts";
import { test as base, expect } from "./support/page.ts";

/** As the site has it, but for the inline scripts of these pages. */
const policy =
	"default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

const pages = {
	quiet: "<p>Nothing to say</p>",
	warning: "<script>console.warn('careful')</script>",
	error: "<script>throw new Error('broken')</script>",
	rejection: "<script>Promise.reject(new Error('unkept'))</script>",
	elsewhere: "<a href='http://example.invalid/'>away</a>",
	missing: "<script src='nothing.js'></script>",
	policy: "<p style='color: red'>x</p>",
	types: "<script>document.body.innerHTML = 'x'</script>",
	frame: "<iframe src='../warning/'></iframe>",
};

/** A site of pages that go wrong, each in its own way. */
const test = base.extend<object, { site: string }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			const root = await mkdtemp(join(tmpdir(), "standpoint-complaints-"));
			for (const [name, body] of Object.entries(pages)) {
				await mkdir(join(root, name));
				const html = `<!doctype html><html lang=en><title>x</title><link rel=icon href=data:,><body>${body}`;
				await writeFile(join(root, name, "index.html"), html);
			}
			const headers = ["policy", "types"].map(
				(name) => `/${name}/\n  Content-Security-Policy: ${policy}\n`,
			);
			await writeFile(join(root, "_headers"), headers.join(""));
			const server = await startServer({ root });
			await use(server.url);
			await server.close();
			await rm(root, { recursive: true });
		},
		{ scope: "worker" },
	],
});

test.describe("a page that goes wrong is heard", () => {
	test.use({ expects: /./ });

	const cases: [page: keyof typeof pages, complaint: RegExp][] = [
		["warning", /^console warning: careful/],
		["error", /^page error: broken/],
		["rejection", /^page error: unkept/],
		["missing", /^answer 404: .*nothing\.js/],
		["policy", /^console error: policy: style-src-attr blocked inline/],
		["types", /^console error: policy: require-trusted-types-for blocked/],
		["frame", /^console warning: careful/],
	];
	for (const [name, complaint] of cases) {
		test(name, async ({ page, complaints }) => {
			await page.goto(`${name}/`);
			await expect.poll(() => complaints).toContainEqual(expect.stringMatching(complaint));
		});
	}

	test("elsewhere", async ({ page, complaints }) => {
		await page.goto("elsewhere/");
		await page.getByRole("link").click({ noWaitAfter: true });
		await expect
			.poll(() => complaints)
			.toContainEqual("request elsewhere: http://example.invalid/");
	});
});

test("a quiet page is not complained of", async ({ page, complaints }) => {
	await page.goto("quiet/");
	expect(complaints).toEqual([]);
});

test.describe("a complaint that nobody expects", () => {
	test.fail();
	test("fails the test that it happens in", async ({ page, complaints }) => {
		await page.goto("warning/");
		await expect.poll(() => complaints.length).toBeGreaterThan(0);
	});
});
