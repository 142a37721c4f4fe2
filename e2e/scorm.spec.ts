import { settle } from "../src/tasks/bench/phone.ts";
import { listManifestFaults, listManifestFiles } from "../src/testing/checks/scorm-manifest.ts";
import { expect, test } from "./support/page.ts";
import { readPackage } from "./support/scorm/package.ts";
import {
	ask,
	contentPath,
	formatPlatform,
	leave,
	openInPlatform,
	servePackage,
} from "./support/scorm/platform.ts";
import {
	countSteps,
	goOn,
	goOnTo,
	goToChoices,
	listChosenAnswers,
	readScormStep,
} from "./support/scorm/steps.ts";

let files: Map<string, string>;

test.beforeAll(() => {
	files = readPackage("riyadh-talks");
});

test("the package holds what its manifest lists, and nothing else", async () => {
	const manifest = files.get("imsmanifest.xml") ?? "";
	expect(await listManifestFaults(manifest)).toEqual([]);
	expect([...files.keys()]).toEqual(["imsmanifest.xml", ...listManifestFiles(manifest)]);
});

test.describe("in a learning platform", () => {
	test("the walkthrough is completed at its last step", async ({ page }) => {
		const frame = await openInPlatform(page, files, formatPlatform(null));
		const count = await countSteps(frame);
		expect(await ask(page, "cmi.core.lesson_status")).toBe("incomplete");
		await goOnTo(frame, count - 1);
		expect(await ask(page, "cmi.core.lesson_status")).toBe("incomplete");
		await goOn(frame);
		expect(await ask(page, "cmi.core.lesson_status")).toBe("completed");
		expect((await leave(page)).cmi).toMatchObject({
			core: {
				lesson_status: "completed",
				lesson_location: String(count),
				exit: "",
				score: { raw: expect.stringMatching(/^(\d\d?|100)?$/) },
				// The platform writes it its own way: without zeros at the end.
				session_time: expect.stringMatching(/^\d{2,4}:\d\d:\d\d(?:\.\d\d?)?$/),
			},
		});
	});

	test("it goes on where it was left, with the answers", async ({ page }) => {
		const frame = await openInPlatform(page, files, formatPlatform(null));
		const choices = await goToChoices(frame);
		const rows = await choices.evaluateAll((inputs) => [
			...new Set(inputs.map((input) => (input as HTMLInputElement).name)),
		]);
		for (const name of rows.slice(0, 2)) {
			await frame.locator(`input[name="${name}"]`).nth(1).check();
		}
		const chosen = await listChosenAnswers(frame);
		expect(chosen).toHaveLength(Math.min(2, rows.length));
		await goOn(frame);
		const step = await readScormStep(frame);
		const kept = await leave(page);
		expect(kept.cmi).toMatchObject({
			core: { lesson_status: "incomplete", lesson_location: String(step), exit: "suspend" },
		});
		const again = await openInPlatform(page, files, formatPlatform(kept));
		await expect(again.locator("html")).toHaveAttribute("data-at", String(step));
		await expect.poll(() => listChosenAnswers(again)).toEqual(chosen);
		expect(await ask(page, "cmi.core.lesson_status")).toBe("incomplete");
	});

	test("it asks for nothing but itself", async ({ page, site }) => {
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url().replace(site, "")));
		const frame = await openInPlatform(page, files, formatPlatform(null));
		await goOnTo(frame, await countSteps(frame));
		await leave(page);
		expect(requests).toEqual(["platform/course.html", "platform/scorm12.js", contentPath]);
	});

	test("it goes on when the platform refuses everything, and says so once", async ({ page }) => {
		const refusing = `<script>
			const no = () => "false";
			var API = { LMSInitialize: no, LMSGetValue: () => "", LMSSetValue: no, LMSCommit: no, LMSFinish: no };
		</script>`;
		const frame = await openInPlatform(page, files, refusing);
		const notice = frame.getByText("The learning platform does not keep everything");
		await expect(notice).toHaveCount(1);
		await goOnTo(frame, await countSteps(frame));
		await expect(notice).toHaveCount(1);
	});
});

test.describe("without a learning platform the package", () => {
	test("is a page that makes no noise and asks for nothing", async ({ page, site }) => {
		const heard: string[] = [];
		page.on("console", (message) => heard.push(`console: ${message.text()}`));
		page.on("request", (request) => heard.push(request.url().replace(site, "")));
		await servePackage(page, files);
		await page.goto(contentPath);
		const count = await countSteps(page);
		await goOnTo(page, count);
		await settle(page, 500);
		expect(heard).toEqual([contentPath]);
	});

	test("makes none in a frame of another origin either", async ({ page }) => {
		const heard: string[] = [];
		page.on("console", (message) => heard.push(message.text()));
		const sandbox = 'sandbox="allow-scripts"';
		const frame = await openInPlatform(page, files, formatPlatform(null), sandbox);
		await goOnTo(frame, await countSteps(frame));
		expect(heard).toEqual([]);
		expect((await leave(page)).cmi).toMatchObject({ core: { lesson_location: "" } });
	});
});
