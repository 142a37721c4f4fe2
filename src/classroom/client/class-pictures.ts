import { mount } from "svelte";
import type { Step } from "../lesson/types.ts";
import ClassPicture from "../poll/ClassPicture.svelte";
import { listPictured } from "../poll/class-picture.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/** The class in the strip of the proposal that it was asked about; where there is none, below the figure. */
export function drawClass(state: WalkthroughState, step: Step, below: HTMLElement): void {
	for (const question of listPictured(state.lesson, step)) {
		const id = CSS.escape(question.proposal);
		const named = `.strips > li:has(> :is(h3, h4) [data-proposal="${id}"]) > .position-strip`;
		const strip = below.closest("[data-step]")?.querySelector<HTMLElement>(named) ?? null;
		const target = document.createElement("div");
		if (strip) strip.after(target);
		else below.append(target);
		mount(ClassPicture, { target, props: { walkthrough: state, question, strip } });
	}
}
