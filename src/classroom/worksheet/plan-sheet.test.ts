import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { encodeQr } from "../poll/encode-qr.ts";
import PlanSheet from "./PlanSheet.svelte";

const lesson = makeLesson();
const draw = (place: { home: string; address?: string; code?: boolean[][] | null }) =>
	render(PlanSheet, { props: { article: lesson, walkthrough: lesson.walkthrough, ...place } }).body;
const address = "https://news.example/";

describe("the plan", () => {
	test("has the walkthrough’s address and a QR code, where it is known", () => {
		const plan = draw({ home: "../", address, code: encodeQr(`${address}x/walkthrough/`) });
		expect(plan).toContain(`>${address}${lesson.model.slug}/walkthrough/</a>`);
		expect(plan).toContain('aria-label="The walkthrough’s address as a QR code"');
		expect(plan).not.toContain("STANDPOINT_URL");
	});

	test("says how to make it known, where it is not", () => {
		const plan = draw({ home: "../" });
		expect(plan).toContain("STANDPOINT_URL=https://… npm run build");
		expect(plan).not.toContain("<svg");
		expect(plan).toContain("from the article’s page");
	});

	test("speaks of neither in the file that holds everything, which anybody may open", () => {
		const plan = draw({ home: "" });
		expect(plan).not.toMatch(/STANDPOINT_URL|<svg|<a /);
	});
});
