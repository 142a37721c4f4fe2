import { render } from "svelte/server";
import { expect, test } from "vitest";
import { parsePage } from "../../tasks/new/parse-page.ts";
import Start from "./Start.svelte";
import StartInlet from "./StartInlet.svelte";
import StartReview from "./StartReview.svelte";
import { startFrom } from "./started.ts";

const nothing = () => {};
const inlet = (props: { text?: string; isReading?: boolean; refusal?: string }) =>
	render(StartInlet, {
		props: {
			...{ text: "", isReading: false, refusal: "", articles: [], ...props },
			...{ ontext: nothing, onpaste: nothing, onchoose: nothing, ondrop: nothing },
			onexample: nothing,
			onstop: nothing,
		},
	}).body;

test("the first screen says what the desk is, that nothing leaves the device, and every way in", () => {
	const { body } = render(Start, {
		props: {
			...{ open: nothing, parse: parsePage, readDropped: () => ({ refusal: "" }) },
			example: () => Promise.reject(new Error("not asked")),
			begin: () => Promise.reject(new Error("not asked")),
			articles: [{ slug: "a", title: "An article" }],
		},
	});
	for (const words of [
		"Nothing leaves this device",
		"Paste an article",
		"A file",
		"Riyadh article",
	])
		expect(body).toContain(words);
	expect(body).not.toContain('role="alert"');
	// Nobody said how it is opened.
	expect(body).not.toContain("An article<");
});

test("while a text is read nothing else can be begun, that is said, and it can be stopped", () => {
	const body = inlet({ text: "A", isReading: true });
	expect(body).toContain('aria-busy="true"');
	expect(body).toContain("Reading …");
	expect(body).toMatch(/<button[^>]*>Stop<\/button>/u);
	expect(body.match(/<button[^>]*disabled/gu)).toHaveLength(3);
});

test("a refusal is announced, and the text stays to be mended", () => {
	const body = inlet({ text: "…", refusal: "There are no words in it." });
	expect(body).toMatch(/role="alert">There are no words in it\./u);
	expect(body).toContain('aria-invalid="true"');
	expect(body).toContain(">…</textarea>");
});

test("what was understood is shown to be corrected: headline, dek, language, numbers, what is left out", () => {
	const text =
		"Mayor Rejects the Bridge\n\nA decision is due.\n\n“It would ruin the harbour,” said Maria Lind on Monday.\n\nThe ferry\0 stays, said Tom Berg.";
	const started = startFrom({ type: "text", text });
	if ("refusal" in started) throw new Error(started.refusal);
	const { body } = render(StartReview, {
		props: {
			...{ started, refusal: "", isReading: false, oncorrect: () => Promise.resolve() },
			...{ onopen: nothing, onagain: nothing, onstop: nothing },
		},
	});
	for (const words of [
		...["Mayor Rejects the Bridge</textarea>", "A decision is due.</textarea>"],
		...["Two paragraphs and two sentences.", "one of them in quotation marks"],
		...["Maria Lind and Tom Berg", "Left out: 1 control character.", "Mark it up"],
	])
		expect(body).toContain(words);
	expect(body).toMatch(/<option value="en"[^>]*selected/u);
	expect(body).not.toContain("plain text");
});
