/**
 * Says on the page how far its reader is with predicting: `data-predicting` on the root hides
 * what would give the answer away, `data-told` shows the article's marks over one's own.
 */
export function followPrediction(): void {
	const predict = document.querySelector<HTMLDetailsElement>(".predict");
	const answer = predict?.querySelector<HTMLDetailsElement>(".unfolds");
	if (!predict || !answer) return;
	const tell = () => {
		predict.toggleAttribute("data-told", answer.open);
		document.documentElement.toggleAttribute("data-predicting", predict.open && !answer.open);
	};
	// It does not bubble; browsers tell of what they unfold by themselves too, coming Back.
	predict.addEventListener("toggle", tell, true);
	tell();
}
