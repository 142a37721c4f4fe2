/** What a key asks of a walkthrough. */
export type KeyWish =
	| "next"
	| "previous"
	| "first"
	| "last"
	| "black"
	| "full-screen"
	| "overview"
	| "presenter"
	| "answers"
	| "help";

/** As `KeyboardEvent` tells of a key. */
export interface Stroke {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
}

const turning: Readonly<Record<string, KeyWish>> = {
	ArrowRight: "next",
	PageDown: "next",
	ArrowLeft: "previous",
	PageUp: "previous",
	Home: "first",
	End: "last",
};

/** Keys of the teacher alone: on a student's page a letter must not turn the screen black. */
const presenting: Readonly<Record<string, KeyWish>> = {
	b: "black",
	".": "black",
	f: "full-screen",
	o: "overview",
	s: "presenter",
	a: "answers",
	"?": "help",
};

/**
 * The wish behind a key, or null. Clickers send PageDown and PageUp, some the arrow keys,
 * and B or a full stop for a black screen. With a modifier a key is the browser's.
 */
export function findWish(stroke: Stroke, isPresenting: boolean): KeyWish | null {
	if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null;
	if (stroke.key === " ") return stroke.shiftKey ? "previous" : "next";
	const wish = turning[stroke.key];
	if (wish) return stroke.shiftKey ? null : wish;
	return isPresenting ? (presenting[stroke.key.toLowerCase()] ?? null) : null;
}

/** What uses which keys itself when it has the focus. */
const owners: readonly [selector: string, keys: RegExp][] = [
	["textarea,select,[contenteditable],input:not([type=radio],[type=checkbox])", /./],
	["input[type=radio]", /^Arrow(?:Up|Down)|^ $/],
	["input[type=checkbox],button,summary", /^ $/],
	// Inside a figure, and among the words to mark, arrows go from mark to mark.
	["[data-roving] *,[data-own-keys] *", /^Arrow|^Home$|^End$|^ $/],
	["[data-scrolls]", /^Arrow/],
];

/**
 * Whether the focused element needs the key for itself. Radio buttons take all arrows, but in
 * front of a class left and right are the clicker's: up and down choose as well.
 */
export function isTaken(
	focused: { matches(selector: string): boolean },
	key: string,
	isPresenting: boolean,
): boolean {
	if (!isPresenting && /^Arrow/.test(key) && focused.matches("input[type=radio]")) return true;
	return owners.some(([selector, keys]) => keys.test(key) && focused.matches(selector));
}

/** Keys by which a page is scrolled, and which way. */
const scrolling: Readonly<Record<string, "up" | "down">> = {
	" ": "down",
	PageDown: "down",
	End: "down",
	PageUp: "up",
	Home: "up",
};

/**
 * Which way a key scrolls a page that can be: at a student's pace it does, and turns only
 * where there is nothing more to see that way. Null for keys that never scroll.
 */
export function findScroll({ key, shiftKey }: Stroke): "up" | "down" | null {
	return key === " " && shiftKey ? "up" : (scrolling[key] ?? null);
}
