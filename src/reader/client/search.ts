import { capitalize, formatCount } from "../../article/sentences/numbers.ts";
import { drawFound, fillFilter } from "../search/draw-found.ts";
import { type FoundArticles, openSearch } from "../search/engine.ts";
import { formatSearch, parseSearch, type Search } from "../search/search-hash.ts";
import { answerBar } from "./bar-buttons.ts";

/*
 * The page that searches all articles. Nothing of the index is fetched before somebody searches,
 * then what the words need; they stay behind the address, which no server is told.
 */

const onceShown = 10;

const root = document.documentElement;
const form = document.querySelector("form") as HTMLFormElement;
const field = form.elements.namedItem("words") as HTMLInputElement;
const filters = form.querySelector(".filters") as HTMLElement;
const selects = [...form.querySelectorAll<HTMLSelectElement>("[data-filter]")];
const status = document.getElementById("status") as HTMLElement;
const list = document.getElementById("found") as HTMLElement;
const more = document.getElementById("more") as HTMLButtonElement;

const resolve = (path = "") => new URL(path, document.baseURI);

let opened: ReturnType<typeof openSearch> | null = null;

function open(): ReturnType<typeof openSearch> {
	opened ??= openSearch((root.dataset.languages ?? "").split(" "), {
		engine: resolve(root.dataset.engine),
		findIndex: (language) => resolve(`${language}/`),
	});
	// What could not be fetched is asked for again at the next search.
	opened.catch(() => {
		opened = null;
	});
	return opened;
}

/** The search that is shown: an answer to an earlier one comes too late. */
let current: Search | null = null;
let found: FoundArticles["results"] = [];

function readForm(): Search {
	const [actor = "", proposal = ""] = selects.map(({ value }) => value);
	return { words: field.value.trim(), actor, proposal };
}

async function showNext(search: Search): Promise<HTMLElement[]> {
	const from = list.children.length;
	const next = found.slice(from, from + onceShown);
	const drawn = await Promise.all(next.map((result) => drawFound(result, search)));
	if (search !== current) return [];
	list.append(...drawn);
	more.hidden = list.children.length >= found.length;
	return drawn;
}

async function show(search: Search): Promise<void> {
	current = search;
	field.value = search.words;
	status.textContent = "Searching …";
	try {
		const answer = await (await open())(search);
		if (search !== current) return;
		found = answer.results;
		list.replaceChildren();
		for (const select of selects) {
			const kind = select.dataset.filter === "actor" ? "actor" : "proposal";
			fillFilter(select, answer.counts[kind], search[kind]);
		}
		filters.hidden = false;
		await showNext(search);
		if (search === current) status.textContent = describeFound(search);
	} catch {
		if (search !== current) return;
		list.replaceChildren();
		more.hidden = true;
		status.textContent = "The search could not be fetched. All explainers are listed without it.";
	}
}

function describeFound({ words }: Search): string {
	if (found.length > 0) return `${capitalize(formatCount(found.length, "article"))} found`;
	return words === "" ? "No article has both." : `Nothing was found for “${words}”.`;
}

/** Shows what the form asks for and keeps it in the address, so that Back returns to it. */
function submit(): void {
	const search = readForm();
	const hash = formatSearch(search);
	if (hash !== location.hash) history.pushState(null, "", hash || location.pathname);
	void show(search);
}

answerBar();
form.addEventListener("submit", (event) => {
	event.preventDefault();
	submit();
});
for (const select of selects) select.addEventListener("change", submit);
more.addEventListener("click", async () => {
	if (!current) return;
	const [first] = await showNext(current);
	first?.querySelector("a")?.focus();
});

function showAddress(): void {
	const search = parseSearch(location.hash);
	if (formatSearch(search) !== "") void show(search);
	else {
		current = null;
		found = [];
		list.replaceChildren();
		status.textContent = "";
		field.value = "";
		more.hidden = true;
		filters.hidden = true;
	}
}
addEventListener("popstate", showAddress);
showAddress();
