import { describe, expect, it, test } from "vitest";
import { toSource } from "../../testing/samples/parsed.ts";
import { parseLoaded } from "../content/parse.ts";
import { countRemarks, findEarlierLine, listRemarks } from "./remarks.ts";

const body = "\n“No,” said Anna.\nBen left.\n\n- [Yes]{ben sayz}\n";
const list = [{ exact: "“No,”", id: "s1-1", sentence: 1, actor: "anna" }];

function load(text: string, suggestions: unknown[] = list) {
	const file = "content/a/article.md";
	const source = toSource(text);
	const told = { file: "content/a/suggestions.json", source: JSON.stringify(suggestions) };
	const library = parseLoaded({
		articles: [{ slug: "a", file, source, suggestions: told }],
		problems: [],
	});
	const [entry] = library.entries;
	if (!entry) throw new Error("The sample has no article");
	return { library, entry };
}

describe("what development says beside sentences", () => {
	const { library, entry } = load(body);
	const remarks = listRemarks(library, entry);

	it("names the sentence of each problem and of each passage that could be marked", () => {
		expect(remarks.map(({ kind, sentence, place }) => `${kind} ${sentence} ${place}`)).toEqual(
			expect.arrayContaining(["suggestion s1 article.md:23", "error s3 article.md:26"]),
		);
		expect(remarks.find(({ kind }) => kind === "suggestion")).toMatchObject({
			...{ message: "anna: “No,”", command: "npm run new -- a --accept s1-1" },
		});
		expect(remarks.find(({ kind }) => kind === "error")?.hint).toBe('did you mean "says"?');
	});

	it("counts them", () => {
		expect(countRemarks(library)).toMatch(/^1 error, 1 warning, 1 to be marked$/);
		expect(countRemarks({ entries: [], problems: [] })).toBe("");
	});

	it("stands beside the sentence as it was where the page is drawn as it was", () => {
		const earlier = load(body.replace("sayz", "says").replace("Ben left.\n", ""));
		const drawnFrom = earlier.entry.input;
		const stale = listRemarks(library, { ...entry, drawnFrom });
		expect(stale.find(({ kind }) => kind === "error")?.sentence).toBe("s2");
		expect(stale.find(({ kind }) => kind === "suggestion")?.sentence).toBe("s1");
	});
});

test.each([
	["a\nb\nc", "a\nb\nc", 2, 2],
	["a\nb\nc", "a\nx\nb\nc", 4, 3],
	["a\nb\nc", "a\nB\nc", 2, 2],
	["a\nb\nc\nd", "a2\nx\nb\nC\nd", 3, 2],
	["a\nb", "a\nb\nc\nd", 4, 2],
	["a", "", 1, 1],
])("of %j that is %j now, line %i was line %i", (before, now, line, earlier) => {
	expect(findEarlierLine(before, now, line)).toBe(earlier);
});
