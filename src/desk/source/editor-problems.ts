import {
	type Diagnostic,
	forEachDiagnostic,
	nextDiagnostic,
	previousDiagnostic,
	setDiagnostics,
} from "@codemirror/lint";
import type { Extension, Text } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { Problem } from "../../article/parse/problem.ts";
import type { DeskState } from "../desk-state.ts";
import { placeProblem } from "./source-places.ts";

/** Underlines problems of the text that the editor holds. */
export function underlineProblems(
	view: EditorView,
	problems: readonly Problem[],
	hasByteOrderMark: boolean,
): void {
	const { doc } = view.state;
	const found = problems
		.filter(({ file }) => file === "article.md")
		.map((problem) => toDiagnostic(problem, doc, hasByteOrderMark));
	if (!isUnderlined(view, found)) view.dispatch(setDiagnostics(view.state, found));
}

/** They have moved with the text: most letters that are typed make no problem and mend none. */
function isUnderlined({ state }: EditorView, found: readonly Diagnostic[]): boolean {
	const there = new Set<string>();
	forEachDiagnostic(state, ({ message }, from, to) => there.add(`${from} ${to} ${message}`));
	const wanted = new Set(found.map(({ from, to, message }) => `${from} ${to} ${message}`));
	return there.size === wanted.size && [...wanted].every((one) => there.has(one));
}

function toDiagnostic(problem: Problem, doc: Text, hasByteOrderMark: boolean): Diagnostic {
	const findLine = (number: number) => {
		if (number < 1 || number > doc.lines) return undefined;
		const { from, to } = doc.line(number);
		return { start: from, stop: to };
	};
	const { start, stop } = placeProblem(problem, findLine, hasByteOrderMark);
	const { severity, message, hint } = problem;
	const kind = severity === "error" ? "Error" : "Warning";
	const all = `${kind}: ${message}${hint === undefined ? "" : `; ${hint}`}`;
	return {
		...{ from: start, to: stop, severity, message: all },
		renderMessage: () => renderProblem(kind, problem),
	};
}

function renderProblem(kind: string, { message, hint }: Problem): HTMLElement {
	const element = document.createElement("div");
	const name = document.createElement("strong");
	name.textContent = kind;
	element.append(name, `: ${message}`);
	if (hint === undefined) return element;
	const second = document.createElement("div");
	second.className = "cm-hint";
	second.textContent = hint;
	element.append(second);
	return element;
}

/**
 * Chooses the next problem, or the one before, with its message beside it, also through a
 * screen reader.
 */
export function goToProblem(view: EditorView, desk: DeskState, isBack = false): boolean {
	(isBack ? previousDiagnostic : nextDiagnostic)(view);
	const { from, to } = view.state.selection.main;
	let told = "";
	forEachDiagnostic(view.state, ({ message }, start, stop) => {
		if (start === from && stop === to && told === "") told = message;
	});
	if (told === "") desk.say("There is no problem in the source.");
	else {
		const { number } = view.state.doc.lineAt(from);
		desk.say(`Line ${number}. ${told}`);
	}
	return true;
}

/** F8 and Shift+F8. */
export const problemKeys = (desk: DeskState): Extension =>
	keymap.of([
		{
			key: "F8",
			run: (view) => goToProblem(view, desk),
			shift: (view) => goToProblem(view, desk, true),
		},
	]);
