/**
 * Saying verbs of languages whose other cues are not known here, as
 * {@link import("./cue-list.ts").CueList.says}: what a dash opens ends at one of them.
 */
export const moreSays: Readonly<Record<string, string>> = {
	nb: "sier|sa|seier|mener|meiner|forteller|forklarer|skriver|svarer|understreker|påpeker|hevder|legger",
	sv: "säger|sade|sa|menar|berättar|förklarar|skriver|svarar|hävdar|konstaterar",
	da: "siger|sagde|mener|fortæller|forklarer|skriver|svarer|understreger|påpeger|lyder",
	fi: "sanoo|sanoi|kertoo|kertoi|toteaa|totesi|arvioi|kommentoi|vastaa|vastasi|kirjoittaa",
	pt: "disse|diz|afirmou|afirma|explicou|explica|respondeu|declarou|garantiu|acrescentou",
	it: "dice|ha detto|disse|afferma|ha affermato|spiega|ha spiegato|risponde|dichiara|sostiene",
	pl: "powiedział|powiedziała|mówi|stwierdził|stwierdziła|dodał|dodała|podkreślił|uważa|odpowiada",
};
