import { expect, test } from "vitest";
import { readAtDesk } from "../../testing/samples/desk.ts";
import { sampleFrontMatter, toSource } from "../../testing/samples/parsed.ts";
import { describeMarked } from "./describe-statement.ts";

/** What the desk says of the only mark of a sentence. */
function tell(sentence: string): string {
	const { model } = readAtDesk(toSource(`\n${sentence}\n`, sampleFrontMatter));
	const [statement] = model.statements;
	if (!statement) throw new Error("Nothing is marked");
	return describeMarked(model, statement);
}

test("what was chosen for a statement is told with it", () => {
	expect(tell("Anna [rejects it]{anna rejects bridge}.")).toMatch(/^Anna.* rejects: [^,]+$/u);
	expect(
		tell("Anna [would take it]{anna accepts-if bridge if=it.is.cheap} if it.is.cheap."),
	).toMatch(/, on one condition: .*it\.is\.cheap/u);
	expect(tell("Anna once [rejected it]{anna rejects bridge when=earlier}.")).toMatch(/, earlier$/u);
});
