import fc from "fast-check";
import { expect, test } from "vitest";
import { isInShard, parseShard } from "./shard.ts";

test.each(["2/8", "1/1", "8/8", "999/999"])("%s is a shard", (text) => {
	const [number, of] = text.split("/").map(Number);
	expect(parseShard(text)).toEqual({ number, of });
});

test.each(["", "2", "0/8", "9/8", "1/0", "02/8", "2/8 ", "-1/8", "1/1000"])(
	"%j is none",
	(text) => {
		expect(parseShard(text)).toBeNull();
	},
);

test("every explainer is in just one shard, which others do not change", () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (slug, of) => {
			const numbers = Array.from({ length: of }, (_, index) => index + 1);
			expect(numbers.filter((number) => isInShard(slug, { number, of }))).toHaveLength(1);
		}),
	);
});
