import { type Extension, Prec, type Range } from "@codemirror/state";
import {
	Decoration,
	type DecorationSet,
	Direction,
	EditorView,
	ViewPlugin,
	type ViewUpdate,
} from "@codemirror/view";
import {
	firstLine,
	type LineColour,
	type LineState,
	listColours,
	passLine,
} from "./line-colours.ts";

const marks = new Map<string, Decoration>();

function findMark({ kind, stance }: LineColour): Decoration {
	const name = `cm-${kind}${stance ? ` cm-${stance}` : ""}`;
	const mark = marks.get(name) ?? Decoration.mark({ class: name });
	marks.set(name, mark);
	return mark;
}

/** Each line is written in its own direction; braces always from left to right, as ids are. */
const lineDirection = Decoration.line({ attributes: { dir: "auto" } });
const isolate = Decoration.mark({
	class: "cm-iso",
	attributes: { dir: "ltr" },
	bidiIsolate: Direction.LTR,
});

class Colours {
	colours: DecorationSet = Decoration.none;
	isolates: DecorationSet = Decoration.none;
	/** What the first line that is shown is read as, so that not all lines are read each time. */
	private known = { line: 1, state: firstLine };

	constructor(view: EditorView) {
		this.read(view);
	}

	update({ view, docChanged, viewportChanged, changes, startState }: ViewUpdate): void {
		if (!docChanged && !viewportChanged) return;
		// A line that is known stays as it is while all that changes stands below its beginning.
		const at = startState.doc.line(this.known.line).from;
		if (docChanged && changes.touchesRange(0, at) !== false) {
			this.known = { line: 1, state: firstLine };
		}
		this.read(view);
	}

	private read({ state: { doc }, viewport }: EditorView): void {
		const first = doc.lineAt(viewport.from).number;
		const last = doc.lineAt(viewport.to).number;
		let { line: number, state }: { line: number; state: LineState } =
			this.known.line > first ? { line: 1, state: firstLine } : this.known;
		const colours: Range<Decoration>[] = [];
		const isolates: Range<Decoration>[] = [];
		const lines = doc.iterLines(number, last + 1);
		for (let { value: text, done } = lines.next(); !done; { value: text, done } = lines.next()) {
			if (number === first) this.known = { line: first, state };
			if (number >= first) {
				const { from } = doc.line(number);
				colours.push(lineDirection.range(from));
				for (const colour of listColours(text, state)) {
					const into = colour.kind === "braces" ? isolates : colours;
					const mark = colour.kind === "braces" ? isolate : findMark(colour);
					into.push(mark.range(from + colour.start, from + colour.stop));
				}
			}
			state = passLine(text, state);
			number++;
		}
		this.colours = Decoration.set(colours, true);
		this.isolates = Decoration.set(isolates, true);
	}
}

/** Colours of the lines in view, and their directions. */
export const editorColours: Extension = [
	EditorView.perLineTextDirection.of(true),
	ViewPlugin.fromClass(Colours, {
		decorations: ({ colours }) => colours,
		provide: (plugin) => {
			const find = (view: EditorView) => view.plugin(plugin)?.isolates ?? Decoration.none;
			return [
				EditorView.outerDecorations.of(find),
				Prec.lowest(EditorView.bidiIsolatedRanges.of(find)),
			];
		},
	}),
];
