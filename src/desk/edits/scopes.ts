import type { FrontMatter, Located } from "../../article/parse/front-matter/declared.ts";
import { editText, type TextEdit } from "../../article/text/edits.ts";
import { bisect } from "../../article/text/finding.ts";

/**
 * A text that notation is written in: the file itself, or a headline as it is read from between
 * YAML's quotation marks. Its units have places in the file.
 */
export interface Scope {
	text: string;
	/** Offset in the file of a unit, or of the end. */
	toFile(unit: number): number;
	/** The unit at an offset of the file, or the next one behind it. */
	toUnit(at: number): number;
	/** How text is typed here. */
	encode(text: string): string;
	/** The YAML value, where it is one without quotation marks: not every text fits into it. */
	plain: Located | null;
}

/** An edit of a scope's text; offsets are units of it. */
export interface ScopeEdit extends TextEdit {
	scope: Scope;
}

/** The scope of an offset in the file. */
export function findScope(file: string, front: FrontMatter | null, at: number): Scope {
	const heads = [front?.title, front?.dek];
	const head = heads.find((one) => one && one.start <= at && at < one.stop);
	return head ? openHead(file, head) : openBody(file);
}

const openBody = (text: string): Scope => ({
	...{ text, plain: null, toFile: (unit) => unit, toUnit: (at) => at },
	encode: (typed) => typed,
});

function openHead(file: string, head: Located): Scope {
	const { text, origin } = head;
	const sign = file[head.start] ?? "";
	return {
		text: text.replaceAll("\n", " "),
		toFile: (unit) => origin[unit] ?? head.stop,
		toUnit: (at) => bisect(text.length, (unit) => (origin[unit] ?? 0) >= at),
		encode: (typed) => {
			if (sign === '"') return typed.replace(/["\\]/gu, "\\$&");
			return sign === "'" ? typed.replaceAll("'", "''") : typed;
		},
		plain: /["'|>]/u.test(sign) ? null : head,
	};
}

const toTextEdit = ({ scope, start, stop, text }: ScopeEdit): TextEdit => ({
	...{ start: scope.toFile(start), stop: scope.toFile(stop) },
	text: scope.encode(text),
});

/** Ways in which the edits may be typed in the file, the plainest first. */
export function listFileEdits(file: string, edits: readonly ScopeEdit[]): TextEdit[][] {
	const ways = [edits.map(toTextEdit)];
	// In a table, a bar would end the cell.
	if (edits.some(({ scope, text }) => scope.text === file && text.includes("|")))
		ways.push(edits.map(escapeBars).map(toTextEdit));
	const rewritten = rewriteHeads(file, edits);
	return rewritten === null ? ways : [...ways, rewritten];
}

const escapeBars = (edit: ScopeEdit): ScopeEdit => ({
	...edit,
	text: edit.text.replaceAll("|", "\\|"),
});

/** What YAML would misread without quotation marks is typed anew between them. */
function rewriteHeads(file: string, edits: readonly ScopeEdit[]): TextEdit[] | null {
	const heads = [...new Set(edits.flatMap(({ scope }) => scope.plain ?? []))];
	if (heads.length === 0) return null;
	const isIn = (head: Located) => (edit: ScopeEdit) => edit.scope.plain === head;
	const others = edits.filter(({ scope }) => scope.plain === null).map(toTextEdit);
	const typed = heads.map((head) => {
		const text = JSON.stringify(editText(head.text, edits.filter(isIn(head))));
		const { length } = file.slice(head.start, head.stop).trimEnd();
		return { start: head.start, stop: head.start + length, text };
	});
	return [...others, ...typed];
}
