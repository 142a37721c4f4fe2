import { expect, test } from "vitest";
import { listShownSentences } from "./list-sentences.ts";

test("of a component its text and the strings of its code, not its labels and comments", () => {
	const source = `<!-- Not this one. -->
<script lang="ts">
	// Nor this one.
	const told = isNew ? "A first one " + "in two parts." : \`There are \${count} of them.\`;
</script>
<p class="quiet">Two <b>words</b> and {count}
	more. Why is that?</p><button>Save it</button>`;
	expect(listShownSentences("A.svelte", source)).toEqual([
		"A first one in two parts.",
		"There are it of them.",
		"Two words and it more.",
		"Why is that?",
	]);
});

test("of a module its strings alone", () => {
	const source = 'export const told: string = "Words are marked.";\n/** Is it "Not this."? */';
	expect(listShownSentences("a.ts", source)).toEqual(["Words are marked."]);
});
