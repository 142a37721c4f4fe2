import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "@playwright/test";
import { findType } from "../../../src/site/media-types.ts";

/** What a learning platform knows of a student's visits: scorm-again's own form. */
export interface Kept {
	cmi: Record<string, unknown>;
}

interface PlatformWindow {
	API: { renderCMIToJSONObject(): Kept; LMSGetValue(field: string): string };
}

/** Where the files of a package are on the platform. */
export const contentPath = "platform/content/7/index.html";

const library = "node_modules/scorm-again/dist/scorm12.min.js";

/** A platform that keeps visits with scorm-again, and complains on the console of every misuse. */
export function formatPlatform(kept: Kept | null): string {
	const json = JSON.stringify(kept?.cmi ?? null).replaceAll("<", "\\u003c");
	return `<script src="scorm12.js"></script>
		<script>
			var API = new Scorm12API({ autocommit: false, logLevel: "WARN" });
			const kept = ${json};
			if (kept) API.loadFromJSON(kept, "cmi");
		</script>`;
}

/**
 * Opens a page of a learning platform that shows a package in a frame, in a folder that has
 * nothing to do with the site's own.
 * @param head what the platform's page begins with, its API among it
 */
export async function openInPlatform(
	page: Page,
	files: Map<string, string>,
	head: string,
	sandbox = "",
): Promise<FrameLocator> {
	await servePackage(page, files);
	await page.route("**/platform/course.html", (route) =>
		route.fulfill({
			contentType: "text/html",
			body: `<!doctype html><title>Course</title>${head}
				<iframe ${sandbox} title="Lesson" width="1100" height="750" src="content/7/index.html"></iframe>`,
		}),
	);
	await page.route("**/platform/scorm12.js", (route) =>
		route.fulfill({ contentType: "text/javascript", body: readFileSync(library, "utf8") }),
	);
	await page.goto("platform/course.html");
	return page.frameLocator("iframe");
}

/** Answers for the files of a package, and with 404 for any other beside them. */
export async function servePackage(page: Page, files: Map<string, string>): Promise<void> {
	await page.route("**/platform/content/7/**", (route) => {
		const path = new URL(route.request().url()).pathname.replace(/^.*\/content\/7\//, "");
		const body = files.get(path);
		if (body === undefined) return route.fulfill({ status: 404 });
		return route.fulfill({ contentType: findType(path), body });
	});
}

/** What the platform says of the visit now. */
export function ask(page: Page, field: string): Promise<string> {
	return page.evaluate(
		(name) => (window as unknown as PlatformWindow).API.LMSGetValue(name),
		field,
	);
}

/** Takes the lesson away, as a platform does at the end; gives what it knows of the visit then. */
export function leave(page: Page): Promise<Kept> {
	return page.evaluate(() => {
		document.querySelector("iframe")?.remove();
		return (window as unknown as PlatformWindow).API.renderCMIToJSONObject();
	});
}
