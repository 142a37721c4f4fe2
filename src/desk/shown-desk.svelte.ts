import { untrack } from "svelte";
import type { DeskState } from "./desk-state.ts";

/** What was read while it was shown last. */
function keepShown<T>(isShown: () => boolean, read: () => T): () => T {
	let kept = untrack(read);
	const now = $derived.by(() => {
		if (isShown()) kept = read();
		return kept;
	});
	return () => now;
}

/**
 * The desk as a part of it sees it that stays on the page while another one is in view: nothing
 * changes for it meanwhile, so that nothing of it is drawn; what is pressed in it is done.
 */
export class ShownDesk implements DeskState {
	readonly #desk: DeskState;
	readonly #isShown: () => boolean;
	readonly #files: () => DeskState["files"];
	readonly #reading: () => DeskState["reading"];
	readonly #isCurrent: () => boolean;
	readonly #problems: () => DeskState["problems"];
	readonly #chosen: () => DeskState["chosen"];
	readonly #nameForms: () => DeskState["nameForms"];
	readonly #unsaved: () => DeskState["unsaved"];
	readonly #canUndo: () => boolean;
	readonly #canRedo: () => boolean;

	constructor(desk: DeskState, isShown: () => boolean) {
		this.#desk = desk;
		this.#isShown = isShown;
		this.#files = keepShown(isShown, () => desk.files);
		this.#reading = keepShown(isShown, () => desk.reading);
		this.#isCurrent = keepShown(isShown, () => desk.isCurrent);
		this.#problems = keepShown(isShown, () => desk.problems);
		this.#chosen = keepShown(isShown, () => desk.chosen);
		this.#nameForms = keepShown(isShown, () => desk.nameForms);
		this.#unsaved = keepShown(isShown, () => desk.unsaved);
		this.#canUndo = keepShown(isShown, () => desk.canUndo);
		this.#canRedo = keepShown(isShown, () => desk.canRedo);
	}

	get isShown(): boolean {
		return this.#isShown();
	}

	get files() {
		return this.#files();
	}

	get reading() {
		return this.#reading();
	}

	get isCurrent(): boolean {
		return this.#isCurrent();
	}

	get problems() {
		return this.#problems();
	}

	get chosen() {
		return this.#chosen();
	}

	get nameForms() {
		return this.#nameForms();
	}

	get unsaved() {
		return this.#unsaved();
	}

	get canUndo(): boolean {
		return this.#canUndo();
	}

	get canRedo(): boolean {
		return this.#canRedo();
	}

	keepNameForm(...given: Parameters<DeskState["keepNameForm"]>): void {
		this.#desk.keepNameForm(...given);
	}

	choose(chosen: Parameters<DeskState["choose"]>[0]): void {
		this.#desk.choose(chosen);
	}

	act(action: Parameters<DeskState["act"]>[0]): ReturnType<DeskState["act"]> {
		return this.#desk.act(action);
	}

	remove(action: Parameters<DeskState["remove"]>[0]): ReturnType<DeskState["remove"]> {
		return this.#desk.remove(action);
	}

	edit(edits: Parameters<DeskState["edit"]>[0]): void {
		this.#desk.edit(edits);
	}

	addWalkthrough(walkthrough: string): void {
		this.#desk.addWalkthrough(walkthrough);
	}

	undo(): void {
		this.#desk.undo();
	}

	redo(): void {
		this.#desk.redo();
	}

	say(words: string): void {
		this.#desk.say(words);
	}
}
