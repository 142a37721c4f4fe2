/** A stop of the tour. */
export interface TourStep {
	/** `data-tour` of what it is about. */
	at: string;
	title: string;
	says: string;
}

/** Six stops, on the Riyadh article as the desk opens it. */
export const tourSteps: readonly TourStep[] = [
	{
		at: "text",
		title: "The article, sentence by sentence",
		says:
			"Its words never change. Press ↓ and ↑ to go from sentence to sentence, → and ← to choose a " +
			"word, Shift with them for more. Or press a word, or drag over several.",
	},
	{
		at: "form",
		title: "Who holds what",
		says:
			"Press Enter on chosen words. Say who it is, where that puts them, from 1 to 6, and on which " +
			"proposal. That is all a mark needs.",
	},
	{
		at: "suggestions",
		title: "What seems to report something",
		says:
			"Rules outline words that are probably somebody’s, and say how sure they are. N goes to the " +
			"next, A takes it, L leaves it. They never say a stance: that is yours.",
	},
	{
		at: "names",
		title: "Who is who",
		says:
			"Everybody who speaks, and everything one can be for or against. Rename, merge and order them " +
			"here, and find all that is said of each.",
	},
	{
		at: "figures",
		title: "The figures draw themselves",
		says:
			"Each mark you make is in them at once, and leads back to its words. Readers get the same " +
			"figures.",
	},
	{
		at: "leave",
		title: "Take it with you",
		says:
			"One file holds the whole explainer: put it on a site, in a learning platform or in a mail. " +
			"Or take the folder, and go on another day.",
	},
];
