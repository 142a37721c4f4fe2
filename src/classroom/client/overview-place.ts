import { mount } from "svelte";
import Overview from "../overview/Overview.svelte";
import { canScan, startCamera } from "./camera.ts";
import { readPageLesson } from "./page-lesson.ts";

/** Draws the teacher's overview where the page has a place for it. */
export function startOverview(): void {
	const target = document.querySelector<HTMLElement>("[data-overview]");
	if (!target) return;
	const { scan } = document.documentElement.dataset;
	let isFilled = false;
	target.replaceChildren();
	mount(Overview, {
		target,
		props: {
			lesson: readPageLesson(),
			scan: canScan(scan) ? (video, onText) => startCamera(video, onText, scan) : null,
			onpaste: (text) => {
				isFilled = text.trim() !== "";
			},
		},
	});
	// The links of a class stand nowhere else.
	addEventListener("beforeunload", (event) => {
		if (isFilled) event.preventDefault();
	});
}
