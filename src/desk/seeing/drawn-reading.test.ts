import { expect, it } from "vitest";
import { readAtDesk } from "../../testing/samples/desk.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskReading } from "../reading.ts";
import { chooseOf, keepDrawn } from "./drawn-reading.ts";

function read(body: string): DeskReading {
	const article = toSource(`\n${body}\n`);
	return readAtDesk(article);
}

it("the last good drawing stays while the text has errors, and goes when it has none", () => {
	const good = read("[No]{anna rejects bridge}.");
	const bad = read("[No]{anna rejets bridge}.");
	const first = keepDrawn(null, bad, bad.problems);
	expect(first).toEqual({ model: bad.model, stale: false });
	const drawn = keepDrawn(first, good, good.problems);
	expect(drawn).toEqual({ model: good.model, stale: false });
	const stale = keepDrawn(drawn, bad, bad.problems);
	expect(stale).toEqual({ model: good.model, stale: true });
	expect(keepDrawn(stale, null, bad.problems)).toBe(stale);
	expect(keepDrawn(stale, good, good.problems)).toEqual({ model: good.model, stale: false });
	expect(keepDrawn(null, null, [])).toBeNull();
});

it("a press in a figure chooses its statement, the next one when that is chosen, or a name", () => {
	const { model } = read(
		"Anna Adams [said no]{anna rejects bridge}, [never]{anna rejects bridge}; Ben Brown came.",
	);
	const cell = { statements: "anna-bridge-1 anna-bridge-2", actor: "anna", proposal: "bridge" };
	expect(chooseOf(model, cell, null)).toEqual({ statement: "anna-bridge-1" });
	expect(chooseOf(model, cell, "anna-bridge-1")).toEqual({ statement: "anna-bridge-2" });
	expect(chooseOf(model, cell, "anna-bridge-2")).toEqual({ statement: "anna-bridge-1" });
	expect(chooseOf(model, { proposal: "bridge" }, null)).toEqual({ statement: "anna-bridge-1" });
	expect(chooseOf(model, { actor: "anna" }, "x")).toEqual({ statement: "anna-bridge-1" });
	const ben = model.text.indexOf("Ben Brown");
	expect(chooseOf(model, { actor: "ben" }, null)).toEqual({ words: { start: ben, stop: ben + 9 } });
	expect(chooseOf(model, { proposal: "ferry" }, null)).toBeNull();
	expect(chooseOf(model, { statements: "gone-1" }, null)).toBeNull();
});
