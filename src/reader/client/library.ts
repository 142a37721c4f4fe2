import { formatSearch } from "../search/search-hash.ts";
import { answerBar } from "./bar-buttons.ts";

/* The pages that list explainers: they have nothing to select, so the reader's script stays away. */

answerBar();

const form = document.querySelector<HTMLFormElement>("form[data-page]");
form?.addEventListener("submit", (event) => {
	event.preventDefault();
	const words = String(new FormData(form).get("words") ?? "").trim();
	location.assign(form.dataset.page + formatSearch({ words, actor: "", proposal: "" }));
});
