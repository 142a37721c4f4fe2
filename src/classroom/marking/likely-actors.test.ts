import { expect, test } from "vitest";
import { parseArticle } from "../../article/parse/article.ts";
import { listLikelyActors } from "./likely-actors.ts";

const actors = "actors: {lind: {name: Åsa Lind, aka: [Lind]}, berg: {name: Tom Berg, aka: [Berg]}}";
const body =
	"“No,” said Lind.\nShe [rejects it]{lind rejects}, as Berg knows.\nIt [is late]{berg says}.\nIce.";

function open(text: string) {
	const source = `---\ntitle: Berg\n${actors}\n---\n\n${text}\n`;
	const { article } = parseArticle({ slug: "a", file: "article.md", source });
	if (!article) throw new Error("The sample cannot be read");
	return article.model;
}

/** Who may say these words. */
function list(model: ReturnType<typeof open>, words: string) {
	const start = model.text.lastIndexOf(words);
	return listLikelyActors(model, { start, stop: start + words.length });
}

test.each([
	["No", ["lind"]],
	["rejects it", ["lind", "berg"]],
	["is late", ["berg"]],
	["Ice", []],
])("who says “%s” is told from the names around it", (words, likely) => {
	expect(list(open(body), words)).toEqual(likely);
});

test("marks of the editors change nothing", () => {
	const bare = open(body.replaceAll(/\{[^}]*\}|[[\]]/g, ""));
	for (const words of ["No", "rejects it", "is late", "Ice"])
		expect(list(bare, words)).toEqual(list(open(body), words));
});
