import { expect, test } from "vitest";
import { createId } from "./id.ts";

test("without randomUUID an id is as long and as much left to chance", () => {
	const bare = {
		getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
	};
	expect(createId(bare)).toMatch(/^[0-9a-f]{32}$/);
	expect(createId(bare)).not.toBe(createId(bare));
});

test("with randomUUID it is that", () => {
	expect(createId(crypto)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});
