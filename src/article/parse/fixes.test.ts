import { describe, expect, it } from "vitest";
import { parseBody } from "../../testing/samples/parsed.ts";
import { editText } from "../text/edits.ts";
import { listLineStarts } from "../text/places.ts";
import { parseArticle } from "./article.ts";
import type { Problem } from "./problem.ts";

const front = `title: A Title
actors:
  lind: {name: Maria Lind, kind: person}
  berg: {name: Tom Berg, kind: person}
  anna: {name: Anna Berg, kind: person}
proposals:
  bridge: {title: A bridge}
notes:
  date: Before the hearing.
`;

const listFixes = ({ problems }: { problems: readonly Problem[] }) =>
	problems.map(({ code, fix }) => [code, fix?.text]);

describe("what is sure to be meant", () => {
	it.each([
		["[No]{lnid rejects bridge}.", "unknown-actor", "lind"],
		["[No]{Maria Lind rejects bridge}.", "unknown-actor", "lind"],
		["[No]{lind rejets bridge}.", "unknown-verb", "rejects"],
		["[No]{lind rejects brigde}.", "unknown-proposal", "bridge"],
		["[No]{lind rejects bridge vai=berg}.", "unknown-key", "via"],
		['[No]{lind rejects bridge via="anna, begr"}.', "unknown-actor", "berg"],
		["[No]{lind rejects bridge note=dat}.", "unknown-note", "date"],
		["[No]{lind rejects bridge id=first}, [no]{+frist}.", "unknown-continuation", "first"],
	])("mends %s", (body, code, text) => {
		const parsed = parseBody(body, front);
		expect(listFixes(parsed)).toContainEqual([code, text]);
	});

	it("is no other name that two actors have", () => {
		const [problem] = parseBody("[No]{Berg rejects bridge}.", front).problems;
		expect(problem).toMatchObject({ code: "unknown-actor", hint: 'did you mean "berg"?' });
		expect(problem).not.toHaveProperty("fix");
	});

	it("is not offered where the place holds more than the word", () => {
		const quoted = front.replace("title: A Title", 'title: A Title\n"dekk": Under it');
		const [problem] = parseBody("Nothing.", quoted).problems;
		expect(problem).toMatchObject({ code: "unknown-key", hint: 'did you mean "dek"?' });
		expect(problem).not.toHaveProperty("fix");
	});
});

it("is put in the place that is underlined and takes the mistake away, in a title too", () => {
	const source = `---\r\ntitle: "It \\"[is \\u0061 no]{lnid rejects bridge cue=\\"is\\"}\\" for the bridge"\r\n${front
		.split("\n")
		.slice(1)
		.join("\r\n")}---\r\n\r\n[No]{lind rejets bridge}, [no]{lind rejects brigde}.\r\n`;
	let now = source;
	const told: string[] = [];
	for (;;) {
		const { problems } = parseArticle({ slug: "a", file: "article.md", source: now });
		const problem = problems.find(({ fix }) => fix);
		if (!problem?.fix) break;
		told.push(problem.code);
		const starts = listLineStarts(now.replaceAll("\r\n", "\n"));
		const start = (starts[problem.line - 1] ?? 0) + problem.column - 1;
		now = editText(now, [{ start, stop: start + problem.length, text: problem.fix.text }]);
	}
	expect(told).toEqual(["unknown-actor", "unknown-verb", "unknown-proposal"]);
	expect(now).toBe(
		source.replace("lnid", "lind").replace("rejets", "rejects").replace("brigde", "bridge"),
	);
});
