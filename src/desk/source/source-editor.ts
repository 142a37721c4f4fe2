import { closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { insertNewlineKeepIndent, standardKeymap } from "@codemirror/commands";
import {
	closeSearchPanel,
	findNext,
	findPrevious,
	openSearchPanel,
	search,
} from "@codemirror/search";
import { Annotation, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, type ViewUpdate } from "@codemirror/view";
import type { Problem } from "../../article/parse/problem.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { Chosen, DeskState } from "../desk-state.ts";
import { chosenStretch, scrollEditor, showStretch } from "./editor-chosen.ts";
import { editorColours } from "./editor-colours.ts";
import { offerNames } from "./editor-completion.ts";
import { editorLook } from "./editor-look.ts";
import { goToProblem, problemKeys, underlineProblems } from "./editor-problems.ts";
import { listTypedEdits, moveTyped, toChanges, toEditorText } from "./source-edits.ts";
import { findChosen, placeChosen } from "./source-places.ts";

/** The source in an editor. What is typed goes to the desk by itself. */
export interface SourceEditor {
	/** Takes over the file of the desk as it is now; selection and place stay. */
	takeText(): void;
	/** Underlines the problems of the text as it is now. */
	showProblems(problems: readonly Problem[]): void;
	/** Shows what is chosen at the desk; scrolls there unless somebody is writing here. */
	showChosen(chosen: Chosen): void;
	/** Tells the desk where the cursor is, if somebody is writing here. */
	tellChosen(): void;
	/** Chooses the next problem and shows what it is. */
	goToProblem(): void;
	destroy(): void;
}

/** Of changes that come from the desk, and do not go back there. */
const fromDesk = Annotation.define<true>();

interface Link {
	desk: DeskState;
	/** The file of the desk as the editor last took it. */
	taken: string;
	/** Undoing was asked for here: the cursor goes to what it changes. */
	isUndoing: boolean;
}

/**
 * Makes the editor in an element. Trap: it stands in a shadow root because there its style is a
 * sheet that script constructs; in the page it would be a `<style>`, which the policy blocks.
 * @param help what explains its keys, as its description
 */
export function createSourceEditor(host: Element, desk: DeskState, help: Element): SourceEditor {
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	const link: Link = { desk, taken: desk.files.article, isUndoing: false };
	const doc = toEditorText(link.taken);
	const state = EditorState.create({ doc, extensions: listExtensions(link) });
	const view = new EditorView({ state, root, parent: root });
	// Across the edge of the shadow root an id would not do.
	view.contentDOM.ariaDescribedByElements = [help];
	return {
		takeText: () => takeText(view, link),
		showProblems: (problems) => underlineProblems(view, problems, link.taken.startsWith("\ufeff")),
		showChosen: (chosen) => showChosen(view, link, chosen),
		tellChosen: () => {
			if (view.hasFocus) tellChosen(view, link);
		},
		goToProblem: () => {
			view.focus();
			goToProblem(view, desk);
		},
		destroy: () => view.destroy(),
	};
}

function listExtensions(link: Link): Extension[] {
	return [
		// It can have the focus in any case; checks of accessibility look for the attribute.
		EditorView.contentAttributes.of({ "aria-label": "Article source (Markdown)", tabindex: "0" }),
		EditorState.phrases.of(phrases),
		undoing(link),
		problemKeys(link.desk),
		keymap.of([...completionKeymap, ...searchKeys]),
		keymap.of([{ key: "Enter", run: insertNewlineKeepIndent }, ...standardKeymap]),
		search({ top: true }),
		offerNames(link.desk),
		highlightSpecialChars(),
		EditorView.lineWrapping,
		...[editorColours, chosenStretch, editorLook],
		// A list that stays behind covers what is read elsewhere.
		EditorView.domEventHandlers({ blur: (_event, view) => void closeCompletion(view) }),
		EditorView.updateListener.of((update) => follow(update, link)),
	];
}

const searchKeys = [
	{ key: "Mod-f", run: openSearchPanel, scope: "editor search-panel" },
	{ key: "F3", run: findNext, shift: findPrevious, scope: "editor search-panel" },
	{ key: "Mod-g", run: findNext, shift: findPrevious, scope: "editor search-panel" },
	{ key: "Escape", run: closeSearchPanel, scope: "editor search-panel" },
];

/** Of the packages, as this interface says it. */
const phrases = {
	Completions: "What could be written here",
	next: "Next",
	previous: "Previous",
	"match case": "Match case",
	regexp: "As a pattern",
	"by word": "Whole words",
	replace: "Replace",
	"replace all": "Replace all",
	close: "Close the search",
};

/** One history for all of the desk: the editor has none of its own. */
function undoing(link: Link): Extension {
	const undo = (view: EditorView) => step(view, link, "undo");
	const redo = (view: EditorView) => step(view, link, "redo");
	return [
		keymap.of([
			{ key: "Mod-z", run: undo, shift: redo, preventDefault: true },
			{ key: "Mod-y", mac: "Mod-Shift-z", run: redo, preventDefault: true },
		]),
		// What a telephone or a menu asks for.
		EditorView.domEventHandlers({
			beforeinput: ({ inputType }, view) => {
				if (inputType === "historyUndo") return undo(view);
				return inputType === "historyRedo" && redo(view);
			},
		}),
	];
}

function step(view: EditorView, link: Link, way: "undo" | "redo"): true {
	const { desk } = link;
	link.isUndoing = way === "undo" ? desk.canUndo : desk.canRedo;
	desk[way]();
	takeText(view, link);
	return true;
}

function follow(update: ViewUpdate, link: Link): void {
	if (update.transactions.some((one) => one.annotation(fromDesk))) return;
	if (update.docChanged) sendTyped(update, link);
	else if (update.selectionSet) {
		link.isUndoing = false;
		tellChosen(update.view, link);
	}
}

/** Sends what was typed; where the desk's text has changed in the meantime, to the same words there. */
function sendTyped({ changes, startState, view }: ViewUpdate, link: Link): void {
	link.isUndoing = false;
	const { desk } = link;
	// A text of 1 MiB is not written out for each letter.
	if (desk.files.article === link.taken) {
		desk.edit(listTypedEdits(changes));
		link.taken = desk.files.article;
		return;
	}
	const before = startState.doc.toString();
	desk.edit(listTypedEdits(moveTyped(changes, before, toEditorText(desk.files.article))));
	takeText(view, link);
}

function takeText(view: EditorView, link: Link): void {
	if (link.desk.files.article === link.taken) return;
	link.taken = link.desk.files.article;
	const before = view.state.doc.toString();
	const after = toEditorText(link.taken);
	if (before === after) return;
	const changes = toChanges(before, after);
	let last = 0;
	changes.iterChanges((_start, _stop, _from, to) => {
		last = to;
	});
	const moves = link.isUndoing ? { selection: { anchor: last }, scrollIntoView: true } : {};
	link.isUndoing = false;
	view.dispatch({ changes, annotations: fromDesk.of(true), ...moves });
}

/** What was read, while it is of the text that the editor holds. */
function findReading({ desk, taken }: Link) {
	return desk.isCurrent && desk.files.article === taken ? desk.reading : null;
}

function tellChosen(view: EditorView, link: Link): void {
	const reading = findReading(link);
	if (reading === null) return;
	const { from, to, head } = view.state.selection.main;
	const line = view.state.doc.lineAt(head);
	const at: Stretch = { start: from, stop: to };
	const chosen = findChosen(reading, at, { start: line.from, stop: line.to });
	if (chosen && !isSame(chosen, link.desk.chosen)) link.desk.choose(chosen);
}

function isSame(one: Chosen, two: Chosen): boolean {
	const isPlace = one.sentence === two.sentence && one.statement === two.statement;
	return isPlace && one.words?.start === two.words?.start && one.words?.stop === two.words?.stop;
}

function showChosen(view: EditorView, link: Link, chosen: Chosen): void {
	const reading = findReading(link);
	if (reading === null) return;
	const at = placeChosen(reading, chosen);
	showStretch(view, at);
	if (at && !view.hasFocus) scrollEditor(view, at.start);
}
