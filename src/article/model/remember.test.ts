import { describe, expect, it } from "vitest";
import { assembleSmall } from "../../testing/samples/model.ts";
import { remember } from "./remember.ts";

describe("a remembered function", () => {
	it("is computed once for each model and each way it is asked", () => {
		const asked: string[] = [];
		const place = remember((model, { width }: { width: number }) => {
			asked.push(`${model.slug} ${width}`);
			return { width };
		});
		const [one, other] = [assembleSmall([]), { ...assembleSmall([]), slug: "other" }];
		const first = place(one, { width: 1 });
		expect(place(one, { width: 1 })).toBe(first);
		expect(place(one, { width: 2 })).not.toBe(first);
		place(other, { width: 1 });
		expect(asked).toEqual(["sample 1", "sample 2", "other 1"]);
	});
});
