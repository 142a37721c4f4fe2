import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Stretch } from "../../article/text/finding.ts";

const setChosen = StateEffect.define<Stretch | null>();
const mark = Decoration.mark({ class: "cm-chosen" });

/** The stretch that is chosen at the desk; it moves with the text. */
export const chosenStretch = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(known, { changes, effects }) {
		const effect = effects.findLast((one) => one.is(setChosen));
		if (effect === undefined) return known.map(changes);
		const at = effect.value as Stretch | null;
		return at === null || at.stop <= at.start
			? Decoration.none
			: Decoration.set([mark.range(at.start, at.stop)]);
	},
	provide: (field) => EditorView.decorations.from(field),
});

/** Shows what is chosen, or nothing. */
export function showStretch(view: EditorView, at: Stretch | null): void {
	const { length } = view.state.doc;
	const within = at && at.stop <= length ? at : null;
	const { from = -1, to = -1 } = view.state.field(chosenStretch).iter();
	if (within ? within.start === from && within.stop === to : from < 0) return;
	view.dispatch({ effects: setChosen.of(within) });
}

/**
 * Scrolls a place into the middle when it is out of sight. Trap: the editor's own way scrolls
 * the page as well, away from where the author is. Lines that were never in view have a height
 * that is guessed, so it looks again once they are, until the place is in sight.
 */
export function scrollEditor(view: EditorView, at: number, looks = 6): void {
	const scroller = view.scrollDOM;
	view.requestMeasure({
		key: scrollEditor,
		read: () => {
			const { top, height } = view.lineBlockAt(Math.min(at, view.state.doc.length));
			const from = top + view.documentPadding.top - scroller.scrollTop;
			const isSeen = from >= 0 && from + Math.min(height, 48) <= scroller.clientHeight;
			return isSeen ? null : top - Math.max(0, scroller.clientHeight - height) / 2;
		},
		write: (top) => {
			if (top === null) return;
			scroller.scrollTop = top;
			if (looks > 1) requestAnimationFrame(() => scrollEditor(view, at, looks - 1));
		},
	});
}
