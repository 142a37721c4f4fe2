import { expect, it } from "vitest";
import { escapeMarkup } from "./escape.ts";

it("leaves nothing that could end an attribute, begin a tag or be a reference", () => {
	expect(escapeMarkup(`a<b> & "c" 'd' &lt;`)).toBe("a&lt;b&gt; &amp; &quot;c&quot; 'd' &amp;lt;");
});
