import { describe, expect, it } from "vitest";
import { toSource } from "../../testing/samples/parsed.ts";
import { parseLoaded } from "../content/parse.ts";
import { createLastGood } from "./last-good.ts";

const steps = "---\ntitle: A\n---\n## A step\n{view=matrix}\n";

/** The library of one article. */
function load(body: string, walkthrough?: string) {
	const input = { slug: "a", file: "content/a/article.md", source: toSource(body) };
	const lesson =
		walkthrough === undefined
			? {}
			: { walkthrough: { file: "content/a/walkthrough.md", source: walkthrough } };
	return parseLoaded({ articles: [{ ...input, ...lesson }], problems: [] });
}

describe("an article with a slip", () => {
	const good = load("\n[Yes]{anna says}\n");
	const slipped = load("\n[Yes]{anna sayz}\nMore.\n");

	it("is drawn as it was before it, and as it is once it is mended", () => {
		const remember = createLastGood();
		remember(good);
		const [drawn] = remember(slipped).entries;
		expect(drawn?.article).toBe(good.entries[0]?.article);
		expect(drawn?.drawnFrom).toBe(good.entries[0]?.input);
		expect(drawn?.input.source).toContain("sayz");
		const mended = load("\n[Yes]{anna says}\nMore.\n");
		expect(remember(mended).entries[0]).toBe(mended.entries[0]);
	});

	it("is drawn as far as can be where nothing is known of it", () => {
		expect(createLastGood()(slipped).entries[0]).toBe(slipped.entries[0]);
	});

	it("keeps its own text when only its steps are broken, and their last form while it is the same", () => {
		const remember = createLastGood();
		const taught = load("\n[Yes]{anna says}\n", steps);
		remember(taught);
		const broken = steps.replace("matrix", "matrx");
		const same = remember(load("\n[Yes]{anna says}\n", broken)).entries[0];
		expect(same?.article).toBe(taught.entries[0]?.article);
		const other = load("\n[Yes]{anna says}\nMore.\n", broken);
		expect(remember(other).entries[0]).toBe(other.entries[0]);
	});
});
