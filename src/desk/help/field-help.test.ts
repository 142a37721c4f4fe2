import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
	listVerbRows,
	type NotationPlace,
	notationWords,
} from "../../article/model/notation-words.ts";
import { keyNames } from "../../article/parse/notation/keys.ts";
import { parseBody } from "../../testing/samples/parsed.ts";
import { fieldHelp, fieldKeys } from "./field-help.ts";

const readme = readFileSync("content/README.md", "utf8");
const words = (of: NotationPlace) => notationWords.filter((word) => word.of === of);
const frontMatter = /^```yaml\n([\s\S]*?)^```$/mu.exec(readme)?.[1] ?? "";

describe("The page for authors says what the forms say", () => {
	const cell = (key: string) => `\`${key}\``;
	const two = ({ key, says }: { key: string; says: string }) => `| ${cell(key)} | ${says} |`;

	it.each([
		["key | what it holds", words("article").map(two)],
		["key of an actor | what it holds", words("actor").map(two)],
		["key of a proposal | what it holds", words("proposal").map(two)],
		[
			"key | value | meaning",
			words("statement").map(({ key, value, says }) => `| ${cell(key)} | ${value} | ${says} |`),
		],
		[
			"stance | verbs | shown as",
			listVerbRows().map(
				({ stance, verbs, shown }) =>
					`| ${/none|silence/.test(stance) ? stance : cell(stance)} | ${verbs
						.map(({ word }) => cell(word))
						.join(" ")} | ${shown} |`,
			),
		],
	])("in its table of %s", (head, rows) => {
		const line = `${"|---".repeat(head.split("|").length)}|`;
		expect(readme).toContain(`\n| ${head} |\n${line}\n${rows.join("\n")}\n\n`);
	});
});

describe("Every example", () => {
	const line =
		"Lind [called the bridge a mistake for some of them]{mayor rejects bridge KEY} if boats still reach the quay.";

	it.each(words("statement").filter(({ key }) => key !== "no"))("of $key can be read", (word) => {
		const { problems } = parseBody(`${line.replace("KEY", word.written)}\n`, frontMatter);
		expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
		expect(keyNames).toContain(word.key);
	});

	it.each(words("article"))("of $key can be read", ({ key, written }) => {
		const { problems } = parseBody(
			"Words.\n",
			`title: A\nactors: {}\nproposals: {}\n`.replace(new RegExp(`^${key}:.*\n`, "m"), "") +
				`${key}: ${written}\n`,
		);
		const errors = problems.filter(({ severity }) => severity === "error");
		expect(errors).toEqual([]);
	});

	it.each(["actor", "proposal"] as const)("of an %s can be read", (of) => {
		const fields = words(of).map(({ key, written }) => `    ${key}: ${written}`);
		const front = `title: A\nactors:\n  council: {name: Council, kind: group}\n${of === "actor" ? `  a:\n${fields.join("\n")}\n` : ""}proposals:\n  ferry: {title: Ferry}\n${of === "proposal" ? `  b:\n${fields.join("\n")}\n` : ""}`;
		const { problems } = parseBody("Words.\n", front);
		expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
	});
});

describe("A field", () => {
	it.each(fieldKeys)("%s says in a plain sentence what it means, with an example", (key) => {
		const { says, example } = fieldHelp(key);
		expect(says).toMatch(/^\p{Lu}[^`*[\]]*[.!?…]$/u);
		expect(says).not.toContain("ACTOR");
		expect(example).not.toBe("");
	});

	it("of every key of a statement has its help", () => {
		for (const key of keyNames) expect(fieldKeys).toContain(key);
	});

	it("that has none is our own mistake", () => {
		expect(() => fieldHelp("colour")).toThrow("colour");
	});
});
