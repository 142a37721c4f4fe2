import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import * as ghost from "../../src/testing/sanitising/ghost.ts";
import { decodeEntities, listTags } from "../../src/testing/sanitising/markup.ts";
import * as wordpress from "../../src/testing/sanitising/wordpress.ts";

const secret = "aB3dE5fG7h";

/** Every path under a folder that ends so. */
function listFiles(root: string, end: string): string[] {
	return readdirSync(root, { recursive: true, encoding: "utf8" })
		.map((path) => path.replaceAll("\\", "/"))
		.filter((path) => path.endsWith(end));
}

/** That every oEmbed answer of a built site is found, kept and sized by WordPress and Ghost. */
export function expectOEmbed(dist: string, site: string): void {
	const answers = listFiles(dist, "oembed.json");
	expect(answers.length).toBeGreaterThanOrEqual(8);
	for (const path of answers) {
		const folder = path.replace("oembed.json", "");
		const page = readFileSync(join(dist, folder, "index.html"), "utf8");
		const answer: unknown = JSON.parse(readFileSync(join(dist, path), "utf8"));
		expect(wordpress.discoverAsWordPress(page), path).toBe(site + path);
		expect(ghost.discoverAsGhost(page), path).toBe(site + path);
		expect(ghost.readAnswerAsGhost(answer), path).toMatchObject({ type: "rich", width: 640 });

		const html = wordpress.readAnswerAsWordPress(answer, site + folder) ?? "";
		const kept = wordpress.filterResult(wordpress.putTitle(html, ""), secret) ?? "";
		const [frame] = listTags(kept, "iframe");
		const read = (name: string) => decodeEntities(frame?.attributes.get(name) ?? "");
		expect(read("src"), path).toBe(`${site}${folder}#?secret=${secret}`);
		expect(read("data-secret"), path).toBe(secret);
		expect(read("title"), path).not.toBe("");
		expect(read("width"), path).toBe("100%");
		expect(Number(read("height")), path).toBeGreaterThan(200);
		expect(listTags(kept, "blockquote"), path).toHaveLength(1);
	}
	for (const path of listFiles(dist, "data.json")) {
		const slug = path.replace("/data.json", "");
		const page = readFileSync(join(dist, slug, "index.html"), "utf8");
		const whole = `${site}embed/${slug}/explainer/oembed.json`;
		expect(wordpress.discoverAsWordPress(page)).toBe(whole);
		expect(ghost.discoverAsGhost(page)).toBe(whole);
		const [, code = ""] = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(page) ?? [];
		expect(decodeEntities(code)).toContain(`src="${site}embed/${slug}/matrix/"`);
	}
}
