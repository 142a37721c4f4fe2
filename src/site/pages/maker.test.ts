import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { DeskFiles } from "../../desk/files.ts";
import type { MadeFile } from "../../desk/leave/maker.ts";
import { readFolder } from "../../desk/leave/read-folder.ts";
import { checkFiles } from "../content/images/disk.ts";
import { parseLibrary } from "../content/load.ts";
import { listDrawn } from "../content/parse.ts";
import { renderArticle } from "./explainer.ts";
import { type InlineScript, inlineScripts } from "./kinds.ts";
import { startMaker } from "./maker.ts";
import type { BuildContext } from "./render-page.ts";
import { styles } from "./styles.ts";

const context: BuildContext = {
	shell: '<html lang="en"><!--head--><body><!--body--></body></html>',
	...{ content: "content", strict: true, modules: {} as BuildContext["modules"], styles },
	scripts: Object.fromEntries(
		(Object.keys(inlineScripts) as InlineScript[]).map((name) => [name, { inline: `${name}()` }]),
	) as BuildContext["scripts"],
	licences: { all: "", offline: [{ packages: ["p 1 (MIT)"], terms: "t" }] },
	address: "https://site.example/",
};
const maker = startMaker(JSON.parse(JSON.stringify(context)));

/** A folder of `content/` as the desk opens it. */
function open(slug: string): DeskFiles {
	const folder = join("content", slug);
	const entries = readdirSync(folder).map((name) => ({
		path: `${slug}/${name}`,
		bytes: new Uint8Array(readFileSync(join(folder, name))),
	}));
	const files = readFolder(entries);
	if ("refusal" in files) throw new Error(files.refusal);
	return files;
}

const articles = listDrawn(checkFiles(await parseLibrary("content")));

describe("An explainer made at the desk", () => {
	it.each(articles)("is what a build writes: $model.slug", async (article) => {
		const { slug } = article.model;
		const files = open(slug);
		const built = new Map(
			[...renderArticle(article, context)].map(({ path, text }) => [path, text]),
		);
		// Of the copy that is published search engines are told where the explainer is.
		const canonical = `<link rel="canonical" href="https://site.example/${slug}/">\n`;
		const offline = String(built.get(`${slug}/offline.html`));
		expect(offline).toContain(canonical);
		const { html } = (await maker.makeExplainer(files)) as { html: string };
		expect(html === offline.replace(canonical, "")).toBe(true);
		for (const kind of ["matrix", "spectrum", "attribution", "explainer"] as const) {
			const path = `embed/${slug}/${kind}/index.html`;
			expect(await maker.makeFiles(files, kind)).toEqual({
				files: [{ path, content: built.get(path) }],
			});
		}
		const path = `${slug}/scorm.zip`;
		const { files: made } = (await maker.makeFiles(files, "scorm")) as { files: MadeFile[] };
		expect(made.map((one) => one.path)).toEqual([path]);
		// Each packs with what it has, so only what is in the archives is the same.
		const [own, theirs] = [made[0]?.content, built.get(path)].map((zip) =>
			unzipSync(zip as Uint8Array),
		);
		expect(own).toEqual(theirs);
	});

	it("is refused with what a build tells: of the article, its walkthrough, pictures and name", async () => {
		const files = open("what-is-a-planet");
		const find = async (change: Partial<DeskFiles>) => {
			const made = await maker.makeExplainer({ ...files, ...change });
			const errors = "problems" in made ? made.problems : [];
			return errors.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
		};
		expect(await find({})).toEqual([]);
		expect(await find({ article: "no front matter" })).toEqual(["missing-front-matter"]);
		expect(await find({ walkthrough: "" })).not.toEqual([]);
		expect(await find({ images: {} })).toEqual(["missing-image"]);
		expect(await find({ images: { "sizes.svg": new Uint8Array(9_000_000) } })).toEqual([
			"image-too-large",
		]);
		expect(await find({ slug: "Not a slug" })).toEqual(["bad-slug"]);
		expect(await find({ slug: "assets" })).toEqual(["reserved-slug"]);
	});
});
