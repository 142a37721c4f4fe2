import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";
import { formatChannelName, openChannel } from "./channel.ts";
import { createId } from "./id.ts";
import type { Order, ShownStep } from "./messages.ts";
import { createDesk, hearAtDesk } from "./projector-session.ts";

/** Whether the step goes on below what covers the screen's edge; the start is not for the class. */
function isMoreBelow(step: number): boolean {
	const section = document.querySelector(`[data-step="${step}"]`);
	const bar = document.querySelector(".turn")?.getBoundingClientRect().height ?? 0;
	return step > 0 && !!section && section.getBoundingClientRect().bottom > innerHeight - bar + 1;
}

function readShown({ step, black, revealed }: WalkthroughState): ShownStep {
	const ids = Object.keys(revealed).filter((id) => revealed[id]);
	return { step, black, revealed: ids, more: isMoreBelow(step) };
}

/** As the same key does in the projected page: when it is black, any turn brings it back first. */
function carryOut(room: WalkthroughState, order: Order): void {
	if ("questions" in order) {
		for (const id of order.questions) room.revealed[id] = order.shown;
		return;
	}
	const wasBlack = room.black;
	room.black = false;
	if ("step" in order) room.go(order.step);
	else if (order.turn === "black") room.black = !wasBlack;
	else if (!wasBlack) {
		const go = {
			next: () => room.next(),
			previous: () => room.previous(),
			first: () => room.go(0),
			last: () => room.go(room.count),
		};
		go[order.turn]();
	}
}

/** Tells presenters what is shown and does what they ask, until it is called off. */
function project(room: WalkthroughState): () => void {
	const id = createId(crypto);
	let desk = $state.raw(createDesk(id));
	const line = openChannel(formatChannelName(room.lesson.model.slug), id, (message) => {
		const heard = hearAtDesk(desk, message);
		desk = heard.desk;
		if (heard.order) carryOut(room, heard.order);
		if (heard.answer) tell();
	});
	const tell = () =>
		line.send({ kind: "state", shown: readShown(room), presenter: desk.presenter });
	const leave = () => line.send({ kind: "bye", ended: false });
	const comeBack = ({ persisted }: PageTransitionEvent) => {
		if (persisted) tell();
	};
	$effect(tell);
	addEventListener("scrollend", tell);
	addEventListener("pagehide", leave);
	addEventListener("pageshow", comeBack);
	return () => {
		line.send({ kind: "bye", ended: true });
		line.close();
		removeEventListener("scrollend", tell);
		removeEventListener("pagehide", leave);
		removeEventListener("pageshow", comeBack);
	};
}

/** Answers presenters for as long as the walkthrough is shown to a class; in student pace nothing is open. */
export function startProjector(room: WalkthroughState): void {
	$effect.root(() => {
		$effect(() => (room.pace === "teacher" ? project(room) : undefined));
	});
}
