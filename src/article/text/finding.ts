/** A stretch of a text, in UTF-16 units, `stop` exclusive. */
export interface Stretch {
	start: number;
	stop: number;
}

/** Something found in a text, with its kind. */
export interface Finding<Kind extends string> extends Stretch {
	kind: Kind;
}
