import { describe, expect, it } from "vitest";
import { listPolarity } from "../../article/model/polarity.ts";
import { countColumns } from "../../article/parse/format.ts";
import { removeIsolates } from "../../article/text/isolate.ts";
import { parseBody } from "../../testing/samples/parsed.ts";
import { formatPolarity } from "./polarity.ts";

const front = `title: A Title
actors:
  lind: {name: Maria Lind of the United Harbours and Docks of the North, kind: person}
  amal: {name: أمل, kind: person}
  berg: {name: Tom Berg, kind: person}
  clerk: {name: The clerk, kind: person}
  guest: {name: A guest, kind: person}
proposals:
  bridge: {title: A bridge}
`;
const body = `
“[Never]{lind rejects bridge},” said Lind, who [was for it in May]{lind supports bridge when=2025-05-01} and in June [was not]{lind condemns bridge when=2025-06-01}.
Amal [wants it]{amal urges bridge via=clerk}; Berg [would not say]{berg declines-to-comment bridge}; the clerk [spoke of it]{clerk says bridge}.
`;

function readModel() {
	const { article } = parseBody(body, front);
	if (!article) throw new Error("The sample cannot be read.");
	return article.model;
}

describe("the table of who is for and against what", () => {
	it("tells stances, how they are said, and silences apart, in 80 columns", () => {
		const lines = formatPolarity(readModel()).split("\n");
		expect(lines).toEqual([
			"sample: A Title",
			"",
			"A bridge",
			"  Supports                     \u2068أمل\u2069: urges; passed on",
			"  Rejects or opposes           Maria Lind of the United Harbours and Docks of",
			"                               the North: rejects, condemns; quoted; 1 earlier",
			"  Declined to comment          Tom Berg: declines-to-comment; reworded",
			"  Spoke about it, took no side The clerk: says; reworded",
			"  Not mentioned                A guest",
		]);
		for (const line of lines) expect(countColumns(removeIsolates(line))).toBeLessThanOrEqual(80);
	});

	it("tells a part of a group, and what is claimed of somebody who says nothing", () => {
		const told = `
Some of [them want it]{lind supports bridge part="Some of"}.
Amal said [Berg opposes it]{berg opposes bridge claimed-by=amal}.
`;
		const { article } = parseBody(told, front.replace("أمل", "Amal"));
		const lines = article ? formatPolarity(article.model).split("\n").join(" ") : "";
		expect(lines.replace(/\s+/gu, " ")).toContain("supports; reworded; some of them");
		expect(lines.replace(/\s+/gu, " ")).toContain("Tom Berg (claimed by Amal: opposes)");
	});

	it("has the names as they are for programs", () => {
		const [proposal] = listPolarity(readModel()).proposals;
		expect(proposal?.groups.map(({ label }) => label)).toHaveLength(5);
		expect(proposal?.groups[0]?.entries).toEqual([
			{
				...{ actor: "amal", name: "أمل", verbs: { urges: 1 }, attribution: "relayed" },
				...{ statements: 1, earlier: 0 },
			},
		]);
	});
});
