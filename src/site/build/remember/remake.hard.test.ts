import { expect, it } from "vitest";
import { askSequences } from "../../../testing/builds/remake-sequences.ts";

it("A build that remembers leaves what a clean one does after 200 sequences of changes and kills", async () => {
	await askSequences(200);
	expect.hasAssertions();
}, 1_800_000);
