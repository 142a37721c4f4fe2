/**
 * How wide words are without a browser: advance widths as rounded averages of the usual
 * system faces, plus about 6 %, so that a label that fits here fits on the reader's screen
 * whichever face that is. The price is a little more white space than needed.
 */

export interface TextStyle {
	/** Font size in px. */
	size: number;
	/** CSS weight, 400 when left out; from 600 on the text is measured as bold. */
	weight?: number;
	family: "sans" | "serif";
}

/** Hundredths of an em, then the characters that are that wide. */
type Widths = readonly (readonly [number, string])[];

const sans: Widths = [
	[26, "ijl'‘’"],
	[30, " .,:;·!|\u00a0"],
	[36, "ftI()[]{}/\\"],
	[40, 'r-‐‑"“”*`°'],
	[54, "csz?J–_†"],
	[56, "kvxy"],
	[60, "0123456789ae$€£+<>=~^×÷"],
	[65, "bdghnopquFLTßEZ"],
	[69, "ABKPRVXSY#"],
	[78, "CDGHNU&"],
	[82, "OQwæ"],
	[93, "mM%"],
	[100, "W@—…→←Æœ"],
];

const serif: Widths = [
	[26, "'‘’"],
	[32, "ijl .,:;·!/\\\u00a0"],
	[38, "ft()[]{}I-‐‑|J°"],
	[48, 'rs?“”"`'],
	[52, "cz–_*"],
	[58, "ageoyxvk0123456789$€£+<>=~^×÷S†"],
	[65, "bdhnpquFPZLETYBßC#"],
	[72, "ARVXKU"],
	[76, "DGOQ"],
	[80, "HN&"],
	[88, "w%æ"],
	[98, "mM@"],
	[106, "W—…→←Æœ"],
];

/** Bold runs wider than regular by about this much in all the faces compared. */
const boldFactor = 1.06;

/**
 * What stands at the edge of a drawing, and words that are broken anyway, fill no more of
 * their room than this: in DejaVu and Verdana, the widest of the common faces, bold type
 * runs up to 9 % wider than is measured here.
 */
export const edgeShare = 0.915;
const average = 0.66;
const capital = 0.76;

/** Scripts set in square cells, and pictures. */
const square =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
/** Marks set on the letter before, joiners, and characters that only steer direction. */
const weightless = /[\p{Mn}\p{Me}\p{Cf}]/u;
const upper = /\p{Lu}/u;

function listAdvances(widths: Widths): Map<string, number> {
	const advances = new Map<string, number>();
	for (const [hundredths, characters] of widths) {
		for (const character of characters) advances.set(character, hundredths / 100);
	}
	return advances;
}

const advancesOf = { sans: listAdvances(sans), serif: listAdvances(serif) };

/** Width of one character in em. Letters with accents are as wide as without. */
function measureCharacter(character: string, advances: Map<string, number>): number {
	const known = advances.get(character);
	if (known !== undefined) return known;
	let width = average;
	if (weightless.test(character)) width = 0;
	else if (square.test(character)) width = 1;
	else {
		const base = character.normalize("NFD").charAt(0);
		width = advances.get(base) ?? (upper.test(character) ? capital : average);
	}
	advances.set(character, width);
	return width;
}

/** Width of one line of text in px; combining marks take none, CJK takes one em each. */
export function measureText(text: string, style: TextStyle): number {
	const advances = advancesOf[style.family];
	let em = 0;
	for (const character of text) em += measureCharacter(character, advances);
	return em * style.size * ((style.weight ?? 400) >= 600 ? boldFactor : 1);
}
