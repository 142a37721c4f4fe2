import {
	autocompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult,
	insertCompletionText,
	pickedCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { DeskState } from "../desk-state.ts";
import { completeSource } from "./complete-source.ts";
import type { SourceOption } from "./source-option.ts";

/** Offers what could be written, with names as the desk last read them. */
export function offerNames(desk: DeskState): Extension {
	const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
		const model = desk.reading?.model;
		const found = model ? completeSource(state.doc.toString(), pos, model) : null;
		if (found === null) return null;
		if (found.isQuiet && !explicit && found.start === found.stop) return null;
		return {
			from: found.start,
			to: found.stop,
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
