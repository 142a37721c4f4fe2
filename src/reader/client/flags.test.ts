import { describe, expect, it } from "vitest";
import { parseFlags } from "./flags.ts";

const none = { theme: "auto", plain: false, transparent: false, static: false, fitchart: false };

describe("the flags of an embed", () => {
	it("are off, and the theme the reader's, when the query says nothing", () => {
		for (const search of ["", "?", "?initialWidth=600&childId=a&parentUrl=x", "?%E0%A4%A&&&=="]) {
			expect(parseFlags(search)).toEqual(none);
		}
	});

	it("are on when they are there, with or without a value", () => {
		expect(parseFlags("?plain&transparent=&static=1&fitchart=true")).toEqual({
			theme: "auto",
			plain: true,
			transparent: true,
			static: true,
			fitchart: true,
		});
	});

	it("are off when their value says no", () => {
		expect(parseFlags("?plain=0&transparent=false&static=0&fitchart=false")).toEqual(none);
	});

	it("take the theme by our name before Datawrapper's", () => {
		expect(parseFlags("?theme=dark").theme).toBe("dark");
		expect(parseFlags("?theme=light&dark=true").theme).toBe("light");
		expect(parseFlags("?dark=true").theme).toBe("dark");
		expect(parseFlags("?dark").theme).toBe("dark");
		expect(parseFlags("?dark=false").theme).toBe("light");
		expect(parseFlags("?dark=auto").theme).toBe("auto");
	});

	it("do not take a theme that is none", () => {
		for (const theme of ["", "pink", "__proto__", "<script>", "DARK "]) {
			expect(parseFlags(`?theme=${encodeURIComponent(theme)}`).theme).toBe("auto");
		}
	});
});
