import {
	type CodeWish,
	codeKinds,
	type EmbedTheme,
	formatCode,
	formatEmbedAddress,
} from "../../export/codes.ts";
import { describePrivacy, formatHostPolicy } from "../../export/codes-terms.ts";
import { formatEmbedTitle } from "../../export/oembed.ts";
import { type EmbedView, findEmbedView, formatViewLabel } from "../../export/views.ts";
import { createChoice, createElement } from "../../view/reader/panel/element.ts";
import { createPreview } from "../../view/reader/panel/preview.ts";
import { createCodeRow } from "../../view/reader/panel/row.ts";
import { guessSite } from "../../view/reader/panel/site.ts";

/* The embed panel: fetched when it is first opened, it takes the place of the codes on the page. */

const themes: readonly { id: EmbedTheme; label: string }[] = [
	{ id: "auto", label: "the reader’s own" },
	{ id: "light", label: "light" },
	{ id: "dark", label: "dark" },
];

/** Columns to reserve the height for; the frame itself always fits its column. */
const columns = [
	{ id: "", label: "as wide as here" },
	{ id: "360", label: "a phone, 360 px" },
	{ id: "640", label: "text, 640 px" },
	{ id: "960", label: "wide, 960 px" },
];

interface Offer {
	takeaway: string;
	height: number;
}

function readOffers(root: HTMLElement): Map<EmbedView, Offer> {
	const offers = new Map<EmbedView, Offer>();
	for (const { dataset } of root.querySelectorAll<HTMLElement>("[data-view]")) {
		const view = findEmbedView(dataset.view ?? "");
		if (view)
			offers.set(view, { takeaway: dataset.takeaway ?? "", height: Number(dataset.height) });
	}
	return offers;
}

/** Says a text to assistive technology, even when it is the same as before. */
function announce(text: string): void {
	const status = document.getElementById("status");
	if (!status) return;
	status.textContent = "";
	requestAnimationFrame(() => {
		status.textContent = text;
	});
}

/** The statement that the page is opened at. */
function readStatement(): string | null {
	return new URLSearchParams(location.hash.slice(1)).get("statement");
}

/** Draws the panel into the open `<details>`; what a link to a figure's code asks for is chosen. */
export function startPanel(root: HTMLElement): void {
	const offers = readOffers(root);
	const slug = root.dataset.slug ?? "";
	const { site, warning } = guessSite(location.href, root.dataset.address ?? "");
	const figure = createChoice(
		"Figure",
		[...offers.keys()].map((id) => ({ id, label: formatViewLabel(id) })),
	);
	const theme = createChoice("Colours", themes);
	const column = createChoice("Column", columns);
	const at = createElement("input", { type: "checkbox" });
	const atLabel = createElement("label", { hidden: true }, at, " Open at the selected statement");
	const told = createElement("p", { className: "quiet" });
	const alone = createElement("a", { target: "_blank", rel: "noopener" }, "Open it alone");
	const rows = codeKinds.map((kind) => ({ kind: kind.id, ...createCodeRow(kind, announce) }));
	let measured: number | null = null;

	const readWish = (): CodeWish => {
		const view = findEmbedView(figure.select.value) ?? "matrix";
		const offer = offers.get(view);
		return {
			...{ site, slug, view, title: formatEmbedTitle({ title: document.title }, view) },
			takeaway: offer?.takeaway ?? "",
			theme: themes.find(({ id }) => id === theme.select.value)?.id ?? "auto",
			height: measured ?? offer?.height ?? 0,
			statement: at.checked ? readStatement() : null,
		};
	};
	const write = () => {
		const wish = readWish();
		for (const { kind, write: writeRow } of rows) {
			writeRow(formatCode(kind, wish), formatHostPolicy(kind, site), describePrivacy(kind, site));
		}
		return wish;
	};
	const preview = createPreview((height) => {
		measured = height;
		const wish = write();
		told.firstChild?.replaceWith(
			height === null
				? "The preview does not answer; the height in the codes is a guess. "
				: `${wish.height} px high at this width: that is what the codes reserve. `,
		);
	});
	const draw = () => {
		const wish = write();
		const here = formatEmbedAddress({ ...wish, site: new URL("../", location.href).href });
		alone.href = here;
		preview.show(here, wish.title, Number(column.select.value) || null);
	};
	told.append("Measuring … ", alone, ...(warning ? [" ", warning] : []));
	const panel = createElement(
		"div",
		{ className: "panel" },
		createElement("p", { className: "choices" }, figure.label, theme.label, column.label, atLabel),
		preview.element,
		told,
		createElement("ol", { className: "codes" }, ...rows.map(({ element }) => element)),
	);
	panel.addEventListener("change", draw);
	panel.addEventListener("focusin", () => {
		atLabel.hidden = readStatement() === null;
	});

	/** Follows a link to a figure's code; false when it leads to none. */
	const follow = (hash: string) => {
		const view = findEmbedView(hash.replace("#embed-", ""));
		if (view) figure.select.value = view;
		return view !== null;
	};
	const asked = follow(location.hash);
	const focused = root.contains(document.activeElement) && document.activeElement?.closest("li");
	root.querySelector("summary")?.nextElementSibling?.before(panel);
	while (panel.nextSibling) panel.nextSibling.remove();
	draw();
	if (asked || focused) showPanel(root, figure.select);
	document.addEventListener("click", (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#embed-"]');
		if (!link || !follow(link.hash)) return;
		event.preventDefault();
		draw();
		showPanel(root, figure.select);
	});
}

/** Brings the panel into view with the focus on its first choice. */
function showPanel(root: HTMLElement, first: HTMLElement): void {
	root.closest("section")?.scrollIntoView({ block: "start" });
	first.focus({ preventScroll: true });
}
