/** What a key does at the desk. */
export type DeskKeyAction =
	| "next-sentence"
	| "previous-sentence"
	| "word-right"
	| "word-left"
	| "widen-right"
	| "widen-left"
	| "first-word"
	| "last-word"
	| "widen-first"
	| "widen-last"
	| "open-form"
	| "next-mark"
	| "mark-before"
	| "go-on"
	| "stance"
	| "next-suggestion"
	| "previous-suggestion"
	| "take"
	| "leave"
	| "undo"
	| "redo"
	| "remove"
	| "split"
	| "names"
	| "save-statement"
	| "save-folder"
	| "help"
	| "close";

/** A key with what is held down with it. */
export interface KeyPress {
	/** As `KeyboardEvent.key` has it, letters small. */
	key: string;
	shift?: true;
	/** Control, or Command on a Mac. */
	control?: true;
}

/** One thing that keys do. */
export interface DeskKey {
	action: DeskKeyAction;
	/** Any of them does it. */
	presses: readonly KeyPress[];
	/** For people, as in a list of keys. */
	says: string;
}

/** Keys that belong together. */
export interface DeskKeyGroup {
	title: string;
	keys: readonly DeskKey[];
}

const key = (action: DeskKeyAction, says: string, ...presses: KeyPress[]): DeskKey => ({
	...{ action, says, presses },
});

/** As the form’s buttons are numbered. */
const stanceKeys = ["1", "2", "3", "4", "5", "6"];

/** THE table of the desk’s keys: what is handled and what the help lists is made from it. */
export const deskKeys: readonly DeskKeyGroup[] = [
	{
		title: "Find your words",
		keys: [
			key("next-sentence", "next sentence", { key: "ArrowDown" }),
			key("previous-sentence", "sentence before", { key: "ArrowUp" }),
			key("word-right", "word to the right", { key: "ArrowRight" }),
			key("word-left", "word to the left", { key: "ArrowLeft" }),
			key("widen-right", "widen, to the right", { key: "ArrowRight", shift: true }),
			key("widen-left", "widen, to the left", { key: "ArrowLeft", shift: true }),
			key("first-word", "first word of the sentence", { key: "Home" }),
			key("last-word", "last word of the sentence", { key: "End" }),
			key("widen-first", "widen, to the first word", { key: "Home", shift: true }),
			key("widen-last", "widen, to the last word", { key: "End", shift: true }),
		],
	},
	{
		title: "Say what they say",
		keys: [
			key("open-form", "open the form for these words", { key: "Enter" }),
			key("stance", "stance, as the form shows them", ...stanceKeys.map((key) => ({ key }))),
			key("save-statement", "save the statement, in its form", { key: "Enter", control: true }),
			key("next-mark", "next of what is marked, to change it", { key: "m" }),
			key("mark-before", "the one before", { key: "m", shift: true }),
			key("go-on", "it goes on in further words", { key: "g" }),
			key("split", "split the statement in two here", { key: "s" }),
			key("remove", "remove the statement, not the words", { key: "Delete" }, { key: "Backspace" }),
		],
	},
	{
		title: "Suggestions",
		keys: [
			key("next-suggestion", "next suggestion", { key: "n" }),
			key("previous-suggestion", "suggestion before", { key: "p" }),
			key("take", "take it", { key: "a" }),
			key("leave", "leave its words unmarked", { key: "l" }),
		],
	},
	{
		title: "At any time",
		keys: [
			key("undo", "undo", { key: "u" }, { key: "z", control: true }),
			key("redo", "redo", { key: "z", control: true, shift: true }, { key: "y", control: true }),
			key("save-folder", "save to the folder, where there is one", { key: "s", control: true }),
			key("names", "who is who", { key: "w" }),
			key("help", "this list", { key: "?" }),
			key("close", "close what is open", { key: "Escape" }),
		],
	},
];

/** What of a key’s event tells which key it is. */
export type PressedKey = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const all = deskKeys.flatMap(({ keys }) => keys);

/** What a press does; undefined for a key that is none of the desk’s. */
export function findDeskKey(event: PressedKey): DeskKey | undefined {
	// With it keyboards write letters, and browsers have keys of their own.
	if (event.altKey) return undefined;
	const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const isSign = /^\P{L}$/u.test(pressed);
	return all.find(({ presses }) =>
		presses.some(
			({ key, shift = false, control = false }) =>
				key === pressed &&
				control === (event.ctrlKey || event.metaKey) &&
				// Where a sign or a digit stands is the keyboard's matter.
				(isSign || shift === event.shiftKey),
		),
	);
}

const shown: Readonly<Record<string, string>> = {
	...{ ArrowDown: "↓", ArrowUp: "↑", ArrowRight: "→", ArrowLeft: "←", Escape: "Esc" },
};
const spoken: Readonly<Record<string, string>> = {
	...{ "↓": "Down", "↑": "Up", "→": "Right", "←": "Left", "?": "Question mark" },
};

/** The keys of a press, one by one, as they stand on a keyboard: `["Ctrl", "Z"]`. */
export function listPressKeys({ key, shift, control }: KeyPress): string[] {
	const name = shown[key] ?? (key.length === 1 ? key.toUpperCase() : key);
	return [...(control ? ["Ctrl"] : []), ...(shift ? ["Shift"] : []), name];
}

/** What a screen reader says of a key that is a sign; null where the sign is a word. */
export const findSpokenKey = (key: string): string | null => spoken[key] ?? null;
