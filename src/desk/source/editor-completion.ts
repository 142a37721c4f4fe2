import {
	autocompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult,
	insertCompletionText,
	pickedCompletion,
} from "@codemirror/autocomplete";
import type { Extension, Text } from "@codemirror/state";
import type { DeskState } from "../desk-state.ts";
import { completeSource } from "./complete-source.ts";
import type { SourceOption } from "./source-option.ts";

/** Offers what could be written, with names as the desk last read them. */
export function offerNames(desk: DeskState): Extension {
	const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
		const model = desk.reading?.model;
		const { text, from } = cutSource(state.doc, pos);
		const found = model ? completeSource(text, pos - from, model) : null;
		if (found === null) return null;
		if (found.isQuiet && !explicit && found.start === found.stop) return null;
		return {
			from: from + found.start,
			to: from + found.stop,
			options: found.options.map(toOption),
			filter: false,
		};
	};
	return autocompletion({
		override: [complete],
		icons: false,
		// All in sight: nothing that scrolls, for which the keyboard would need a place to stand.
		maxRenderedOptions: 8,
		// A key is followed by its value, which may be offered too.
		activateOnCompletion: ({ type }) => type === "key",
	});
}

/**
 * What of the file tells what could be written at a place of it: its front matter, and else the
 * line alone. Where a whole file of 1 MiB was written out for each letter, typing waited for it.
 */
function cutSource(doc: Text, at: number): { text: string; from: number } {
	const end = findFrontEnd(doc);
	if (at <= end) return { text: doc.sliceString(0, end), from: 0 };
	const { text, from } = doc.lineAt(at);
	return { text, from };
}

/** Where the line ends that ends the front matter, or the file where none does; 0 without one. */
function findFrontEnd(doc: Text): number {
	if (!fence.test(doc.line(1).text)) return 0;
	let at = 0;
	for (const line of doc.iterLines()) {
		if (at > 0 && fence.test(line)) return at + line.length;
		at += line.length + 1;
	}
	return doc.length;
}

const fence = /^---[ \t]*$/u;

function toOption({ label, detail, text, back = 0 }: SourceOption): Completion {
	const written = text ?? label;
	const type = /(?:=|: )$/u.test(written) ? "key" : "text";
	if (text === undefined) return { label, detail, type };
	return {
		...{ label, detail, type },
		apply: ({ state, dispatch }, completion, from, to) => {
			const change = insertCompletionText(state, text, from, to);
			const selection = { anchor: from + text.length - back };
			const annotations = pickedCompletion.of(completion);
			dispatch(state.update({ ...change, selection, annotations }));
		},
	};
}
