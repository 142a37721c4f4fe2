import { expect, test } from "vitest";
import { formatHash } from "./selection-link.ts";

test.each([
	[{ statement: "a1-p1-1" }, "#statement=a1-p1-1"],
	[{ actor: "a1", proposal: "p1" }, "#actor=a1&proposal=p1"],
	[{ actor: undefined, proposal: "p1" }, "#proposal=p1"],
	[{}, "#"],
])("the selection %j has the address %s", (selection, hash) => {
	expect(formatHash(selection)).toBe(hash);
});
