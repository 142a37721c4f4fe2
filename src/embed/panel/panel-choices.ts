import type { CodeWish, EmbedTheme } from "../codes/codes.ts";
import { formatEmbedTitle } from "../codes/oembed.ts";
import { type EmbedView, findEmbedView, formatViewLabel } from "../codes/views.ts";
import { createCheck, createChoice, createElement } from "./element.ts";

const themes: readonly { id: EmbedTheme; label: string }[] = [
	{ id: "auto", label: "the reader’s own" },
	{ id: "light", label: "light" },
	{ id: "dark", label: "dark" },
];

/** Columns to reserve the height for; the frame itself always fits its column. */
const columns = [
	{ id: "640", label: "text, 640 px" },
	{ id: "360", label: "a phone, 360 px" },
	{ id: "960", label: "wide, 960 px" },
	{ id: "", label: "as wide as here" },
];

/** What the codes are to be written for, as far as a reader chooses it. */
export interface Choices {
	element: HTMLElement;
	/** The first of the choices, where the focus goes. */
	first: HTMLElement;
	/** Chooses the view that a link leads to; false when it leads to none. */
	follow(hash: string): boolean;
	/** Width of the preview in CSS px, null for as wide as the panel. */
	readWidth(): number | null;
	/** What the codes are written for, but for the site and a measured height. */
	readWish(): Omit<CodeWish, "site">;
}

/** The statement that the page is opened at; null when it has none of that name. */
function readStatement(): string | null {
	const id = new URLSearchParams(location.hash.slice(1)).get("statement");
	const evidence = [...document.querySelectorAll<HTMLElement>("[data-evidence]")];
	return evidence.some(({ dataset }) => dataset.evidence === id) ? id : null;
}

/** Offers the choices. The page tells of its views by `data-view`, `data-takeaway`, `data-height`. */
export function createChoices(slug: string, offers: readonly DOMStringMap[]): Choices {
	const views = offers.flatMap(({ view = "" }) => findEmbedView(view) ?? []);
	const listed = views.map((id) => ({ id, label: formatViewLabel(id) }));
	const figure = createChoice("Figure", listed);
	const theme = createChoice("Colours", themes);
	const transparent = createCheck("On your page’s background");
	const column = createChoice("Column", columns);
	const plain = createCheck("Without title and links");
	const at = createCheck("Open at the selected statement");
	/** As it was when it was wanted: a card that closes does not take it away. */
	let statement: string | null = null;
	const offerAt = () => {
		at.label.hidden = statement === null && readStatement() === null;
	};
	at.box.addEventListener("change", () => {
		statement = at.box.checked ? readStatement() : null;
	});
	const element = createElement("p", { className: "choices" });
	element.append(...[figure, column, theme, transparent, plain, at].map(({ label }) => label));
	for (const kind of ["pointerenter", "focusin"]) element.addEventListener(kind, offerAt);
	offerAt();
	const findOffer = (wanted: EmbedView) => offers.find(({ view }) => view === wanted);
	return {
		element,
		first: figure.select,
		follow(hash) {
			const view = findEmbedView(hash.replace("#embed-", ""));
			if (view !== null) figure.select.value = view;
			return view !== null;
		},
		readWidth: () => Number(column.select.value) || null,
		readWish() {
			const view = findEmbedView(figure.select.value) ?? "explainer";
			const { takeaway = "", height = "0" } = findOffer(view) ?? {};
			return {
				...{ slug, view, takeaway, height: Number(height) },
				title: formatEmbedTitle({ title: document.title }, view),
				theme: themes.find(({ id }) => id === theme.select.value)?.id ?? "auto",
				plain: plain.box.checked,
				transparent: transparent.box.checked,
				statement,
			};
		},
	};
}
