import { listUnanswered } from "../walkthrough/step-navigation.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";
import { openChannel } from "./channel.ts";
import type { Order, ShownStep } from "./messages.ts";
import { hearPresenter } from "./projector-session.ts";

/** Whether the step goes on below what covers the screen's edge; the start is not for the class. */
function isMoreBelow(step: number): boolean {
	const section = document.querySelector(`[data-step="${step}"]`);
	const bar = document.querySelector(".turn")?.getBoundingClientRect().height ?? 0;
	return step > 0 && !!section && section.getBoundingClientRect().bottom > innerHeight - bar + 1;
}

function readShown(walkthrough: WalkthroughState): ShownStep {
	const { step, black, revealed } = walkthrough;
	const ids = Object.keys(revealed).filter((id) => revealed[id]);
	const unanswered = listUnanswered(walkthrough).length > 0;
	return { step, black, revealed: ids, more: isMoreBelow(step), unanswered };
}

/** As the same key does in the projected page: when it is black, any turn brings it back first. */
function carryOut(walkthrough: WalkthroughState, order: Order): void {
	if ("questions" in order) {
		walkthrough.reveal(order.questions, order.shown);
		return;
	}
	const wasBlack = walkthrough.black;
	walkthrough.black = false;
	if ("step" in order) walkthrough.go(order.step);
	else if (order.turn === "black") walkthrough.black = !wasBlack;
	else if (!wasBlack) {
		const go = {
			next: () => walkthrough.next(),
			previous: () => walkthrough.previous(),
			first: () => walkthrough.go(0),
			last: () => walkthrough.go(walkthrough.count),
		};
		go[order.turn]();
	}
}

/** Tells presenters what is shown and does what they ask, until it is called off. */
function project(walkthrough: WalkthroughState): () => void {
	let presenter = $state<string | null>(null);
	const channel = openChannel(walkthrough.lesson.model.slug, (message) => {
		const heard = hearPresenter(channel.id, presenter, message);
		presenter = heard.presenter;
		if (heard.order) carryOut(walkthrough, heard.order);
		if (heard.answer) tell();
	});
	const tell = () => channel.send({ kind: "state", shown: readShown(walkthrough), presenter });
	const comeBack = ({ persisted }: PageTransitionEvent) => {
		if (persisted) tell();
	};
	$effect(tell);
	addEventListener("scrollend", tell);
	addEventListener("pageshow", comeBack);
	return () => {
		channel.close();
		removeEventListener("scrollend", tell);
		removeEventListener("pageshow", comeBack);
	};
}

/** Answers presenters for as long as the walkthrough is shown to a class; in student pace nothing is open. */
export function startProjector(walkthrough: WalkthroughState): void {
	$effect.root(() => {
		$effect(() => (walkthrough.pace === "teacher" ? project(walkthrough) : undefined));
	});
}
